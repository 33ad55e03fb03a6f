import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { readOwnNotices } from '#server/identity/queries-account';
import { readNotices } from '#server/identity/read-notices';
import { tell } from '#server/identity/tell';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { codeOf, within } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const list = async (personId: string, before: string | null = null) => {
  const actor = world.actor(personId);
  const found = await within(world, (tx) => readOwnNotices({ tx, actor, now: world.now }, before));
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};

describe('notices', () => {
  it('are seen by their person only, older ones by key, and marked as read by that person', async () => {
    const [a, b] = await world.people(2);
    const note = {
      orgId: world.orgId,
      kind: 'identity.officeEnded',
      params: { office: 'inspector', lastDay: '2026-11-01' },
    } as const;
    await within(world, async (tx) => {
      for (let hour = 0; hour < 35; hour += 1)
        await tell(tx, {
          ...note,
          personIds: [a!],
          at: new Date(world.now.getTime() - (hour % 5) * 3_600_000),
        });
      await tell(tx, { ...note, personIds: [b!], at: world.now });
    });
    const first = await list(a!);
    const second = await list(a!, first.older);
    expect([first.notices.length, second.notices.length, second.older]).toEqual([30, 5, null]);
    expect(new Set([...first.notices, ...second.notices].map((one) => one.id)).size).toBe(35);
    expect(codeOf(await run(world.desk(world.actor(a!)), readNotices, {}))).toBe('ok');
    expect((await list(a!)).notices.some((one) => one.isUnread)).toBe(false);
    expect((await list(b!)).notices.map((one) => one.isUnread)).toEqual([true]);
    expect((await list(a!, 'nonsense')).notices).toHaveLength(30);
  });
  it('are for people who are signed in', async () => {
    const visitor = world.desk({ kind: 'visitor', orgId: world.orgId });
    expect(codeOf(await run(visitor, readNotices, {}))).toBe('platform.signedOut');
  });
});
