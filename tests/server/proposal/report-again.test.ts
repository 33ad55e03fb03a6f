import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { congressSession } from '#db/schema';
import { run } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import { bringReport } from '#server/proposal/bring-report';
import { decline } from '#server/proposal/decline';
import { queryStatistics } from '#server/proposal/queries-statistics';
import { markOfFigures, reportFigures } from '#server/proposal/report-figures';
import { inOrg, value } from '#tests/support/congress';
import { Handling } from './handle';
import { dissatisfied, rating, replyOf, seenOf } from './rating';

let at: Handling;
let second: string;
beforeAll(async () => {
  at = await Handling.open();
  const [row] = await inOrg(at.of.world, async (tx) => {
    const [first] = await tx.select().from(congressSession).where(sql`id = ${at.of.congress.sessionId}`);
    const { id: _, ...rest } = first!;
    return tx
      .insert(congressSession)
      .values({ ...rest, title: '第六届职工代表大会第三次会议' })
      .returning({ id: congressSession.id });
  });
  second = row!.id;
});
afterAll(() => at.close());

const figures = async (session: string) =>
  (await inOrg(at.of.world, (tx) => reportFigures(tx, session, at.of.world.now)))!;
const bring = async (session: string) =>
  value(
    await run(at.as(at.people.secretary), bringReport, {
      session,
      text: '提案办理情况如下。',
      seen: markOfFigures(await figures(session)),
    }),
  );
const later = (moment: string) => {
  at.of.world.now = new Date(moment);
};

test('what a call’s proposals got after its session is in the next report, and nothing is counted in two of them', async () => {
  const { of } = at;
  const asked = await of.given('handling');
  const late = await of.given('handling');
  const waiting = await of.given('submitted');
  const open = await of.given('handling');
  const rated = await of.given('replied', { seconders: [] });
  value(await rating(of, of.rep(3), rated));
  await of.given('declined');
  expect(await figures(of.congress.sessionId)).toMatchObject({
    received: 6,
    filed: 4,
    declined: 1,
    waiting: 1,
    assigned: 4,
    due: 1,
    replied: 1,
    onTime: 1,
    codes: { A: 1 },
    results: { satisfied: 1 },
    closed: 1,
    carried: 0,
  });
  later('2026-11-03T02:00:00Z');
  await bring(of.congress.sessionId);

  later('2026-11-20T02:00:00Z');
  value(
    await run(at.as(at.people.committee[0]!), decline, {
      proposal: waiting,
      seen: await seenOf(of, waiting),
      reason: '属于个人劳动争议，请按争议处理程序办理。',
    }),
  );
  for (const id of [asked, late]) {
    // Of the two one is replied to in time.
    later(id === asked ? '2026-11-23T02:00:00Z' : '2027-01-20T02:00:00Z');
    value(await at.contact(id));
    value(await at.draft(id, 'catering', { outcome: 'plan', code: 'B', doneBy: '2027-12-31' }));
    value(await at.countersign(id));
    value(await at.submit(id));
    value(await at.sign(id));
    value(await at.publish(id));
    value(await rating(of, of.rep(3), id, id === late ? dissatisfied : { result: 'mostly' }));
  }
  later('2027-01-22T02:00:00Z');
  await of.given('filed');
  expect(await replyOf(of, open)).toBe(open);
  const year = await figures(second);
  expect(year).toMatchObject({
    from: '2026-11-03',
    to: '2027-01-22',
    received: 1,
    filed: 1,
    declined: 1,
    waiting: 0,
    // Two replies, one still owed since its day is past, and the second round whose day is to come.
    assigned: 4,
    due: 3,
    replied: 2,
    onTime: 1,
    codes: { A: 0, B: 2, C: 0, D: 0 },
    // Two seconders of what was replied to in time let their days go by; the other round ended at once.
    results: { satisfied: 0, mostly: 1, dissatisfied: 1, notRated: 2 },
    secondRounds: 1,
    tracking: 0,
    closed: 0,
    carried: 4,
    carriedClosed: 0,
    units: [{ unit: '膳食科', assigned: 4, due: 3, replied: 2, onTime: 1 }],
  });
  const { statistics } = await readScoped(
    of.world.database.db,
    of.world.orgId,
    () => of.world.now,
    (tx, now) => queryStatistics({ tx, now, actor: of.rep(9) }, 2026),
  );
  // Of the year's four on time or due, one was in the report before.
  expect(statistics.now.onTime).toEqual({ count: 2, of: 4 });
  expect(statistics.now.results).toEqual({ satisfied: 1, mostly: 1, dissatisfied: 1 });
  expect(statistics.now.silent).toBe(year.results.notRated);
});
