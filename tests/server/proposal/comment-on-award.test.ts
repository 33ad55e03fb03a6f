import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { run } from '#server/platform/command';
import { commentOnAward } from '#server/proposal/comment-on-award';
import { codeOf, day, value } from '#tests/support/congress';
import { consulted, consulting, delegationOf, nominated, nominating } from './awarding';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const say = (award: string, who: PersonActor, more: Readonly<Record<string, unknown>> = {}) =>
  run(of.world.desk(who), commentOnAward, { award, stance: 'for', text: '', ...more });

it('holds one word a representative, the latest', async () => {
  const { award } = await consulted(of);
  value(await say(award, of.rep(9)));
  value(await say(award, of.rep(9), { stance: 'against', text: '还没完全做到' }));
  value(await say(award, of.rep(10)));
  const rows = await of.rows(
    sql`select stance, text from proposal_award_comment where award_id = ${award} order by stance`,
  );
  expect(rows).toEqual([
    { stance: 'against', text: '还没完全做到' },
    { stance: 'for', text: '' },
  ]);
});

it('is not said of one’s own honour', async () => {
  const { award } = await consulted(of);
  for (const at of [3, 4]) expect(codeOf(await say(award, of.rep(at)))).toBe('proposal.ownAward');
  const group = value(
    await nominating(of, { kind: 'organiser', delegation: await delegationOf(of, 0) }),
  ).award;
  value(await consulting(of, [group]));
  expect(codeOf(await say(group, of.rep(0)))).toBe('proposal.ownAward');
  value(await say(group, of.rep(1)));
  const unit = value(await nominating(of, { kind: 'handler', unit: of.units.catering })).award;
  value(await consulting(of, [unit]));
  const handler = of.world.actor(of.people.handlers.catering.personId, ['representative']);
  expect(codeOf(await say(unit, handler))).toBe('proposal.ownAward');
  value(await say(unit, of.world.actor(of.people.handlers.finance.personId, ['representative'])));
});

it('is asked for while the consultation lasts, with a reason against, of representatives', async () => {
  expect(codeOf(await say((await nominated(of)).award, of.rep(9)))).toBe('proposal.awardStep');
  const { award } = await consulted(of);
  for (const more of [{ stance: 'against' }, { stance: '' }, { text: '长'.repeat(501) }])
    expect(codeOf(await say(award, of.rep(9), more))).toBe('platform.badInput');
  for (const who of [of.people.staff, of.people.leader])
    expect(codeOf(await say(award, who))).toBe('platform.notAllowed');
  const before = of.world.now;
  of.world.now = new Date(before.getTime() + 3 * day);
  expect(codeOf(await say(award, of.rep(9)))).toBe('proposal.awardStep');
  of.world.now = before;
});
