import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { signBox } from '#server/ballot/sign-box';
import { run } from '#server/platform/command';
import { holdKeys, type Keys, planned, prepare, readBoxRow, secretItem, sign } from '#tests/support/boxes';
import { Congress, codeOf, value } from '#tests/support/congress';
import { rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let keys: Keys;
let box: string;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
  const item = await secretItem(congress);
  keys = await holdKeys(congress);
  await congress.sendPapers();
  box = value(await planned(congress, [item])).box;
});
afterAll(() => world.close());

const signatures = () =>
  rowOf<{ n: number }>(congress, sql`select count(*)::int as n from box_signature where box_id = ${box}`);

it('keeps one signature of a scrutineer, however often it is sent', async () => {
  value(await prepare(congress, box));
  await Promise.all([sign(congress, keys, box, 1), sign(congress, keys, box, 1)]);
  value(await sign(congress, keys, box, 1));
  expect(await signatures()).toEqual({ n: 1 });
  value(await sign(congress, keys, box, 3));
  expect(await signatures()).toEqual({ n: 2 });
});

it('takes no signature of another scrutineer, under another box, or made of nothing', async () => {
  value(await prepare(congress, box));
  const { boxHash } = await readBoxRow(congress, box);
  const hash = new Uint8Array(boxHash!);
  const as = (personId: string, signature: string) =>
    run(world.desk(world.actor(personId)), signBox, { box, signature });
  const [first, second] = keys.persons as [string, string, string];
  expect(codeOf(await as(first, keys.scrutineers.signBox(2, hash)))).toBe('sealed.badSignature');
  expect(
    codeOf(
      await as(
        first,
        keys.scrutineers.signBox(
          1,
          hash.map((byte) => byte ^ 1),
        ),
      ),
    ),
  ).toBe('sealed.badSignature');
  expect(codeOf(await as(second, 'nothing'))).toBe('sealed.badSignature');
  expect(codeOf(await as(second, ''))).toBe('platform.badInput');
  expect(await signatures()).toEqual({ n: 0 });
});

it('is for the scrutineers of these keys in person, and for a prepared box', async () => {
  const signature = 'a'.repeat(86);
  const outsider = world.desk(world.actor(congress.reps[0]!, ['representative', 'secretary', 'scrutineer']));
  const [first] = keys.persons as [string];
  expect(codeOf(await run(world.desk(world.actor(first)), signBox, { box, signature }))).toBe(
    'sealed.boxNotPrepared',
  );
  value(await prepare(congress, box));
  expect(codeOf(await run(outsider, signBox, { box, signature }))).toBe('platform.notAllowed');
});
