import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { endMandate } from '#server/roster/end-mandate';
import { Congress, codeOf, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
});
afterAll(() => roster.close());

const end = (staffNumber: string, more: Record<string, unknown> = {}) =>
  run(roster.desk, endMandate, {
    term: roster.term,
    staffNumber,
    on: '2026-11-01',
    ground: 'retired',
    reason: '办理退休手续',
    ...more,
  });

it('ends the mandate on its day and leaves the seat vacant, as two dated facts', async () => {
  value(await end(roster.reps[2]!.number));
  expect(await roster.rows(sql`select kind, "on"::text, reason from mandate_event order by kind`)).toEqual([
    { kind: 'end', on: '2026-11-01', reason: '办理退休手续' },
    { kind: 'vacancy', on: '2026-11-01', reason: '办理退休手续' },
  ]);
  expect(
    await roster.rows(
      sql`select ended_on::text, end_reason from representative where id = ${roster.reps[2]!.seat}`,
    ),
  ).toEqual([{ ended_on: '2026-11-01', end_reason: 'retired' }]);
});

it('ends a mandate once, also at the same moment', async () => {
  expect(codeOf(await end(roster.reps[2]!.number))).toBe('roster.notRepresentative');
  const both = await Promise.all([1, 2].map(() => end(roster.reps[3]!.number)));
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['roster.notRepresentative']);
});

it('ends the mandate of somebody who has left the unit, and a leader’s', async () => {
  await roster.leave(roster.reps[0]!.id);
  value(await end(roster.reps[0]!.number, { ground: 'transferredOut' }));
  expect(
    await roster.rows(sql`select count(*)::int as n from representative where leader and ended_on is null`),
  ).toEqual([{ n: 1 }]);
});

it('records only what has happened: not tomorrow, not before the mandate began', async () => {
  expect(await end(roster.reps[4]!.number, { on: '2026-11-03' })).toMatchObject({
    code: 'roster.dayAhead',
    params: { today: '2026-11-02' },
  });
  expect(await end(roster.reps[4]!.number, { on: '2025-12-31' })).toMatchObject({
    code: 'roster.dayTooEarly',
    params: { from: '2026-01-01' },
  });
});

it('refuses what is no form, nobody’s number and another organisation', async () => {
  expect(await end('', { on: '2026-02-30', ground: 'moody', reason: ' ' })).toMatchObject({
    code: 'platform.badInput',
    fields: {
      staffNumber: expect.anything(),
      on: expect.anything(),
      ground: expect.anything(),
      reason: expect.anything(),
    },
  });
  expect(codeOf(await end(roster.others[0]!.number))).toBe('roster.notRepresentative');
  expect(codeOf(await end(roster.reps[4]!.number, { term: crypto.randomUUID() }))).toBe('roster.noTerm');
  const stranger = roster.world.desk(await roster.stranger());
  const order = {
    term: roster.term,
    staffNumber: roster.reps[4]!.number,
    on: '2026-11-01',
    ground: 'died',
    reason: '去世',
  };
  expect(codeOf(await run(stranger, endMandate, order))).toBe('roster.noTerm');
});

it('leaves the frozen roll of a running session as it is', async () => {
  const congress = await Congress.open(roster.world);
  await congress.reach('preparatory');
  const rolls = () =>
    roster.rows(sql`select count(*)::int as n from roll_entry where session_id = ${congress.sessionId}`);
  const before = await rolls();
  const [someone] = await roster.rows<{ number: string }>(
    sql`select staff_number as number from person where id = ${congress.reps[5]!}`,
  );
  value(await end(someone!.number, { term: congress.termId }));
  expect(await rolls()).toEqual(before);
  expect(before).toEqual([{ n: 30 }]);
});
