import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { compareBytes } from '#app/domain/ballot/sealed/bytes';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { open as openingOf } from '#app/domain/ballot/sealed/entries';
import { openBox } from '#server/ballot/open-box';
import { unlockPseudonym } from '#server/ballot/pseudonyms';
import { keepBoxes } from '#server/clock/boxes';
import { run } from '#server/platform/command';
import { openVault } from '#server/platform/vault';
import {
  appraisalItem,
  holdKeys,
  open,
  planned,
  prepare,
  promote,
  readBoxRow,
  secretItem,
  sign,
  signedBox,
} from '#tests/support/boxes';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { later, member, rowOf } from '#tests/support/day';
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

const rowsOf = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  inOrg(world, (tx) => tx.execute<Row>(query));

it('draws a pseudonym for each person of the roll, begins the board and puts the items to the vote', async () => {
  const item = await secretItem(congress);
  const keys = await holdKeys(congress);
  await congress.reach('vote');
  const box = await signedBox(congress, keys, [item]);
  value(await open(congress, box));

  expect((await readBoxRow(congress, box)).state).toBe('open');
  expect(await rowOf(congress, sql`select state from agenda_item where id = ${item}`)).toEqual({
    state: 'putToVote',
  });
  const [entry] = await rowsOf<{ n: number; type: string; source: string }>(
    sql`select n, type, source from board_entry where box_id = ${box}`,
  );
  expect(entry).toMatchObject({ n: 0, type: 'open' });
  const { pseudonyms, signatures } = openingOf.parse(readCanonical(entry!.source));
  expect(signatures.map(({ i }) => i)).toEqual([1, 2]);
  expect(pseudonyms).toHaveLength(30);
  expect([...pseudonyms].sort(compareBytes)).toEqual(pseudonyms);

  const held = await rowsOf<{ person_id: string; locked: Uint8Array }>(
    sql`select person_id, locked from pseudonym_holder where box_id = ${box} order by person_id`,
  );
  expect(held.map(({ person_id }) => person_id)).toEqual([...congress.reps].sort());
  const vault = openVault(new Uint8Array(32).fill(1));
  const unlocked = held.map(({ person_id, locked }) =>
    toBase64url(unlockPseudonym(vault, box, person_id, new Uint8Array(locked))),
  );
  expect(unlocked.sort()).toEqual(pseudonyms.map(toBase64url).sort());
  const checkpoints = sql`select count(*)::int as n from board_checkpoint where box_id = ${box}`;
  expect(await rowOf(congress, checkpoints)).toEqual({ n: 1 });
  expect(codeOf(await open(congress, box))).toBe('sealed.boxNotPrepared');
});

it('opens once, however many open it at the same moment', async () => {
  const item = await secretItem(congress);
  const keys = await holdKeys(congress);
  await congress.reach('vote');
  const box = await signedBox(congress, keys, [item]);
  const clock = world.desk({ kind: 'clock', orgId: world.orgId });
  const all = await Promise.all([open(congress, box), open(congress, box), run(clock, openBox, { box })]);
  expect(all.filter((one) => 'ok' in one)).toHaveLength(1);
});

it('is opened by the clock at its time, in its stage, signed by enough', async () => {
  const item = await secretItem(congress);
  const keys = await holdKeys(congress);
  await congress.reach('vote');
  const { opensAt } = await congress.window('vote');
  const { box } = value(await planned(congress, [item], { opensAt: later(opensAt, 1).toISOString() }));
  value(await prepare(congress, box));
  value(await sign(congress, keys, box, 2));
  world.now = later(opensAt, 1);
  await keepBoxes(congress.desk);
  expect((await readBoxRow(congress, box)).state).toBe('prepared');
  value(await sign(congress, keys, box, 3));
  world.now = opensAt;
  await keepBoxes(congress.desk);
  expect((await readBoxRow(congress, box)).state).toBe('prepared');
  world.now = later(opensAt, 1);
  await keepBoxes(congress.desk);
  expect((await readBoxRow(congress, box)).state).toBe('open');
});

it('says what blocks it first', async () => {
  const item = await secretItem(congress);
  const keys = await holdKeys(congress);
  await congress.sendPapers();
  const first = async (box: string) =>
    ((await open(congress, box)) as { params?: { first: string } }).params?.first;
  const { box } = value(await planned(congress, [item]));
  world.now = new Date('2026-11-09T01:00:00Z');
  expect(await first(box)).toBe('prepared');
  value(await prepare(congress, box));
  expect(await first(box)).toBe('signed');
  value(await sign(congress, keys, box, 1));
  value(await sign(congress, keys, box, 2));
  expect(await first(box)).toBe('timeCome');
  world.now = (await congress.window('vote')).opensAt;
  expect(await first(box)).toBe('stageOpen');
});

it('opens a class of raters for its own people only', async () => {
  await promote(congress, 10);
  const rating = await appraisalItem(congress, 1);
  const keys = await holdKeys(congress);
  await congress.reach('vote');
  const managers = await signedBox(congress, keys, [rating], { electorate: 'managers', weight: '40' });
  const others = await signedBox(congress, keys, [rating], { electorate: 'others', weight: '60' });
  for (const box of [managers, others]) value(await open(congress, box));
  const voters = async (box: string) =>
    (
      await rowsOf<{ person_id: string }>(sql`select person_id from pseudonym_holder where box_id = ${box}`)
    ).map((row) => row.person_id);
  expect((await voters(managers)).sort()).toEqual(congress.reps.slice(0, 10).sort());
  expect(await voters(others)).toHaveLength(20);
});

it('is for the secretary and the clock', async () => {
  const item = await secretItem(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [item]));
  expect(codeOf(await run(world.desk(await member(congress, 0)), openBox, { box }))).toBe(
    'platform.notAllowed',
  );
});
