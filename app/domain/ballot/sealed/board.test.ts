import { expect, test } from 'vitest';
import { append, checkpointHash, emptyBoard, leafOf, receiptHash } from './board';
import { u32, utf8 } from './bytes';
import { consistencyProof, isConsistent } from './consistency';
import { grow, inclusionProof, isIncluded, merkleRoot, rootOfFrontier } from './merkle';
import { h32 } from './transcript';

const leaves = Array.from({ length: 13 }, (_, at) => h32('SCV1/test', u32(at)));
const boxHash = h32('SCV1/test', utf8('box'));

test('a board that grows has the root of the whole', () => {
  let frontier: ReturnType<typeof grow> = [];
  for (const [at, leaf] of leaves.entries()) {
    frontier = grow(frontier, leaf);
    expect(rootOfFrontier(frontier)).toEqual(merkleRoot(leaves.slice(0, at + 1)));
  }
  expect(() => rootOfFrontier([])).toThrow('empty');
  expect(() => merkleRoot([])).toThrow('empty');
});

test('every entry is shown to be under the root, and nowhere else', () => {
  for (let size = 1; size <= leaves.length; size++) {
    const some = leaves.slice(0, size);
    const root = merkleRoot(some);
    for (const [at, leaf] of some.entries()) {
      const proof = inclusionProof(some, at);
      expect(isIncluded(leaf, at, size, root, proof)).toBe(true);
      expect(isIncluded(boxHash, at, size, root, proof)).toBe(false);
      expect(isIncluded(leaf, size, size, root, proof)).toBe(false);
      expect(isIncluded(leaf, at, size, root, [...proof, root])).toBe(false);
      if (size > 1) expect(isIncluded(leaf, (at + 1) % size, size, root, proof)).toBe(false);
    }
  }
});

test('a board that only grew is told from one that was changed', () => {
  const root = (size: number) => ({ size, root: merkleRoot(leaves.slice(0, size)) });
  for (let size = 1; size <= leaves.length; size++) {
    for (let before = 1; before <= size; before++) {
      const proof = consistencyProof(leaves.slice(0, size), before);
      expect(isConsistent(root(before), root(size), proof)).toBe(true);
      expect(isConsistent({ size: before, root: boxHash }, root(size), proof)).toBe(false);
      expect(isConsistent(root(before), { size, root: boxHash }, proof)).toBe(false);
      expect(isConsistent(root(before), root(size), [...proof, boxHash])).toBe(false);
      if (before < size) expect(isConsistent(root(size), root(before), proof)).toBe(false);
    }
  }
});

test('place, kind and text of an entry are in its leaf, and the order of leaves in the head', () => {
  const note = (source: string) => ({ type: 'note', source }) as const;
  const one = leafOf(boxHash, 0, note('{}'));
  expect(leafOf(boxHash, 1, note('{}'))).not.toEqual(one);
  expect(leafOf(boxHash, 0, note('[]'))).not.toEqual(one);
  expect(leafOf(boxHash, 0, { type: 'open', source: '{}' })).not.toEqual(one);
  const other = leafOf(boxHash, 1, note('{}'));
  const after = append(append(emptyBoard, one), other);
  expect(after.size).toBe(2);
  expect(append(append(emptyBoard, other), one).head).not.toEqual(after.head);
});

test('a checkpoint and a receipt are of one box, state and time', () => {
  const at = { size: 1, head: leaves[0]!, root: leaves[1]!, time: 5 };
  const hash = checkpointHash(boxHash, at);
  expect(checkpointHash(boxHash, { ...at, time: 6 })).not.toEqual(hash);
  expect(checkpointHash(leaves[2]!, at)).not.toEqual(hash);
  const receipt = receiptHash(boxHash, leaves[0]!, 1, 60);
  expect(receiptHash(boxHash, leaves[0]!, 2, 60)).not.toEqual(receipt);
  expect(receiptHash(boxHash, leaves[0]!, 1, 61)).not.toEqual(receipt);
});
