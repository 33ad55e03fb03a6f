import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './document';
import {
  addRange,
  carryReading,
  changedSinceRead,
  contains,
  count,
  merge,
  normalise,
  parse,
  type Ranges,
  toText,
} from './ranges';

const LENGTH = 60;
const pair = fc
  .tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const pairs = fc.array(pair, { maxLength: 12 });
const setOf = (ranges: Ranges) =>
  new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step)));
const block = (id: string, ordinal: number, text: string): Block => ({
  id,
  ordinal,
  text,
  kind: 'paragraph',
  level: 0,
});

describe('ranges of paragraphs read', () => {
  it('hold exactly what a set of ordinals would hold', () => {
    fc.assert(
      fc.property(pairs, pairs, pair, (a, b, [from, to]) => {
        const left = normalise(a, LENGTH) ?? [];
        const right = normalise(b, LENGTH) ?? [];
        const model = new Set([...setOf(a), ...setOf(b), ...setOf([[from, to]])]);
        const ranges = addRange(merge(left, right), from, to);
        expect(setOf(ranges)).toEqual(model);
        expect(count(ranges)).toBe(model.size);
        for (let ordinal = 0; ordinal < LENGTH; ordinal++)
          expect(contains(ranges, ordinal)).toBe(model.has(ordinal));
        for (const [index, [start]] of ranges.entries())
          if (index > 0) expect(start).toBeGreaterThan(ranges[index - 1]![1] + 1);
        expect(parse(toText(ranges), LENGTH)).toEqual(ranges);
      }),
    );
  });

  it('are cut at the end of the document', () => {
    expect(
      normalise(
        [
          [50, 99],
          [70, 80],
        ],
        LENGTH,
      ),
    ).toEqual([[50, 59]]);
    expect(normalise([[0, 3]], 0)).toEqual([]);
    expect(parse('58-1000', LENGTH)).toEqual([[58, 59]]);
  });

  it('refuse what is no list of ranges', () => {
    const bad = [
      null,
      'x',
      7,
      {},
      [1],
      [[1]],
      [[3, 1]],
      [[-1, 2]],
      [[0.5, 2]],
      [[0, Number.NaN]],
      [[0, 1, 2]],
    ];
    for (const input of [...bad, [[0, Infinity]], [['0', '1']], Array.from({ length: 5_001 }, () => [0, 1])])
      expect(normalise(input, LENGTH)).toBeNull();
    for (const text of ['a', '1-', '-1', '1,,2', '3-1', ' 1', '1;2', '9999999999', '１'])
      expect(parse(text, LENGTH)).toBeNull();
  });

  it('say what a person has not seen in its present text', () => {
    const old = [block('a', 0, '甲'), block('b', 1, '乙'), block('c', 2, '丙')];
    const fresh = [block('n', 0, '新'), block('a', 1, '甲'), block('b', 2, '乙改'), block('c', 3, '丙')];
    expect(changedSinceRead(old, [[0, 1]], fresh)).toEqual(['n', 'b', 'c']);
    expect(carryReading(old, [[0, 2]], fresh)).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(changedSinceRead(old, [[0, 2]], old)).toEqual([]);
  });
});
