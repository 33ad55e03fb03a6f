import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readScoped } from '#server/platform/scope';
import { queryStatistics } from '#server/proposal/queries-statistics';
import { inOrg, value } from '#tests/support/congress';
import { Handling } from './handle';
import { dissatisfied, escalated, rating, replyAgain } from './rating';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const world = () => at.of.world;
/** What the year's statistics say of ratings, long after every time to rate is over. */
const said = async () => {
  const { statistics } = await readScoped(
    world().database.db,
    world().orgId,
    () => new Date('2027-06-01T01:00:00Z'),
    (tx, now) => queryStatistics({ tx, now, actor: at.of.rep(9) }, 2026),
  );
  const { results, silent } = statistics.now;
  return { ...results, silent };
};
/** What one more proposal adds to it. */
async function adds(make: () => Promise<unknown>) {
  const before = await said();
  await make();
  const after = await said();
  return Object.fromEntries(
    Object.entries(after).map(([key, count]) => [key, count - before[key as keyof typeof before]]),
  );
}

test('what was said of a reply that was corrected no longer counts, and who says nothing of the new one is silent once', async () => {
  const added = await adds(async () => {
    const id = await at.upTo('published');
    value(await rating(at.of, at.of.rep(3), id, { result: 'mostly' }));
    value(await at.draft(id, 'catering', { text: '更正：窗口开放到凌晨一点。' }));
    value(await at.countersign(id));
    value(await at.submit(id));
    value(await at.sign(id));
    value(await at.publish(id));
    value(await rating(at.of, at.of.rep(4), id));
  });
  expect(added).toEqual({ satisfied: 1, mostly: 0, dissatisfied: 0, silent: 2 });
});

test('who spoke of the first round and not of the second has spoken: nobody is counted twice', async () => {
  const added = await adds(async () => {
    const id = await at.of.given('replied');
    value(await rating(at.of, at.of.rep(4), id));
    value(await rating(at.of, at.of.rep(3), id, dissatisfied));
    await replyAgain(at.of, id);
  });
  expect(added).toEqual({ satisfied: 1, mostly: 0, dissatisfied: 1, silent: 1 });
});

test('a round that somebody ended at once leaves the others no time to be silent in', async () => {
  expect(await adds(() => escalated(at.of))).toEqual({
    satisfied: 0,
    mostly: 0,
    dissatisfied: 2,
    silent: 0,
  });
});

test('nobody is silent before the last department has replied, nor who has left', async () => {
  const waiting = await adds(async () => {
    const id = await at.of.given('filed');
    value(await at.assign(id, { separate: [at.units.catering, at.units.finance] }));
    value(await at.contact(id));
    value(await at.draft(id));
    value(await at.submit(id));
    value(await at.sign(id));
    value(await at.publish(id));
    expect((await at.of.proposal(id)).state).toBe('handling');
  });
  expect(waiting.silent).toBe(0);
  const left = await adds(async () => {
    await at.of.given('replied', { seconders: [8] });
    await inOrg(world(), (tx) =>
      tx.execute(sql`update person set left_on = '2026-11-03' where id = ${at.of.rep(8).personId}`),
    );
  });
  expect(left.silent).toBe(1);
});
