import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planWindows } from '#server/congress/plan-windows';
import { queueNotices } from '#server/notice/queue-notices';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world, 9);
});
afterAll(() => world.close());

type Due = { kind: string; subject: string; purpose: string; at: string; spread_at: string | null };
const queued = (kind: string) =>
  inOrg(world, (tx) => tx.execute<Due>(sql`select * from notice_due where kind = ${kind} order by at`));
const due = { kind: 'congressLaunched', subject: crypto.randomUUID(), purpose: 'once', session: null };

describe('queueing', () => {
  it('happens in the transaction of the fact, and not at all where the order is refused', async () => {
    expect(codeOf(await congress.step('launch'))).not.toBe('ok');
    expect(await queued('congressLaunched')).toHaveLength(0);
    await congress.sendPapers();
    expect((await queued('congressLaunched')).map((row) => row.subject)).toEqual([congress.sessionId]);
    expect(await queued('papersSent')).toHaveLength(1);
  });
  it('queues the same purpose once, however often it is asked', async () => {
    const system = world.desk({ kind: 'system', orgId: world.orgId });
    const first = value(await run(system, queueNotices, { dues: [due, due] }));
    const again = value(await run(system, queueNotices, { dues: [due] }));
    expect([first.queued, again.queued]).toEqual([1, 0]);
    expect(value(await run(system, queueNotices, { dues: [] })).queued).toBe(0);
  });
  it('gathers what happens within some minutes into one notice, told at their end', async () => {
    const at = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000).toISOString();
    const later = (hours: number) => [
      { stage: 'closing', opensAt: at(900 + hours), closesAt: at(950 + hours) },
    ];
    const before = (await queued('windowsMoved')).length;
    for (const hours of [1, 2, 3])
      value(await run(congress.desk, planWindows, { session: congress.sessionId, windows: later(hours) }));
    const rows = await queued('windowsMoved');
    expect(rows.length - before).toBeLessThanOrEqual(1);
    const wait = new Date(rows.at(-1)!.at).getTime() - world.now.getTime();
    expect(wait > 0 && wait <= 600_000).toBe(true);
  });
  it('is for machines, and knows only kinds that there are', async () => {
    expect(codeOf(await run(congress.desk, queueNotices, { dues: [due] }))).toBe('platform.notAllowed');
    const system = world.desk({ kind: 'system', orgId: world.orgId });
    for (const wrong of [{ ...due, kind: 'invented' }, { ...due, subject: '' }, { ...due, session: 'x' }, {}])
      expect(codeOf(await run(system, queueNotices, { dues: [wrong] }))).toBe('platform.badInput');
  });
});
