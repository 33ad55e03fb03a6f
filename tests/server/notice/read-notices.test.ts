import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { tell } from '#server/identity/tell';
import { countUnread } from '#server/notice/count-unread';
import { readInbox } from '#server/notice/queries-inbox';
import { readNotices } from '#server/notice/read-notices';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { noticesOf } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let people: string[];
const desk = (personId: string) => world.desk(world.actor(personId));
const list = async (personId: string, before: string | null = null) => {
  const actor = world.actor(personId);
  const found = await inOrg(world, (tx) => readInbox({ tx, actor, now: world.now }, before));
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};

beforeAll(async () => {
  world = await openWorld();
  people = await world.people(3);
  const params = { office: 'inspector', lastDay: '2026-11-01' };
  await inOrg(world, async (tx) => {
    for (let hour = 0; hour < 35; hour += 1)
      await tell(tx, {
        orgId: world.orgId,
        personIds: hour < 2 ? people.slice(0, 2) : people.slice(0, 1),
        kind: 'identity.officeEnded',
        params,
        at: new Date(world.now.getTime() - (hour % 5) * 3_600_000),
      });
    await tx.execute(
      sql`insert into notice (org_id, person_id, kind, at, link) values (${world.orgId}, ${people[2]}, 'notice.papersSent', ${world.now.toISOString()}, '/papers')`,
    );
  });
});
afterAll(() => world.close());

describe('the inbox', () => {
  it('shows one’s own notices, older ones by key', async () => {
    const first = await list(people[0]!);
    const second = await list(people[0]!, first.older);
    expect([first.notices.length, second.notices.length, second.older]).toEqual([30, 5, null]);
    expect(new Set([...first.notices, ...second.notices].map((one) => one.id)).size).toBe(35);
    expect((await list(people[0]!, 'nonsense')).notices).toHaveLength(30);
    expect((await list(people[2]!)).notices).toMatchObject([
      { leads: true, isStatutory: true, isUnread: true },
    ]);
  });
  it('reads one where it is followed and tells where it leads, and somebody else’s not at all', async () => {
    const [one] = await noticesOf(world, people[2]!);
    expect(value(await run(desk(people[0]!), readNotices, { notice: one!.id }))).toEqual({
      count: 0,
      link: null,
    });
    expect((await noticesOf(world, people[2]!))[0]!.readAt).toBeNull();
    expect(value(await run(desk(people[2]!), readNotices, { notice: one!.id }))).toEqual({
      count: 1,
      link: '/papers',
    });
    const at = (await noticesOf(world, people[2]!))[0]!.readAt;
    expect(value(await run(desk(people[2]!), readNotices, { notice: one!.id }))).toEqual({
      count: 0,
      link: '/papers',
    });
    expect((await noticesOf(world, people[2]!))[0]!.readAt).toEqual(at);
  });
  it('counts what is unread for every page, and reads all at once', async () => {
    const count = (personId: string) => countUnread(world.database.db, world.actor(personId));
    expect([await count(people[0]!), await count(people[1]!), await count(people[2]!)]).toEqual([35, 2, 0]);
    value(await run(desk(people[0]!), readNotices, {}));
    expect([await count(people[0]!), await count(people[1]!)]).toEqual([0, 2]);
    const stranger = { ...world.actor(people[1]!), orgId: crypto.randomUUID() };
    expect(await countUnread(world.database.db, stranger)).toBe(0);
  });
  it('is for people who are signed in', async () => {
    const visitor = world.desk({ kind: 'visitor', orgId: world.orgId });
    expect(codeOf(await run(visitor, readNotices, {}))).toBe('platform.signedOut');
    for (const notice of ['x', ''])
      expect(codeOf(await run(desk(people[0]!), readNotices, { notice }))).toBe('platform.badInput');
  });
});
