import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { least, most, reaches, type Share, writeShare } from './share';

const base = fc.integer({ min: 1, max: 100_000 });
const share = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([a, b]): Share => ({ over: Math.min(a, b), of: Math.max(a, b) }));
const compare = fc.constantFrom('gt' as const, 'ge' as const);

describe('a share', () => {
  it('is reached by the least number and by no smaller one', () => {
    fc.assert(
      fc.property(base, share, compare, (people, part, how) => {
        const needed = least(people, part, how);
        expect(reaches(needed, people, part, how)).toBe(true);
        expect(needed === 0 || !reaches(needed - 1, people, part, how)).toBe(true);
      }),
    );
  });

  it('agrees with exact arithmetic in big integers', () => {
    fc.assert(
      fc.property(base, base, share, (count, people, part) => {
        const left = BigInt(count) * BigInt(part.of);
        const right = BigInt(people) * BigInt(part.over);
        expect(reaches(count, people, part, 'gt')).toBe(left > right);
        expect(reaches(count, people, part, 'ge')).toBe(left >= right);
      }),
    );
  });

  it('as a cap lets in most of them and not one more', () => {
    fc.assert(
      fc.property(base, share, (people, part) => {
        const cap = most(people, part);
        expect(reaches(cap, people, part, 'gt')).toBe(false);
        expect(reaches(cap + 1, people, part, 'gt')).toBe(true);
      }),
    );
  });

  it('never rounds two thirds down', () => {
    for (let n = 1; n <= 3000; n += 1)
      expect(least(n, { over: 2, of: 3 }, 'ge')).toBe(Math.floor((2 * n + 2) / 3));
  });

  it('tells half from more than half at exactly half', () => {
    expect(reaches(50, 100, { over: 1, of: 2 }, 'ge')).toBe(true);
    expect(reaches(50, 100, { over: 1, of: 2 }, 'gt')).toBe(false);
  });

  it.each([
    [1, 0, { over: 1, of: 2 }],
    [-1, 10, { over: 1, of: 2 }],
    [1.5, 10, { over: 1, of: 2 }],
    [Number.NaN, 10, { over: 1, of: 2 }],
    [1, Number.POSITIVE_INFINITY, { over: 1, of: 2 }],
    [1, 10, { over: 1, of: 0 }],
    [1, 10, { over: 0, of: 2 }],
    [1, 10, { over: 0.5, of: 2 }],
    [1, Number.MAX_SAFE_INTEGER, { over: 2, of: 3 }],
    [Number.MAX_SAFE_INTEGER, 1, { over: 2, of: 3 }],
  ])('refuses to reckon with %s of %s and %o', (count, people, part) => {
    expect(() => reaches(count, people, part, 'gt')).toThrow(RangeError);
  });

  it('is written as a percentage only where that is exact', () => {
    expect(writeShare({ over: 1, of: 5 })).toBe('20%');
    expect(writeShare({ over: 2, of: 3 })).toBe('2/3');
  });
});
