import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { chooseAward } from '#server/proposal/choose-award';
import { passOverAward } from '#server/proposal/pass-over-award';
import { codeOf, day, value } from '#tests/support/congress';
import { awardOf, consulted, nominated } from './awarding';
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
