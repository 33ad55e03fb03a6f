import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { readBox } from '#app/domain/ballot/sealed/box';
import { utf8 } from '#app/domain/ballot/sealed/bytes';
import { docHash, readCanonical } from '#app/domain/ballot/sealed/document';
import { h32 } from '#app/domain/ballot/sealed/transcript';
import { prepareBox } from '#server/ballot/prepare-box';
import { run } from '#server/platform/command';
import { openVault } from '#server/platform/vault';
import {
  bringOut,
  electionItem,
  holdKeys,
  planned,
  prepare,
  readBoxRow,
  secretItem,
} from '#tests/support/boxes';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member } from '#tests/support/day';
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

const firstOf = async (box: string) => (await prepare(congress, box)) as { params?: { first: string } };

it('fixes text, roll, keys, rules and times in a document that any verifier reads', async () => {
  const pay = await secretItem(congress);
  const election = await electionItem(congress, 3, 2);
  const { scrutineers } = await holdKeys(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [pay, election], { revote: 'on', holdMinutes: '10' }));
  value(await prepare(congress, box));

  const row = await readBoxRow(congress, box);
  expect(row.state).toBe('prepared');
  const read = readBox(row.manifest!);
  if (typeof read === 'string') throw new Error(read);
  const { manifest, paper } = read;
  expect(toBase64url(paper.boxHash)).toBe(toBase64url(new Uint8Array(row.boxHash!)));
  const hash = createHash('sha256').update('first').digest();
  expect(toBase64url(manifest.items[0]!.docHash)).toBe(hash.toString('base64url'));
  expect(manifest).toMatchObject({
    profile: 'roll',
    N: 30,
    M: 31,
    revote: true,
    holdSeconds: 600,
    minBallots: 5,
    quorum: { num: 2, den: 3 },
    witnessQuorum: 2,
    opens: row.opensAt.getTime() / 1000,
    closes: row.closesAt.getTime() / 1000,
  });
  expect(toBase64url(manifest.keysetHash)).toBe(toBase64url(docHash('keyset', scrutineers.keyset)));
  expect(manifest.items[1]).toMatchObject({ id: election, rule: { kind: 'elect-majority-all', seats: 2 } });
});

it('hides the roll behind salts that the database does not know, so that each person finds the own line only', async () => {
  const pay = await secretItem(congress);
  await holdKeys(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [pay]));
  value(await prepare(congress, box));
  const row = await readBoxRow(congress, box);
  const { people, N } = readCanonical(row.roll!) as { people: { rid: number; ref: string }[]; N: number };
  expect([N, people.length, new Set(people.map(({ ref }) => ref)).size]).toEqual([30, 30, 30]);
  const vault = openVault(new Uint8Array(32).fill(1));
  const salts = vault.unlock(`salts ${box}`, new Uint8Array(row.rollSalts!));
  const first = { name: '职工', number: '' };
  const numbers = Array.from({ length: 60 }, (_, at) => String(at).padStart(5, '0'));
  const found = numbers.some((number) => {
    first.number = number;
    const salt = salts.subarray(0, 16);
    return toBase64url(h32('SCV1/person', salt, utf8(`职工${Number(number)}${number}`))) === people[0]!.ref;
  });
  expect(found).toBe(true);
});

it('names the first thing that is missing', async () => {
  const pay = await secretItem(congress, { paper: false });
  await congress.sendPapers();
  const { box } = value(await planned(congress, [pay]));
  expect(await firstOf(box)).toMatchObject({ code: 'sealed.boxBlocked', params: { first: 'textsOut' } });
  await bringOut(congress, pay, 'first');
  expect(await firstOf(box)).toMatchObject({ params: { first: 'keysReady' } });
  await holdKeys(congress);
  value(await prepare(congress, box));
  expect(codeOf(await prepare(congress, box))).toBe('sealed.boxNotPlanned');
});

it('keeps candidates from counting their own election', async () => {
  const election = await electionItem(congress, 3, 2);
  const [outside] = await world.people(1);
  await holdKeys(congress, [outside!, congress.reps[5]!, congress.reps[1]!]);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [election]));
  expect(await firstOf(box)).toMatchObject({
    params: { first: 'scrutineersNoCandidates', names: '监票人3' },
  });
});

it('keeps the planned times where the window of its stage has not moved', async () => {
  const pay = await secretItem(congress);
  await holdKeys(congress);
  await congress.sendPapers();
  const window = await congress.window('vote');
  const { box } = value(await planned(congress, [pay]));
  world.now = new Date(window.opensAt.getTime() + 3_600_000);
  value(await prepare(congress, box));
  expect((await readBoxRow(congress, box)).opensAt).toEqual(window.opensAt);
});

it('says when the time of the box is over', async () => {
  const pay = await secretItem(congress);
  await holdKeys(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [pay]));
  world.now = (await congress.window('vote')).closesAt;
  expect(await firstOf(box)).toMatchObject({ params: { first: 'timeNotOver' } });
});

it('is for the secretary alone', async () => {
  const pay = await secretItem(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [pay]));
  const rep = world.desk(await member(congress, 0));
  expect(codeOf(await run(rep, prepareBox, { box }))).toBe('platform.notAllowed');
  expect(codeOf(await run(congress.desk, prepareBox, { box: congress.sessionId }))).toBe('sealed.noBox');
});
