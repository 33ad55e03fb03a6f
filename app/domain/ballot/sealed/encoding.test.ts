import { ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';
import { concat, u32, u64, utf8 } from './bytes';
import { chance } from './chance';
import { codeOf, readCode } from './code';
import { canonical, docHash, readCanonical } from './document';
import { decodePoint, G, knownPoint, times, zero } from './group';
import { decodeScalar, encodeScalar, q } from './scalar';
import { isSigned, keyPair, sign } from './signature';
import { h512 } from './transcript';

const bytes = () => fc.uint8Array({ maxLength: 40 });

describe('base64url', () => {
  test('takes every byte string there and back', () => {
    fc.assert(
      fc.property(bytes(), (some) => {
        expect(fromBase64url(toBase64url(some))).toEqual(some);
      }),
    );
  });
  test('refuses padding, foreign letters, spare bits and impossible lengths', () => {
    for (const bad of ['AA==', 'A+', 'A/', 'AB', 'AAB', 'A', 'AAAAA', 'A A', '字字']) {
      expect(fromBase64url(bad)).toBeNull();
    }
  });
});

describe('integers', () => {
  test('are big-endian, and outside their range a defect', () => {
    expect([...u32(258), ...u64(1)]).toEqual([0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
    for (const bad of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => u32(bad)).toThrow(RangeError);
    for (const bad of [-1, 0.1, 2 ** 53]) expect(() => u64(bad)).toThrow(RangeError);
  });
});

describe('points and scalars', () => {
  test('take every element there and back', () => {
    const secret = chance.scalar();
    const point = times(G, secret);
    expect(decodePoint(point.toBytes())?.equals(point)).toBe(true);
    expect(decodeScalar(encodeScalar(secret))).toBe(secret);
    expect(times(G, 0n).equals(zero)).toBe(true);
  });
  test('that are the neutral element, small, negative, not canonical or too long are refused', () => {
    const bad = [
      new Uint8Array(32),
      new Uint8Array(31),
      new Uint8Array(33),
      new Uint8Array(32).fill(255),
      Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0)),
      hexToBytes(`ed${'ff'.repeat(30)}7f`),
      G.toBytes().map((byte, at) => (at === 31 ? byte | 0x80 : byte)),
      ...ED25519_TORSION_SUBGROUP.map(hexToBytes),
    ];
    for (const one of bad) expect(decodePoint(one)).toBeNull();
    expect(() => knownPoint(bad[0]!)).toThrow('Not a point');
  });
  test('a scalar of q or more is refused', () => {
    const wide = (value: bigint) =>
      Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
    expect(decodeScalar(wide(q - 1n))).toBe(q - 1n);
    for (const bad of [q, q + 1n, 2n ** 256n - 1n]) expect(decodeScalar(wide(bad))).toBeNull();
    expect(decodeScalar(new Uint8Array(31))).toBeNull();
  });
});

test('a byte moved between neighbouring parts gives another hash', () => {
  fc.assert(
    fc.property(bytes(), bytes(), fc.nat(255), (one, other, byte) => {
      const middle = Uint8Array.of(byte);
      const left = h512('SCV1/test', concat(one, middle), other);
      expect(left).not.toEqual(h512('SCV1/test', one, concat(middle, other)));
    }),
  );
});

describe('documents', () => {
  test('have one form', () => {
    const source = '{"a":[1,"甲",true],"b":{}}';
    expect(canonical({ b: {}, a: [1, '甲', true] })).toBe(source);
    expect(readCanonical(source)).toEqual({ a: [1, '甲', true], b: {} });
    expect(docHash('box', source)).not.toEqual(docHash('roll', source));
  });
  test('of any other form are refused', () => {
    const bad = [
      '{"b":1,"a":2}',
      '{"a":1} ',
      '{"a":1.0}',
      '{"a":1e3}',
      '{"a":-0}',
      '{"a":1.5}',
      '{"a":null}',
    ];
    const worse = [
      '{"a":1,"a":1}',
      '{"\\u0061":1}',
      '{"甲":1}',
      '"\\ud800"',
      '"e\u0301"',
      '9007199254740992',
      '',
    ];
    for (const one of [...bad, ...worse]) expect(readCanonical(one)).toBeNull();
  });
});

describe('the code of a ballot', () => {
  test('is read as it is typed, with the letters that people confuse', () => {
    const code = codeOf(hexToBytes('d4d6cb5f388d4c4b81c63e9803a852f15deef7f27439f07a6ed87cc37e329bfd'));
    expect(code).toBe('TKBC-PQSR-HN64-Q0E6-7TC0');
    expect(readCode(' tkbc pqsr hn64 qoe6 7tco ')).toBe(code);
    for (const bad of ['', 'TKBC', `${code}0`, code.replace('T', 'U')]) expect(readCode(bad)).toBeNull();
  });
});

test('a signature holds for its key, tag and message only', () => {
  const [key, other] = [keyPair(chance.scalar()), keyPair(chance.scalar())];
  const message = utf8('text');
  const good = sign(chance, 'SCV1/box-ok', key, message);
  expect(isSigned('SCV1/box-ok', key.publicKey, message, good)).toBe(true);
  expect(isSigned('SCV1/result-ok', key.publicKey, message, good)).toBe(false);
  expect(isSigned('SCV1/box-ok', other.publicKey, message, good)).toBe(false);
  expect(isSigned('SCV1/box-ok', key.publicKey, utf8('Text'), good)).toBe(false);
  for (let at = 0; at < 64; at += 9) {
    const bad = good.map((byte, place) => (place === at ? byte ^ 4 : byte));
    expect(isSigned('SCV1/box-ok', key.publicKey, message, bad)).toBe(false);
  }
  expect(isSigned('SCV1/box-ok', new Uint8Array(32), message, good)).toBe(false);
});
