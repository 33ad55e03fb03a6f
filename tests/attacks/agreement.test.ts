import { beforeAll, describe, expect, test } from 'vitest';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { cast, countedBundle, type Opened, openedBox, type Tampering } from '#tests/support/sealed-box';
import { everyItem, everyPaper, judge, takeTime } from './workshop';

takeTime();

let opened: Opened;
let ballots: Posted[];

const papers = [
  everyPaper,
  [[1], [0], [1, 2], [0, 0, 1], [0, 1], [0], [4]],
  [[2], [2], [0, 0], [1, 0, 1], [1, 1], [1], [3]],
  [[0], [1], [0, 0], [0, 0, 1], [0, 1], [2], [0]],
];

beforeAll(async () => {
  opened = await openedBox(everyItem, 6);
  ballots = papers.map((paper, at) => cast(opened.box, opened.pseudonyms[at]!, paper));
  const again = cast(opened.box, opened.pseudonyms[1]!, papers[3]!, ballots[1]);
  ballots.push(again, cast(opened.box, opened.pseudonyms[1]!, papers[0]!, again));
});

describe('both verifiers', () => {
  test('pass a box with every kind of item, where somebody voted three times', () => {
    const { files, counts } = countedBundle(opened, ballots, [1, 3]);
    expect(judge(files)).toEqual([]);
    // Places 0, 2, 3 and, as the last of three, the choices of the first again.
    expect(counts[0]).toEqual([[3, 0, 1]]);
    expect(counts[6]).toEqual([[1, 2, 0, 1, 0]]);
  });
  test('pass it with all three shares, and with a wrong one among them', () => {
    const spoil: Tampering = {
      shares: (all) =>
        all.map((one, at) =>
          at === 2 ? { ...one, partial: { ...one.partial, response: new Uint8Array(32).fill(1) } } : one,
        ),
    };
    expect(judge(countedBundle(opened, ballots, [1, 2, 3]).files)).toEqual([]);
    expect(judge(countedBundle(opened, ballots, [1, 2, 3], spoil).files)).toEqual(['(V-24 partial 3)']);
  });
});
