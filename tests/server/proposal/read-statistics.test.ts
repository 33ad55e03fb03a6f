import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readScoped } from '#server/platform/scope';
import { queryStatistics } from '#server/proposal/queries-statistics';
import { inOrg, value } from '#tests/support/congress';
import { Case } from './case';
import { historyOffice } from './history-office';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
  for (const state of [
    'draft',
    'submitted',
    'declined',
    'filed',
    'handling',
    'replied',
    'replied',
    'tracking',
  ] as const)
    await of.given(state, { code: state === 'tracking' ? 'B' : 'A' });
  const office = historyOffice(of);
  const given = value(
    await office.preview([
      '2025,1,去年的提案之一,,,生活福利,立案,,膳食科,办好了,A,满意,',
      '2025,2,去年的提案之二,,,生活福利,立案,,老总务处,没办成,D,不满意,',
      '2025,3,去年的提案之三,,,安全生产,不予立案,,,,,,',
    ]),
  );
  value(await office.confirm(given));
  const [reply] = await of.rows<{ id: string; proposal_id: string }>(
    sql`select r.id, r.proposal_id from proposal_reply r join proposal p on p.id = r.proposal_id
      where p.state = 'replied' order by p.number limit 1`,
  );
  await inOrg(of.world, (tx) =>
    tx.execute(sql`insert into proposal_rating (org_id, proposal_id, reply_id, person_id, attitude, result, at)
      values (${of.world.orgId}, ${reply!.proposal_id}, ${reply!.id}, ${of.congress.reps[3]!}, 'satisfied', 'mostly', ${of.world.now.toISOString()})`),
  );
});
afterAll(() => of.close());

const read = (year: number | null) =>
  readScoped(
    of.world.database.db,
    of.world.orgId,
    () => of.world.now,
    (tx, now) => queryStatistics({ tx, now, actor: of.rep(9) }, year),
  );

test('a year stands beside the one before it, history among them', async () => {
  const { years, statistics } = await read(null);
  expect(years).toEqual([2026, 2025]);
  const { now, before, units, categories } = statistics;
  expect(now).toMatchObject({ received: 7, filed: { count: 5, of: 6 }, declined: 1, waiting: 1 });
  expect(before).toMatchObject({
    received: 3,
    filed: { count: 2, of: 3 },
    satisfied: { count: 1, of: 2 },
    codes: { A: 1, B: 0, C: 0, D: 1 },
  });
  expect(units).toMatchObject([
    { unit: '膳食科', proposals: 4, before: 1, onTime: { count: 3, of: 3 }, satisfied: { count: 1, of: 1 } },
    { unit: '老总务处', proposals: 0, before: 1 },
  ]);
  expect(categories.find(({ category }) => category === 'safety')).toMatchObject({ received: 0, before: 1 });
});

test('a reply that is not there when its day is past is not on time; before that day it counts for nothing', async () => {
  const before = of.world.now;
  of.world.now = new Date('2027-03-01T01:00:00Z');
  const { statistics } = await read(2026);
  expect(statistics.now.onTime).toEqual({ count: 3, of: 4 });
  of.world.now = before;
  expect((await read(2026)).statistics.now.onTime).toEqual({ count: 3, of: 3 });
});

test('whoever let the time to rate go by is told as silent, never as satisfied', async () => {
  const before = of.world.now;
  of.world.now = new Date('2027-03-01T01:00:00Z');
  const { now } = (await read(2026)).statistics;
  // Three replied cases with three entitled each, one of whom has rated.
  expect(now.silent).toBe(8);
  expect(now.results).toEqual({ satisfied: 0, mostly: 1, dissatisfied: 0 });
  of.world.now = before;
});

test('an unknown year shows the latest', async () => {
  expect((await read(1999)).statistics.year).toBe(2026);
});
