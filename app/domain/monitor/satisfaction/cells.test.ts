import fc from 'fast-check';
import { expect, test } from 'vitest';
import { veil } from './cells';

const of = (counts: Record<string, number>) => new Map(Object.entries(counts));

test('nothing is hidden where every cell is large enough', () => {
  expect(veil(of({ a: 10, b: 30 }), 10)).toEqual({ hidden: new Set(), isTotalHidden: false });
});

test('one small cell takes the next smallest with it, or the sum would give it away', () => {
  expect(veil(of({ a: 3, b: 40, c: 12, d: 25 }), 10).hidden).toEqual(new Set(['a', 'c']));
});

test('two small cells that together are still too few take a third', () => {
  expect(veil(of({ a: 2, b: 3, c: 15, d: 25 }), 10).hidden).toEqual(new Set(['a', 'b', 'c']));
  expect(veil(of({ a: 6, b: 7, c: 15, d: 25 }), 10).hidden).toEqual(new Set(['a', 'b']));
});

test('the only department there is takes the sum with it, and cells of nobody hide nobody', () => {
  expect(veil(of({ a: 3, b: 0 }), 10)).toEqual({ hidden: new Set(['a']), isTotalHidden: true });
  expect(veil(of({ a: 20, b: 0, c: 0 }), 10)).toEqual({ hidden: new Set(), isTotalHidden: false });
});

test('what is hidden elsewhere stays hidden here', () => {
  expect(veil(of({ a: 30, b: 40, c: 50 }), 10, new Set(['b'])).hidden).toEqual(new Set(['a', 'b']));
});

test('no hidden cell can be told from the sum and what is shown: somebody who tries finds two answers', () => {
  const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(counts, (given) => {
      const cells = new Map(given.map((n, at) => [String(at), n]));
      const { hidden, isTotalHidden } = veil(cells, 10);
      for (const [key, n] of cells) if (n > 0 && n < 10) expect(hidden.has(key)).toBe(true);
      if (isTotalHidden || hidden.size === 0) return;
      // Whoever subtracts what is shown from the sum gets only the rest as a whole.
      const shown = [...cells].reduce((all, [key, n]) => (hidden.has(key) ? all : all + n), 0);
      const total = given.reduce((all, n) => all + n, 0);
      expect(total - shown).toBeGreaterThanOrEqual(10);
      // Another world in which one hidden cell has one answer less and another one more looks the same.
      expect(hidden.size).toBeGreaterThanOrEqual(2);
    }),
  );
});
