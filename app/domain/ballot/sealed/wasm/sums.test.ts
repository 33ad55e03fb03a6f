import { pippenger } from '@noble/curves/abstract/curve.js';
import { describe, expect, test } from 'vitest';
import { chance } from '../chance';
import { baseBytes, decodePoint, G, knownPoint, type Point, sum, times, timesPublic, zero } from '../group';
import { q, reduce } from '../scalar';
import { loadSums } from './sums';

const sums = loadSums()!;
const p = 2n ** 255n - 19n;
const neutral = new Uint8Array(32);

function encoded(value: bigint): Uint8Array {
  const bytes = new Uint8Array(32);
  for (let at = 0, rest = value; at < 32; at++, rest >>= 8n) bytes[at] = Number(rest & 0xffn);
  return bytes;
}

/** Reads an encoding and writes it again: what the fast way makes of one point. */
const read = (bytes: Uint8Array) => sums.totals(1, [bytes]);

function expectSame(bytes: Uint8Array): void {
  const [fast, plain] = [read(bytes), decodePoint(bytes)];
  // One string for a failure's message; expect() on each would take longer than the arithmetic.
  if ((fast === null) !== (plain === null) || (fast && fast.join() !== bytes.join())) {
    expect.fail(`${bytes.join()}: fast ${fast?.join()}, plain ${plain?.toHex()}`);
  }
}

const known = Array.from({ length: 400 }, () => times(G, chance.scalar()));
const bytesOf = known.map((point) => point.toBytes());
const Group = zero.constructor as Parameters<typeof pippenger<Point, never>>[0];

/** Weights as batches have them, of 128 bits, and full scalars; of both signs. */
function randomScalar(): bigint {
  const scalar = chance.scalar();
  const [isShort, isNegative] = [(scalar & 1n) === 0n, (scalar & 2n) === 0n];
  const size = isShort ? scalar >> 124n : scalar;
  return isNegative ? -size : size;
}

/** A sum of so many random terms, both ways; the plain way gathers equal points first. */
function expectSameSum(terms: number): void {
  const places = Array.from({ length: terms }, () => Math.floor(Math.random() * known.length));
  const scalars = places.map(randomScalar);
  const gathered = known.map(() => 0n);
  for (const [at, place] of places.entries()) gathered[place] = gathered[place]! + scalars[at]!;
  const plain = pippenger(Group, known, gathered.map(reduce));
  const fast = sums.weighted(
    places.map((place) => bytesOf[place]!),
    scalars,
  );
  expect(fast).toEqual(plain.toBytes());
}

describe('encodings', () => {
  test('100,000 random ones are read or refused as by the plain way, and written again as they were', () => {
    for (let round = 0; round < 1000; round++) {
      const many = chance.bytes(3200);
      for (let at = 0; at < many.length; at += 32) {
        const bytes = many.subarray(at, at + 32);
        // Most random strings are refused for sign or size: a quarter is made to reach the square root.
        if (at % 128 === 0) {
          bytes[0] = bytes[0]! & 0xfe;
          bytes[31] = bytes[31]! & 0x7f;
        }
        expectSame(bytes);
      }
    }
  });
  test('at every edge are read or refused as by the plain way: small, around p, negative, powers of two, not square', () => {
    const edges = [0n, p, 2n ** 255n, 2n ** 256n - 200n];
    const near = edges.flatMap((edge) => Array.from({ length: 400 }, (_, at) => edge + BigInt(at - 200)));
    const powers = Array.from({ length: 256 }, (_, k) => 2n ** BigInt(k)).flatMap((one) => [
      one - 2n,
      one,
      one + 2n,
    ]);
    const all = [...near, ...powers, ...powers.map((one) => p - one)];
    for (const value of all) if (value >= 0n && value < 2n ** 256n) expectSame(encoded(value));
  });
  test('of the neutral element and of a wrong length are refused, wherever they stand', () => {
    expect(read(neutral)).toBeNull();
    expect(read(new Uint8Array(31))).toBeNull();
    for (const bad of [neutral, encoded(p), encoded(1n), new Uint8Array(31), new Uint8Array(64)]) {
      expect(sums.weighted([baseBytes, bad, baseBytes], [1n, 0n, 1n])).toBeNull();
      expect(sums.totals(1, [baseBytes, bad])).toBeNull();
    }
  });
});

describe('weighted sums', () => {
  test('of 100,000 random terms, 5,000 a sum, are those of the plain way', () => {
    for (let round = 0; round < 20; round++) expectSameSum(5000);
  });
  test('of 1 to 40,000 random terms are those of the plain way, whatever the width of the digits', () => {
    for (const terms of [1, 2, 3, 5, 8, 13, 21, 40, 80, 160, 320, 640, 1280, 2560, 40_000])
      expectSameSum(terms);
  });
  test('with scalars at every edge are those of the plain way', () => {
    const edges = [
      0n,
      1n,
      2n,
      15n,
      16n,
      2n ** 64n,
      2n ** 128n,
      2n ** 252n,
      q / 2n,
      q,
      2n * q,
      2n ** 255n,
      2n ** 300n,
    ];
    const full = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map(
      (width) => (2n ** 252n - 1n) / (2n ** BigInt(width) - 1n),
    );
    const halves = full.map((ones, at) => ones << BigInt(at + 3));
    const near = [...edges, ...full, ...halves].flatMap((one) => [one - 1n, one, one + 1n]);
    for (const scalar of near.flatMap((one) => [one, -one])) {
      const fast = sums.weighted([bytesOf[0]!], [scalar]);
      if (fast?.join() !== timesPublic(known[0]!, scalar).toBytes().join()) expect.fail(`${scalar}`);
    }
  });
  test('of nothing, of equal points and of points that cancel are right, in each of the four shapes of nothing', () => {
    expect(sums.weighted([], [])).toEqual(neutral);
    const [one, other] = [bytesOf[0]!, bytesOf[1]!];
    expect(sums.weighted([one, one, one], [1n, 2n, -1n])).toEqual(timesPublic(known[0]!, 2n).toBytes());
    expect(sums.weighted([one, other, one], [5n, 0n, -5n])).toEqual(neutral);
    expect(sums.weighted([one, known[0]!.negate().toBytes()], [7n, 7n])).toEqual(neutral);
    // q·point is a point of order 4 at most on the curve behind, not always its zero.
    for (const bytes of bytesOf) {
      expect(sums.weighted([bytes, bytes], [3n, q - 3n])?.every((byte) => byte === 0)).toBe(true);
      expect(sums.weighted([bytes, bytes], [q - 1n, 2n])).toEqual(bytes);
    }
  });
});

describe('totals by slot', () => {
  test('of 60 rows of 7 slots are those of the plain way', () => {
    const rows = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 7 }, (_, slot) => (row * 31 + slot * 17) % known.length),
    );
    const fast = sums.totals(
      7,
      rows.map((row) => Uint8Array.from(row.flatMap((place) => [...bytesOf[place]!]))),
    );
    const plain = rows[0]!.map((_, slot) => sum(rows.map((row) => known[row[slot]!]!)));
    expect([...fast!]).toEqual(plain.flatMap((total) => [...total.toBytes()]));
  });
  test('of no rows and of rows that cancel are the neutral element; a row of another length is refused', () => {
    expect(sums.totals(2, [])).toEqual(new Uint8Array(64));
    const back = knownPoint(bytesOf[0]!).negate().toBytes();
    expect(sums.totals(1, [bytesOf[0]!, back])).toEqual(neutral);
    expect(sums.totals(2, [bytesOf[0]!])).toBeNull();
  });
});
