import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { chooseAward } from '#server/proposal/choose-award';
import { passOverAward } from '#server/proposal/pass-over-award';
import { codeOf, day, value } from '#tests/support/congress';
import { awardOf, consulted, consulting, nominated, nominating } from './awarding';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const choose = (award: string, who = of.people.secretary, decision = '工会委员会讨论通过') =>
  run(of.world.desk(who), chooseAward, { award, decision });

it('is decided after the representatives were heard, not while they still are', async () => {
  const { award } = await consulted(of);
  expect(codeOf(await choose(award))).toBe('proposal.consultationOpen');
  expect((await awardOf(of, award)).state).toBe('consulted');
  of.world.now = new Date(of.world.now.getTime() + 3 * day);
  value(await choose(award));
  expect(await awardOf(of, award)).toMatchObject({ state: 'chosen', decision: '工会委员会讨论通过' });
});

it('is decided once, one way', async () => {
  const { award } = await consulted(of);
  of.world.now = new Date(of.world.now.getTime() + 3 * day);
  const desk = of.world.desk(of.people.secretary);
  const both = await Promise.all([choose(award), run(desk, passOverAward, { award, decision: '名额有限' })]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.awardStep']);
});

it('is the union’s, with words, of what was consulted on', async () => {
  const { award } = await nominated(of);
  expect(codeOf(await choose(award))).toBe('proposal.awardStep');
  expect(codeOf(await choose(award, undefined, ''))).toBe('platform.badInput');
  for (const who of [of.people.committee[0]!, of.rep(3)])
    expect(codeOf(await choose(award, who))).toBe('platform.notAllowed');
  expect(codeOf(await choose(of.callId))).toBe('proposal.noAward');
});

it('is not decided by whom it would honour, nor is what honours their department', async () => {
  const secretary = (id: string) => of.world.actor(id, ['secretary', 'departmentHandler']);
  const { award } = await consulted(of);
  const unit = value(await nominating(of, { kind: 'handler', unit: of.units.catering })).award;
  value(await consulting(of, [unit]));
  of.world.now = new Date(of.world.now.getTime() + 3 * day);
  for (const [id, one] of [
    [of.congress.reps[3]!, award],
    [of.people.handlers.catering.personId, unit],
    [of.people.leader.personId, unit],
  ] as const)
    for (const decide of [chooseAward, passOverAward])
      expect(codeOf(await run(of.world.desk(secretary(id)), decide, { award: one, decision: '同意' }))).toBe(
        'proposal.ownAward',
      );
  value(await choose(unit, secretary(of.people.handlers.finance.personId)));
});
