import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { profile } from '#app/domain/statute/profiles';
import { run } from '#server/platform/command';
import { giveReason } from '#server/roster/give-reason';
import { readComposition } from '#server/roster/read-composition';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
});
afterAll(() => roster.close());

const give = (rule: string, reason = '选区太小，按实际人数选出') =>
  run(roster.desk, giveReason, { term: roster.term, rule, reason });
const row = async (rule: string) =>
  inOrg(roster.world, async (tx) =>
    (await readComposition(tx, roster.term, profile('SH_2017'))).rows.find((one) => one.rule === rule),
  );

it('lets a "generally" rule pass with a written reason, which can be rewritten', async () => {
  expect(await row('minimumSeats')).toMatchObject({ holds: false, held: false, actual: 6, needed: 30 });
  value(await give('minimumSeats'));
  value(await give('minimumSeats', '本单位人数少，已与上级工会商定'));
  expect(await row('minimumSeats')).toMatchObject({
    holds: false,
    held: true,
    reason: { reason: '本单位人数少，已与上级工会商定' },
  });
  expect(await roster.rows(sql`select rule from composition_reason`)).toEqual([{ rule: 'minimumSeats' }]);
});

it('keeps one reason when two are given at the same moment', async () => {
  const both = await Promise.all([give('minimumSeats', '理由之一'), give('minimumSeats', '理由之二')]);
  expect(both.filter(isRefusal)).toEqual([]);
  expect(await roster.rows(sql`select rule from composition_reason`)).toHaveLength(1);
});

it('takes no reason for a strict rule, for one that holds, or for one that is not there', async () => {
  await roster.rows(
    sql`update person set job_level = 'leader' where id in (${roster.reps[0]!.id}, ${roster.reps[1]!.id})`,
  );
  expect(await give('managers')).toMatchObject({
    code: 'roster.onlyGenerally',
    article: '《上海市职工代表大会条例》第十六条',
  });
  expect(codeOf(await give('nonVoting'))).toBe('roster.ruleHolds');
  expect(codeOf(await give('presidiumSize'))).toBe('platform.notFound');
  expect(codeOf(await give('managers; drop'))).toBe('platform.notFound');
});

it('refuses a reason that says nothing, a term that is not there, and another organisation', async () => {
  expect(codeOf(await give('minimumSeats', '  无  '))).toBe('platform.badInput');
  expect(codeOf(await give('minimumSeats', '长'.repeat(501)))).toBe('platform.badInput');
  const order = { rule: 'minimumSeats', reason: '理由充分' };
  expect(codeOf(await run(roster.desk, giveReason, { ...order, term: crypto.randomUUID() }))).toBe(
    'roster.noTerm',
  );
  const stranger = roster.world.desk(await roster.stranger());
  expect(codeOf(await run(stranger, giveReason, { ...order, term: roster.term }))).toBe('roster.noTerm');
});
