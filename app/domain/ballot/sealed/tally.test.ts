import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { G, timesPublic } from './group';
import { packedTable } from './kinds/packing';
import { logarithms } from './logarithm';
import { decide } from './rule';
import { countsOfUnit } from './tally';

describe('a small discrete logarithm', () => {
  const limit = 1_500_000;
  const find = logarithms(limit, 4);
  test('is found from nothing to the limit, at the edges of its steps too', () => {
    for (const value of [0, 1, 1023, 1024, 2047, 4095, 4096, limit - 1, limit]) {
      expect(find(timesPublic(G, BigInt(value)))).toBe(value);
    }
    fc.assert(
      fc.property(fc.nat(limit), (value) => {
        expect(find(timesPublic(G, BigInt(value)))).toBe(value);
      }),
      { numRuns: 20 },
    );
  });
  test('is not found beyond it or below nothing', () => {
    expect(find(timesPublic(G, BigInt(limit + 5)))).toBeNull();
    expect(find(timesPublic(G, 3n).negate())).toBeNull();
  });
});

describe('counts', () => {
  test('are read back from the packed sum, whatever was chosen', () => {
    const tables = [packedTable(3, 120), packedTable(5, 120), packedTable(5, 2000), packedTable(2, 9)];
    fc.assert(
      fc.property(fc.constantFrom(...tables), fc.array(fc.nat(4), { maxLength: 9 }), (table, ballots) => {
        const chosen = ballots.map((option) => option % table.length);
        const people = Number(table[1]![0]! || 10n) - 1;
        const values = table[0]!.map((_, cipher) =>
          Number(chosen.reduce((total, option) => total + table[option]![cipher]!, 0n)),
        );
        const counts = table.map((_, option) => chosen.filter((one) => one === option).length);
        expect(countsOfUnit(table, values, chosen.length, people)).toEqual(counts);
      }),
    );
  });
  test('that can not be true are none', () => {
    const table = packedTable(3, 120);
    expect(countsOfUnit(table, [6], 5, 120)).toBeNull();
    expect(countsOfUnit(table, [121 * 121], 5, 120)).toBeNull();
    expect(countsOfUnit(table, [121 * 3 + 2], 5, 120)).toEqual([2, 3, 0]);
  });
});

describe('decisions', () => {
  test('need more than half, or two thirds, of all', () => {
    const adopted = (kind: 'majority-all' | 'two-thirds-all', yes: number, people: number) =>
      decide({ kind }, [[yes, 0, 0]], people).adopted;
    expect([adopted('majority-all', 50, 100), adopted('majority-all', 51, 100)]).toEqual([false, true]);
    expect([adopted('majority-all', 50, 99), adopted('majority-all', 49, 99)]).toEqual([true, false]);
    expect([adopted('two-thirds-all', 66, 100), adopted('two-thirds-all', 67, 100)]).toEqual([false, true]);
    expect(adopted('two-thirds-all', 66, 99)).toBe(true);
    expect(decide({ kind: 'report' }, [[1]], 3)).toEqual({});
  });
  test('elect the first with more than half, and leave a tie at the border to a run-off', () => {
    const elect = (...yes: number[]) =>
      decide(
        { kind: 'elect-majority-all', seats: 2 },
        yes.map((count) => [count, 0]),
        10,
      );
    expect(elect(6, 9, 7)).toEqual({ elected: [1, 2], undecided: [] });
    expect(elect(5, 9, 5)).toEqual({ elected: [1], undecided: [] });
    expect(elect(7, 9, 7)).toEqual({ elected: [1], undecided: [0, 2] });
    expect(elect(6, 6, 6)).toEqual({ elected: [], undecided: [0, 1, 2] });
  });
});
