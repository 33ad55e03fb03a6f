import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import vectors from '#tests/fixtures/ballot-vectors.json';
import { vectorBallot } from '#tests/support/sealed';
import { chance } from './chance';
import { aggregate } from './count';
import { docHash } from './document';
import { decryptPartially, isRightPartial, partialSeed } from './partial';

const { draw, trustee, voter, paper, sealed } = vectorBallot();
draw.scalar();

test('a partial decryption is that of the vectors', () => {
  // The vectors decrypt the first two slots of the ballot.
  const slots = aggregate(paper, [sealed]).slice(0, 2);
  const opening = { boxHash: paper.boxHash, closeHash: docHash('close', '{}'), slots };
  expect(bytesToHex(opening.closeHash)).toBe(vectors.dec.closeHash);
  const partial = decryptPartially(draw, opening, 1, trustee);
  expect(bytesToHex(partial.factors[0]!)).toBe(vectors.dec.D0);
  expect(bytesToHex(partialSeed(opening, 1, trustee.publicKey, partial.factors))).toBe(vectors.dec.seed);
  expect(bytesToHex(partial.baseCommitment)).toBe(vectors.dec.R1);
  expect(bytesToHex(partial.slotCommitment)).toBe(vectors.dec.R2);
  expect(bytesToHex(partial.response)).toBe(vectors.dec.z);
  expect(isRightPartial(opening, trustee.publicKey, partial)).toBe(true);
});

test('a share counts only for its scrutineer, close and slots', () => {
  const slots = aggregate(paper, [sealed]);
  const opening = { boxHash: paper.boxHash, closeHash: docHash('close', '{}'), slots };
  const partial = decryptPartially(chance, opening, 1, trustee);
  const share = trustee.publicKey;
  expect(isRightPartial(opening, share, partial)).toBe(true);
  expect(isRightPartial(opening, voter.publicKey, partial)).toBe(false);
  expect(isRightPartial(opening, share, { ...partial, trustee: 2 })).toBe(false);
  expect(isRightPartial({ ...opening, closeHash: docHash('close', '[]') }, share, partial)).toBe(false);
  expect(isRightPartial({ ...opening, slots: [...slots].reverse() }, share, partial)).toBe(false);
  expect(isRightPartial(opening, share, { ...partial, factors: [...partial.factors].reverse() })).toBe(false);
  expect(isRightPartial(opening, share, { ...partial, factors: partial.factors.slice(1) })).toBe(false);
  expect(isRightPartial(opening, new Uint8Array(32), partial)).toBe(false);
});
