import { expect, test } from 'vitest';
import { stagesOfBox, timesAtPreparation } from './planning';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 10, hour));
const span = (from: number, to: number) => ({ opensAt: at(from), closesAt: at(to) });

test('a paper is voted on where each of its items may be', () => {
  expect(stagesOfBox([null])).toEqual(['vote', 'preparatory', 'opening']);
  expect(stagesOfBox(['presidium', null])).toEqual(['preparatory']);
  expect(stagesOfBox(['presidium', 'item'])).toEqual([]);
});

test('a box moves along with the window of its stage and keeps its length', () => {
  expect(timesAtPreparation(span(2, 4), span(1, 5), at(0))).toEqual(span(2, 4));
  expect(timesAtPreparation(span(2, 4), span(10, 15), at(0))).toEqual(span(10, 12));
  expect(timesAtPreparation(span(2, 8), span(10, 12), at(0))).toEqual(span(10, 12));
  expect(timesAtPreparation(span(2, 4), span(1, 9), at(5))).toEqual(span(5, 7));
});

test('a window that is over moves nothing', () => {
  expect(timesAtPreparation(span(2, 4), span(1, 4), at(6))).toEqual(span(2, 4));
  expect(timesAtPreparation(span(2, 4), null, at(0))).toEqual(span(2, 4));
});
