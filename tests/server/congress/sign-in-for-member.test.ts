import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInForMember } from '#server/congress/sign-in-for-member';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { guest, member, rowOf, stranger } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('lets a leader sign in the own delegation at the desk, and the secretary everybody', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  const { id: window } = await congress.window('preparatory');
  const leader = world.desk(await member(congress, 0));
  const own = congress.reps[3]!;
  const foreign = congress.reps[4]!;
  const sign = (desk: typeof leader, person: string) => run(desk, signInForMember, { window, person });
  value(await sign(leader, own));
  expect(
    await rowOf(congress, sql`select channel, formal from attendance where person_id = ${own}`),
  ).toMatchObject({ channel: 'leader', formal: true });
  expect(codeOf(await sign(leader, foreign))).toBe('platform.notAllowed');
  value(await sign(congress.desk, foreign));
  expect(value(await sign(congress.desk, foreign)).first).toBe(false);
  value(await sign(congress.desk, (await guest(congress)).personId));
  expect(codeOf(await sign(congress.desk, (await stranger(congress)).personId))).toBe(
    'congress.notOfSession',
  );
  expect(codeOf(await sign(world.desk(await member(congress, 6)), own))).toBe('platform.notAllowed');
  world.now = (await congress.window('preparatory')).closesAt;
  expect(codeOf(await sign(congress.desk, congress.reps[7]!))).toBe('congress.signInOver');
});
