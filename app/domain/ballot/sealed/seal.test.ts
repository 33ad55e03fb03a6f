import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import vectors from '#tests/fixtures/ballot-vectors.json';
import { vectorBallot } from '#tests/support/sealed';
import { contextOf, coreOf, cutBody } from './ballot';
import { utf8 } from './bytes';
import { codeOf } from './code';
import { bodyLength } from './paper';
import { encodeScalar } from './scalar';
import { sealBallot, trackerOfOpening } from './seal';
import { isSigned, signWith } from './signature';
import { h32, hs } from './transcript';

const { draw, trustee, voter, paper, sealing, choices, sealed } = vectorBallot();

test('hashes, keys and contexts are those of the vectors', () => {
  expect(bytesToHex(encodeScalar(trustee.secret))).toBe(vectors.x);
  expect(bytesToHex(paper.key.bytes)).toBe(vectors.Y);
  expect(bytesToHex(paper.boxHash)).toBe(vectors.H32_empty);
  expect(bytesToHex(encodeScalar(hs('SCV1/test', utf8('abc'))))).toBe(vectors.Hs_abc);
  expect(bytesToHex(encodeScalar(voter.secret))).toBe(vectors.c);
  expect(bytesToHex(voter.publicKey)).toBe(vectors.C);
  expect(bytesToHex(sealing.rho)).toBe(vectors.rho);
  expect(bytesToHex(contextOf(paper.boxHash, voter.publicKey, 1))).toBe(vectors.ctx);
});

test('a sealed ballot is that of the vectors, unit by unit', () => {
  expect(bodyLength(paper.units)).toBe(vectors.bodyLen);
  const pieces = cutBody(paper.units, sealed.ballot.body)!;
  expect(
    pieces.map((piece) => ({ len: piece.length, sha: bytesToHex(h32('SCV1/test-unit', piece)) })),
  ).toEqual(vectors.units.map(({ len, sha }) => ({ len, sha })));
  expect(bytesToHex(sealed.tracker)).toBe(vectors.tracker);
  expect(codeOf(sealed.tracker)).toBe(vectors.trackerCode);
});

test('core and signature are those of the vectors', () => {
  const core = coreOf(paper.boxHash, sealed.ballot, utf8('test'));
  expect(bytesToHex(core)).toBe(vectors.core);
  const signature = signWith(draw.scalar(), 'SCV1/ballot-sig', voter, core);
  expect(bytesToHex(signature)).toBe(vectors.sigR + vectors.sigZ);
  expect(isSigned('SCV1/ballot-sig', voter.publicKey, core, signature)).toBe(true);
});

test('an opened sealing leads to the same code, and another choice to another', () => {
  expect(bytesToHex(trackerOfOpening(paper, sealing, choices))).toBe(vectors.tracker);
  expect(bytesToHex(trackerOfOpening(paper, sealing, [[0], [0, 2, 1], [1]]))).not.toBe(vectors.tracker);
});

test('more approvals than seats, a missing or an unknown option can not be sealed', () => {
  const seal = (other: number[][]) => () => sealBallot(draw, paper, sealing, other);
  expect(seal([[1], [0, 0, 0], [1]])).toThrow('More or fewer');
  expect(seal([[1], [0, 2], [1]])).toThrow('No such option');
  expect(seal([[3], [0, 2, 1], [1]])).toThrow('No such option');
  expect(seal([[1], [0, 2, 1], [1], [0]])).toThrow('More answers');
});
