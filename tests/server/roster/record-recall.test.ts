import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { recordRecall } from '#server/roster/record-recall';
import { codeOf, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
});
afterAll(() => roster.close());

const recall = (staffNumber: string, more: Record<string, unknown> = {}) =>
  run(roster.desk, recordRecall, {
    term: roster.term,
    staffNumber,
    on: '2026-11-01',
    reason: '长期不履行职责',
    staff: '101',
    agreed: '51',
    ...more,
  });

it('wants half of all staff of the constituency, not of those who came', async () => {
  expect(await recall(roster.reps[2]!.number, { agreed: '50' })).toMatchObject({
    code: 'roster.recallMissed',
    params: { staff: 101, agreed: 50, needed: 51 },
    article: '《上海市职工代表大会条例》第十九条',
  });
  value(await recall(roster.reps[2]!.number));
  expect(await roster.rows(sql`select kind, figures from mandate_event order by kind`)).toEqual([
    { kind: 'recall', figures: { staff: 101, agreed: 51 } },
    { kind: 'vacancy', figures: null },
  ]);
});

it('recalls once, also at the same moment', async () => {
  const both = await Promise.all([1, 2].map(() => recall(roster.reps[3]!.number)));
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['roster.notRepresentative']);
});

it('refuses figures that can’t be, days that can’t be, and empty boxes', async () => {
  const { number } = roster.reps[4]!;
  expect(codeOf(await recall(number, { staff: '0', agreed: '0' }))).toBe('roster.emptyConstituency');
  expect(codeOf(await recall(number, { agreed: '102' }))).toBe('roster.moreVotesThanStaff');
  expect(codeOf(await recall(number, { on: '2027-01-01' }))).toBe('roster.dayAhead');
  expect(codeOf(await recall(number, { on: '2025-01-01' }))).toBe('roster.dayTooEarly');
  for (const wrong of ['', '-1', '1.5', 'many', '1e9'])
    expect(await recall(number, { agreed: wrong }), wrong).toMatchObject({
      code: 'platform.badInput',
      fields: { agreed: ['platform:fields.invalid'] },
    });
});

it('knows nobody of another organisation', async () => {
  const stranger = roster.world.desk(await roster.stranger());
  const order = {
    term: roster.term,
    staffNumber: roster.reps[4]!.number,
    on: '2026-11-01',
    reason: '理由',
    staff: 10,
    agreed: 10,
  };
  expect(codeOf(await run(stranger, recordRecall, order))).toBe('roster.noTerm');
  expect(codeOf(await recall('99999'))).toBe('roster.notRepresentative');
});
