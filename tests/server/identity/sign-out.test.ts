import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signOut } from '#server/identity/sign-out';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { devicesOf, withDevices } from './devices';
import { codeOf } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('signOut', () => {
  it('ends this device only', async () => {
    const { me, ids, personId } = await withDevices(world, 3);
    const other = await withDevices(world, 1);
    expect(codeOf(await run(world.desk(me), signOut, {}))).toBe('ok');
    expect((await devicesOf(world, personId)).sort()).toEqual(ids.slice(1).sort());
    expect(await devicesOf(world, other.personId)).toHaveLength(1);
    expect(codeOf(await run(world.desk(me), signOut, {}))).toBe('ok');
  });
  it('is for people who are signed in', async () => {
    const visitor = world.desk({ kind: 'visitor', orgId: world.orgId });
    expect(codeOf(await run(visitor, signOut, {}))).toBe('platform.signedOut');
  });
});
