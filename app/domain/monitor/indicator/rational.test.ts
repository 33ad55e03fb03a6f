import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  readDecimal,
  roughly,
  subtract,
  toDecimal,
  whole,
} from './rational';

const some = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => fraction(n, d)!);

test('exact numbers obey the laws of arithmetic', () => {
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.n !== 0n) expect(multiply(divide(a, b)!, b)).toEqual(a);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
    }),
  );
});

test('a division by zero is no figure', () => {
  expect(divide(whole(3), whole(0))).toBeNull();
  expect(fraction(0n, 0n)).toBeNull();
});

test('a third is no float', () => {
  const third = divide(whole(1), whole(3))!;
  expect(add(add(third, third), third)).toEqual(whole(1));
  expect(toDecimal(third, 4)).toBe('0.3333');
});

test('figures are rounded half away from zero, and zero has no sign', () => {
  expect([toDecimal(fraction(5n, 1000n)!, 2), toDecimal(fraction(-5n, 1000n)!, 2)]).toEqual([
    '0.01',
    '-0.01',
  ]);
  expect(toDecimal(fraction(-4n, 1000n)!, 2)).toBe('0.00');
  expect(toDecimal(whole(-12), 0)).toBe('-12');
  expect(roughly(fraction(1n, 4n)!)).toBe(0.25);
});

test('a decimal is read as it is written, and nothing else is one', () => {
  expect(readDecimal('0.30')).toEqual({ n: 3n, d: 10n });
  for (const odd of ['', '.5', '1.', '1e3', '-1', '1,000', '０', '9'.repeat(21)])
    expect(readDecimal(odd), odd).toBeNull();
});
