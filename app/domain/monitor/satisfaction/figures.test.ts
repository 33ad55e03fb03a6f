import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsOf, showMonth, sumOf } from './figures';
import { usualItems } from './library';

const cell = (n: number, good = n) => ({ n, good });
const month = (counts: Record<string, number>, waiting: Record<string, number> = counts) => ({
  answers: new Map(Object.entries(counts)),
  marks: new Map([
    ['overall', new Map(Object.entries(counts).map(([key, n]) => [key, cell(n, n - 1)]))],
    ['waiting', new Map(Object.entries(waiting).map(([key, n]) => [key, cell(n, 0)]))],
  ]),
});

test('a department hidden among the answers is hidden in every question, also where others skipped it', () => {
  const shown = showMonth(month({ a: 4, b: 12, c: 30 }, { a: 4, b: 2, c: 30 }), 10);
  expect(shown.answers).toEqual({
    total: 46,
    cells: new Map([
      ['a', null],
      ['b', null],
      ['c', 30],
    ]),
  });
  expect(shown.marks.get('waiting')).toEqual({
    // Of the whole question nothing is told but the sum.
    total: cell(36, 0),
    cells: new Map([
      ['a', null],
      ['b', null],
      ['c', null],
    ]),
  });
});

test('a question that few answered is hidden though its department is not', () => {
  const shown = showMonth(month({ a: 20, b: 25, c: 30 }, { a: 3, b: 25, c: 30 }), 10);
  expect(shown.answers.cells.get('a')).toBe(20);
  expect(shown.marks.get('waiting')!.cells).toEqual(
    new Map([
      ['a', null],
      ['b', null],
      ['c', cell(30, 0)],
    ]),
  );
});

test('hidden months are in no line and in no sum', () => {
  const shown = new Map([
    ['2026-02', showMonth(month({ a: 3, b: 40, c: 12 }), 10)],
    ['2026-01', showMonth(month({ a: 20, b: 40 }), 10)],
  ]);
  expect(monthsOf(shown, 'overall', 'a')).toEqual([{ month: '2026-01', n: 20, good: 19 }]);
  expect(monthsOf(shown, 'overall', null).map(({ n }) => n)).toEqual([60, 55]);
});

test('layers and dimensions are summed from what is shown of their questions', () => {
  const cells = new Map([
    ['waiting', cell(20, 10)],
    ['registration', null],
    ['privacy', cell(30, 30)],
  ]);
  expect(sumOf(cells, usualItems(), { layer: 'stage' })).toEqual(cell(20, 10));
  expect(sumOf(cells, usualItems(), { dimension: 'ethics' })).toEqual(cell(30, 30));
  expect(sumOf(cells, usualItems(), { dimension: 'cost' })).toBe(null);
});

test('whoever subtracts everything that is shown from everything that is summed never meets fewer than ten answers', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(30));
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 100 }), (given, share) => {
      const waiting = Object.fromEntries(
        Object.entries(given).map(([key, n], at) => [key, Math.floor((n * ((share + at * 37) % 101)) / 100)]),
      );
      const shown = showMonth(month(given, waiting), 10);
      for (const { total, cells } of shown.marks.values()) {
        if (total === null) continue;
        const rest = total.n - [...cells.values()].reduce((all, one) => all + (one?.n ?? 0), 0);
        expect(rest === 0 || rest >= 10).toBe(true);
        expect([...cells.values()].every((one) => one === null || one.n === 0 || one.n >= 10)).toBe(true);
      }
    }),
  );
});
