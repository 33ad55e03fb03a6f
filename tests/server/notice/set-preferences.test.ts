import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { readSettings } from '#server/notice/queries-settings';
import { setPreferences } from '#server/notice/set-preferences';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let me: string;
beforeAll(async () => {
  world = await openWorld();
  [me] = (await world.people(1)) as [string];
});
afterAll(() => world.close());

const given = { quietFrom: '23:30', quietTo: '06:15', volume: 'digest', mail: 'on', locale: 'en' };
const set = (more = {}) => run(world.desk(world.actor(me)), setPreferences, { ...given, ...more });
const read = async () => {
  const found = await inOrg(world, (tx) => readSettings({ tx, actor: world.actor(me), now: world.now }));
  if (isRefusal(found)) throw new Error(found.code);
  return found.preference;
};

describe('preferences', () => {
  it('are the usual ones until somebody sets them', async () => {
    expect(await read()).toMatchObject({
      quietFrom: 1320,
      quietTo: 420,
      volume: 'all',
      mail: true,
      push: true,
    });
  });
  it('are kept, also when set again; a tick that is missing is off', async () => {
    value(await set());
    expect(await read()).toMatchObject({
      quietFrom: 1410,
      quietTo: 375,
      volume: 'digest',
      mail: true,
      push: false,
      locale: 'en',
    });
    value(await set({ mail: '', push: 'on', volume: 'needed' }));
    expect(await read()).toMatchObject({ volume: 'needed', mail: false, push: true });
  });
  it('refuse what is no time, no volume, no language', async () => {
    for (const wrong of [
      { quietFrom: '24:00' },
      { quietTo: '7:00' },
      { quietFrom: '' },
      { volume: 'none' },
      { locale: 'de' },
      { mail: 'yes' },
    ])
      expect(codeOf(await set(wrong)), JSON.stringify(wrong)).toBe('platform.badInput');
    expect(
      codeOf(await run(world.desk({ kind: 'visitor', orgId: world.orgId }), setPreferences, given)),
    ).toBe('platform.signedOut');
  });
});
