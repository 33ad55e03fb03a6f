import { expect, test } from 'vitest';
import { boardKey, cast, openedBox, witness } from '#tests/support/sealed-box';
import { coreOf } from './ballot';
import { toBase64url as b } from './base64url';
import { append, checkpointHash, type Entry, emptyBoard, leafOf } from './board';
import { concat } from './bytes';
import { chance } from './chance';
import { canonical } from './document';
import { rootOfFrontier } from './merkle';
import { checkOwn } from './own-check';
import { type KeyPair, sign } from './signature';

const { box, pseudonyms } = await openedBox(
  [{ question: { kind: 'motion' }, rule: { kind: 'majority-all' } }],
  5,
);
const { boxHash } = box.paper;
const of = { boxHash, boardKey: boardKey.publicKey };
const ballots = pseudonyms.map((pseudonym) => cast(box, pseudonym, [[0]]).ballot);
const entries: Entry[] = [
  { type: 'open', source: '{}' },
  ...ballots.map((ballot): Entry => ({ type: 'ballot', ballot })),
];

/** What the server shows of the first `size` entries. */
function shown(size: number, some = entries, key: KeyPair = boardKey) {
  const leaves = some.slice(0, size).map((entry, n) => leafOf(boxHash, n, entry));
  const { head, frontier } = leaves.reduce(append, emptyBoard);
  const checkpoint = { size, head, root: rootOfFrontier(frontier), time: 1790000000 };
  const sig = sign(chance, 'SCV1/checkpoint', key, checkpointHash(boxHash, checkpoint));
  const text = {
    size,
    head: b(head),
    root: b(checkpoint.root),
    time: checkpoint.time,
    sig: b(sig),
    cosigs: [],
  };
  return { leaves: concat(...leaves), checkpoint: canonical(text) };
}
const core = coreOf(boxHash, ballots[3]!);

test('a device finds its ballot once it is on the board, and remembers the board', () => {
  const before = checkOwn(of, shown(3), core, null);
  expect(before).toMatchObject({ ok: true, found: false, seen: { size: 3 } });
  const after = checkOwn(of, shown(6), core, before.ok ? before.seen : null);
  expect(after).toMatchObject({ ok: true, found: true, seen: { size: 6 } });
});

test('leaves that came after the checkpoint are no part of it yet', () => {
  const { checkpoint } = shown(3);
  expect(checkOwn(of, { leaves: shown(6).leaves, checkpoint }, core, null)).toMatchObject({
    ok: true,
    found: false,
  });
});

test('a board that is shorter than before, or another one, is noticed', () => {
  const seen = { size: 6, root: checkOwnSeen(6) };
  expect(checkOwn(of, shown(4), core, seen)).toEqual({ ok: false, fault: 'changed' });
  const [first, second, third, ...rest] = entries;
  const reordered = [first!, third!, second!, ...rest];
  expect(checkOwn(of, shown(6, reordered), core, seen)).toEqual({ ok: false, fault: 'changed' });
});

function checkOwnSeen(size: number): Uint8Array {
  const read = checkOwn(of, shown(size), null, null);
  if (!read.ok) throw new Error(read.fault);
  return read.seen.root;
}

test('a checkpoint by another key, of another box, or cut short says nothing', () => {
  const unsigned = { ok: false, fault: 'unsigned' };
  expect(checkOwn(of, shown(6, entries, witness), core, null)).toEqual(unsigned);
  expect(checkOwn({ ...of, boxHash: new Uint8Array(32) }, shown(6), core, null)).toEqual(unsigned);
  expect(checkOwn(of, { ...shown(6), checkpoint: '{}' }, core, null)).toEqual(unsigned);
  expect(checkOwn(of, { ...shown(6), checkpoint: '' }, core, null)).toEqual(unsigned);
});

test('leaves that are not those of the checkpoint are noticed: too few, one changed, one exchanged', () => {
  const { leaves, checkpoint } = shown(6);
  const unlike = { ok: false, fault: 'unlike' };
  expect(checkOwn(of, { leaves: leaves.slice(32), checkpoint }, core, null)).toEqual(unlike);
  const changed = leaves.slice();
  changed[100]! ^= 1;
  expect(checkOwn(of, { leaves: changed, checkpoint }, core, null)).toEqual(unlike);
});
