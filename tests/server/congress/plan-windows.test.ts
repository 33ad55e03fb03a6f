import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Congress, codeOf, day, hour, inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const at = (ms: number) => new Date(world.now.getTime() + ms).toISOString();
const one = (stage: string, from: number, to: number) => ({ stage, opensAt: at(from), closesAt: at(to) });

it('plans all stages at once and moves those not begun', async () => {
  const congress = await Congress.open(world);
  expect(await congress.plan()).toMatchObject({ ok: true, value: { windows: 7 } });
  const later = at(30 * day);
  await congress.plan([{ stage: 'closing', opensAt: later, closesAt: at(30 * day + hour) }]);
  expect((await congress.windows()).map((window) => window.stage).at(-1)).toBe('closing');
  expect((await congress.window('closing')).opensAt.toISOString()).toBe(later);
});

it('takes local time of Shanghai as forms send it', async () => {
  const congress = await Congress.open(world);
  await congress.plan([{ stage: 'opening', opensAt: '2026-11-20T08:00', closesAt: '2026-11-20T20:00' }]);
  expect((await congress.window('opening')).opensAt.toISOString()).toBe('2026-11-20T00:00:00.000Z');
});

it.each([
  [
    'lies in the past',
    () => [one('preparatory', -hour, hour)],
    'congress.windowPast',
    { stage: 'preparatory' },
  ],
  [
    'ends before it begins',
    () => [one('vote', 2 * hour, hour)],
    'congress.windowReversed',
    { stage: 'vote' },
  ],
  ['lasts no time', () => [one('vote', hour, hour)], 'congress.windowReversed', { stage: 'vote' }],
  [
    'overlaps the next',
    () => [one('opening', hour, 3 * hour), one('reports', 2 * hour, 4 * hour)],
    'congress.windowsOverlap',
    { first: 'opening', second: 'reports' },
  ],
  [
    'comes before an earlier stage',
    () => [one('opening', 5 * hour, 6 * hour), one('vote', hour, 2 * hour)],
    'congress.windowsDisordered',
    { first: 'opening', second: 'vote' },
  ],
  [
    'is given twice',
    () => [one('vote', hour, 2 * hour), one('vote', 3 * hour, 4 * hour)],
    'congress.windowTwice',
    { stage: 'vote' },
  ],
])('refuses a window that %s, naming it, and saves none', async (_what, windows, code, params) => {
  const congress = await Congress.open(world);
  expect(await congress.plan(windows())).toMatchObject({ code, params });
  expect(await congress.windows()).toEqual([]);
});

it.each([
  ['no time', { opensAt: 'soon', closesAt: '' }],
  ['a year of five digits', { opensAt: '+012026-01-01T00:00:00Z', closesAt: '2026-12-01T10:00' }],
])('refuses %s as bad input', async (_what, times) => {
  const congress = await Congress.open(world);
  expect(codeOf(await congress.plan([{ stage: 'vote', ...times }]))).toBe('platform.badInput');
  expect(codeOf(await congress.plan([{ ...one('vote', hour, 2 * hour), stage: 'party' }]))).toBe(
    'platform.badInput',
  );
});

it('leaves what has begun alone', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  expect(await congress.plan([one('preparatory', 20 * day, 20 * day + hour)])).toMatchObject({
    code: 'congress.windowFixed',
    params: { stage: 'preparatory' },
  });
});

it('is kept by the database too: no overlap, no reopening, no earlier end', async () => {
  const congress = await Congress.open(world);
  await congress.reach('opening');
  const [preparatory, opening, reports] = await congress.windows();
  const change = (text: ReturnType<typeof sql>) => inOrg(world, (tx) => tx.execute(text));
  await expect(
    change(sql`update stage_window set state = 'open' where id = ${preparatory!.id}`),
  ).rejects.toThrow();
  await expect(
    change(sql`update stage_window set closes_at = closes_at - interval '1 hour' where id = ${opening!.id}`),
  ).rejects.toThrow();
  await expect(
    change(
      sql`update stage_window set opens_at = ${opening!.opensAt.toISOString()}, closes_at = ${opening!.closesAt.toISOString()} where id = ${reports!.id}`,
    ),
  ).rejects.toThrow();
});

it('lets two secretaries save at once, one after the other', async () => {
  const congress = await Congress.open(world);
  const outcomes = await Promise.all([
    congress.plan(),
    congress.plan(congress.times(new Date(world.now.getTime() + 9 * day))),
  ]);
  expect(outcomes.every((outcome) => 'ok' in outcome)).toBe(true);
  expect(await congress.windows()).toHaveLength(7);
});
