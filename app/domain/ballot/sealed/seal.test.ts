import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import vectors from '#tests/fixtures/ballot-vectors.json';
import { contextOf, coreOf, cutBody } from './ballot';
import { u32, utf8 } from './bytes';
import type { Chance } from './chance';
import { codeOf } from './code';
import { G, times } from './group';
import { layoutOf } from './kinds';
import { bodyLength, sealingKey, unitsOf } from './paper';
import { encodeScalar } from './scalar';
import { sealBallot, trackerOfOpening } from './seal';
import { isSigned, keyPair, signWith } from './signature';
import { h32, hs } from './transcript';

/** The generator of the vectors: hashes of a counter. */
function counter(): Chance {
  let next = 0;
  return {
    scalar: () => hs('SCV1/test-rng', u32(next++)),
    bytes: () => {
      throw new Error('The vectors draw scalars only');
    },
  };
}

const draw = counter();
const x = draw.scalar();
const c = keyPair(draw.scalar());
const boxHash = h32('SCV1/box', utf8('{}'));
const units = unitsOf(
  [
    { kind: 'motion' } as const,
    {
      kind: 'election',
      mode: 'yna',
      candidates: ['甲', '乙', '丙'],
      writeIns: 0,
      seats: 2,
      min: 0,
    } as const,
    {
      kind: 'appraisal',
      persons: ['丁'],
      grades: ['优秀', '称职', '基本称职', '不称职'],
    } as const,
  ].map((item) => layoutOf({ ...item } as never, 120)),
);
const paper = { boxHash, key: sealingKey(times(G, x).toBytes()), units };
const rho = h32('SCV1/test-rho', utf8('1'));
const sealing = { pseudonym: c.publicKey, seq: 1, prev: new Uint8Array(0), mark: '4821', rho };
const choices = [[1], [0, 2, 1], [1]];
const sealed = sealBallot(draw, paper, sealing, choices);

test('hashes, keys and contexts are those of the vectors', () => {
  expect(bytesToHex(encodeScalar(x))).toBe(vectors.x);
  expect(bytesToHex(paper.key.bytes)).toBe(vectors.Y);
  expect(bytesToHex(boxHash)).toBe(vectors.H32_empty);
  expect(bytesToHex(encodeScalar(hs('SCV1/test', utf8('abc'))))).toBe(vectors.Hs_abc);
  expect(bytesToHex(encodeScalar(c.secret))).toBe(vectors.c);
  expect(bytesToHex(c.publicKey)).toBe(vectors.C);
  expect(bytesToHex(rho)).toBe(vectors.rho);
  expect(bytesToHex(contextOf(boxHash, c.publicKey, 1))).toBe(vectors.ctx);
});

test('a sealed ballot is that of the vectors, unit by unit', () => {
  expect(bodyLength(units)).toBe(vectors.bodyLen);
  const pieces = cutBody(units, sealed.ballot.body)!;
  expect(
    pieces.map((piece) => ({ len: piece.length, sha: bytesToHex(h32('SCV1/test-unit', piece)) })),
  ).toEqual(vectors.units.map(({ len, sha }) => ({ len, sha })));
  expect(bytesToHex(sealed.tracker)).toBe(vectors.tracker);
  expect(codeOf(sealed.tracker)).toBe(vectors.trackerCode);
});

test('core and signature are those of the vectors', () => {
  const core = coreOf(boxHash, sealed.ballot, utf8('test'));
  expect(bytesToHex(core)).toBe(vectors.core);
  const signature = signWith(draw.scalar(), 'SCV1/ballot-sig', c, core);
  expect(bytesToHex(signature)).toBe(vectors.sigR + vectors.sigZ);
  expect(isSigned('SCV1/ballot-sig', c.publicKey, core, signature)).toBe(true);
});

test('an opened sealing leads to the same code, and another choice to another', () => {
  expect(bytesToHex(trackerOfOpening(paper, sealing, choices))).toBe(vectors.tracker);
  expect(bytesToHex(trackerOfOpening(paper, sealing, [[0], [0, 2, 1], [1]]))).not.toBe(vectors.tracker);
});
