import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { closeWindow } from '#server/congress/close-window';
import { signInToStage } from '#server/congress/sign-in-to-stage';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { guest, member, stranger } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
});
afterAll(() => world.close());

const rows = () =>
  inOrg(world, (tx) =>
    tx.execute<{ formal: boolean; channel: string; at: string }>(
      sql`select formal, channel, at from attendance where session_id = ${congress.sessionId}`,
    ),
  );

it('counts the first sign-in, also when three devices sign in at once', async () => {
  await congress.reach('preparatory');
  const { id: window } = await congress.window('preparatory');
  const desk = world.desk(await member(congress, 4));
  const outcomes = await Promise.all([1, 2, 3].map(() => run(desk, signInToStage, { window })));
  expect(outcomes.map((one) => value(one).first).filter(Boolean)).toHaveLength(1);
  const first = (await rows())[0]!;
  world.now = new Date(world.now.getTime() + 60_000);
  expect(value(await run(desk, signInToStage, { window })).first).toBe(false);
  expect([...(await rows())]).toEqual([first]);
});

it('lets attendees in without counting them, and nobody else', async () => {
  await congress.reach('preparatory');
  const { id: window } = await congress.window('preparatory');
  value(await run(world.desk(await guest(congress)), signInToStage, { window }));
  expect((await rows())[0]).toMatchObject({ formal: false });
  const outsider = world.desk(await stranger(congress));
  expect(codeOf(await run(outsider, signInToStage, { window }))).toBe('congress.notOfSession');
  expect(codeOf(await run(congress.desk, signInToStage, { window }))).toBe('platform.notAllowed');
});

it('refuses before the window opens and from the moment it closes', async () => {
  await congress.reach('preparatory');
  const desk = world.desk(await member(congress, 0));
  const { id: later } = await congress.window('opening');
  expect(codeOf(await run(desk, signInToStage, { window: later }))).toBe('congress.signInNotYet');
  const window = await congress.window('preparatory');
  world.now = window.closesAt;
  expect(codeOf(await run(desk, signInToStage, { window: window.id }))).toBe('congress.signInOver');
  expect(codeOf(await run(desk, signInToStage, { window: 'x' }))).toBe('platform.badInput');
  expect(codeOf(await run(desk, signInToStage, { window: '00000000-0000-4000-8000-000000000000' }))).toBe(
    'congress.noWindow',
  );
});

it('is the database’s law too: closed windows, wrong seats and second thoughts are refused', async () => {
  await congress.reach('preparatory');
  const window = await congress.window('preparatory');
  const [someone] = await world.people(1);
  const insert = (personId: string, formal: boolean) =>
    inOrg(world, (tx) =>
      tx.execute(sql`insert into attendance (org_id, window_id, session_id, person_id, formal, at, channel)
        values (${world.orgId}, ${window.id}, ${congress.sessionId}, ${personId}, ${formal}, now(), 'self')`),
    );
  await expect(insert(someone!, true)).rejects.toThrow();
  await insert(congress.reps[0]!, true);
  await expect(
    inOrg(world, (tx) => tx.execute(sql`update attendance set at = now() where window_id = ${window.id}`)),
  ).rejects.toThrow();
  world.now = window.closesAt;
  await expect(insert(congress.reps[1]!, true)).rejects.toThrow();
});

it('counts towards the quorum who signed in by the last second', async () => {
  await congress.reach('preparatory');
  const window = await congress.window('preparatory');
  await congress.signIn('preparatory', 19);
  world.now = new Date(window.closesAt.getTime() - 1);
  value(await run(world.desk(await member(congress, 19)), signInToStage, { window: window.id }));
  world.now = window.closesAt;
  expect(value(await run(congress.desk, closeWindow, { window: window.id }))).toMatchObject({
    closed: true,
    quorum: { present: 20, needed: 20, reached: true },
  });
});
