import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signOutEverywhere } from '#server/identity/sign-out-everywhere';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { devicesOf, withDevices } from './devices';
import { codeOf } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('signOutEverywhere', () => {
  it("ends every device of the person and nobody else's", async () => {
    const { me, personId } = await withDevices(world, 3);
    const other = await withDevices(world, 1);
    expect(codeOf(await run(world.desk(me), signOutEverywhere, {}))).toBe('ok');
    expect((await devicesOf(world, personId)).sort()).toEqual([]);
    expect(await devicesOf(world, other.personId)).toHaveLength(1);
    expect(codeOf(await run(world.desk(me), signOutEverywhere, {}))).toBe('ok');
  });
  it('is for people who are signed in', async () => {
    const visitor = world.desk({ kind: 'visitor', orgId: world.orgId });
    expect(codeOf(await run(visitor, signOutEverywhere, {}))).toBe('platform.signedOut');
  });
});
