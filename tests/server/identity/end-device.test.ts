import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endDevice } from '#server/identity/end-device';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { devicesOf, withDevices } from './devices';
import { codeOf } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('signing out one device', () => {
  it('ends a device of one’s own, twice without harm', async () => {
    const { me, ids, personId } = await withDevices(world, 2);
    for (let turn = 0; turn < 2; turn += 1)
      expect(await run(world.desk(me), endDevice, { deviceId: ids[1] })).toMatchObject({
        value: { own: false },
      });
    expect(await devicesOf(world, personId)).toEqual([ids[0]]);
    expect(await run(world.desk(me), endDevice, { deviceId: ids[0] })).toMatchObject({
      value: { own: true },
    });
  });
  it('leaves somebody else’s device alone', async () => {
    const mine = await withDevices(world, 1);
    const theirs = await withDevices(world, 1);
    expect(codeOf(await run(world.desk(mine.me), endDevice, { deviceId: theirs.ids[0] }))).toBe('ok');
    expect(await devicesOf(world, theirs.personId)).toEqual(theirs.ids);
    expect(codeOf(await run(world.desk(mine.me), endDevice, { deviceId: 'x' }))).toBe('platform.badInput');
  });
});
