import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ceremonyRow } from '#tests/support/ceremony-row';
import { Congress } from '#tests/support/congress';
import { readyKeys } from '#tests/support/ready-keys';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  congress = await Congress.open(world);
});
afterAll(() => world.close());

it('makes keys ready', async () => {
  const { ceremonyId } = await readyKeys(congress);
  expect((await ceremonyRow(world, ceremonyId)).state).toBe('ready');
});
