import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepDisclosures } from '#server/clock/disclosures';
import { releaseWaiting } from '#server/disclosure/release-waiting';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';
import { adopt, drafted } from '../resolution/stage';
import { toldOf } from './told';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
  await congress.reach('resolutions');
});
afterEach(() => world.close());

const release = () =>
  run(world.desk({ kind: 'system', orgId: world.orgId }), releaseWaiting, { session: congress.sessionId });

it('lets out everything of a session, numbered in the order in which it was decided, and once', async () => {
  for (const title of ['第一项决议', '第二项决议', '第三项决议']) {
    value(await adopt(congress, await drafted(congress, { title })));
    world.now = new Date(world.now.getTime() + 1000);
  }
  world.rung.length = 0;
  expect(value(await release())).toEqual({ released: 3 });
  expect(world.rung.map(({ name }) => name)).toEqual(Array(3).fill('disclosure.published'));
  expect((await toldOf(world)).map(({ title, number }) => [title, number])).toEqual([
    ['第一项决议', 1],
    ['第二项决议', 2],
    ['第三项决议', 3],
  ]);
  expect(value(await release())).toEqual({ released: 0 });
});

it('leaves what its desk dropped meanwhile, and the session closes all the same', async () => {
  value(await adopt(congress, await drafted(congress)));
  await inOrg(world, async (tx) => {
    await tx.execute(sql`update disclosure_version set state = 'draft'`);
    await tx.execute(sql`update disclosure_version set state = 'dropped'`);
  });
  expect(value(await release())).toEqual({ released: 0 });
  expect(await toldOf(world)).toMatchObject([{ number: null, state: 'dropped' }]);
});

it('keeps what its desk gave an embargo that outlasts the closing; the clock lets it out', async () => {
  value(await adopt(congress, await drafted(congress)));
  const until = new Date(world.now.getTime() + 3 * 3_600_000);
  await inOrg(world, (tx) => tx.execute(sql`update disclosure set embargo_until = ${until.toISOString()}`));
  expect(value(await release())).toEqual({ released: 0 });
  expect(await toldOf(world)).toMatchObject([{ number: null, state: 'approved', waits_for_closing: false }]);
  await keepDisclosures(world.desk({ kind: 'clock', orgId: world.orgId }));
  expect(await toldOf(world)).toMatchObject([{ number: null }]);
  world.now = until;
  await keepDisclosures(world.desk({ kind: 'clock', orgId: world.orgId }));
  expect(await toldOf(world)).toMatchObject([{ number: 1, state: 'published' }]);
});

it('lets out at once what had an embargo that is over by the closing', async () => {
  value(await adopt(congress, await drafted(congress)));
  await inOrg(world, (tx) =>
    tx.execute(sql`update disclosure set embargo_until = ${world.now.toISOString()}`),
  );
  expect(value(await release())).toEqual({ released: 1 });
});

it('is nobody’s order', async () => {
  expect(codeOf(await run(congress.desk, releaseWaiting, { session: congress.sessionId }))).toBe(
    'platform.notAllowed',
  );
});
