import { expect, test } from 'vitest';
import { openedBox } from '#tests/support/sealed-box';
import { cutBody } from './ballot';
import { sameBytes } from './bytes';
import { checkOpening } from './challenge';
import { chance } from './chance';
import { checkFast } from './equation';
import { findFaults } from './faults';
import { PaperSealing } from './sealing';
import { looksRandom } from './self-test';

const { box, pseudonyms } = await openedBox(
  [
    { question: { kind: 'motion' }, rule: { kind: 'majority-all' } },
    {
      question: {
        kind: 'election',
        mode: 'yna',
        candidates: ['甲', '乙', '丙'],
        writeIns: 0,
        seats: 2,
        min: 0,
      },
      rule: { kind: 'elect-majority-all', seats: 2 },
    },
  ],
  5,
);
const turn = { pseudonym: pseudonyms[0]!, seq: 1, prev: new Uint8Array(0) };
const begin = () => new PaperSealing(chance, box.paper, turn);
function filled(choices = [[1], [0, 2, 1]]) {
  const sealing = begin();
  for (const [item, units] of choices.entries())
    for (const [unit, option] of units.entries()) sealing.answer(item, unit, option);
  return sealing;
}

test('a paper sealed answer by answer, with second thoughts, is a ballot without fault under the code that was shown', () => {
  const sealing = filled([[0], [2, 2, 2]]);
  for (const [unit, option] of [0, 2, 1].entries()) sealing.answer(1, unit, option);
  const { tracker, boxHash } = sealing.finish();
  expect(sameBytes(boxHash, box.paper.boxHash)).toBe(true);
  const sealed = sealing.cast();
  expect(sealed.tracker).toEqual(tracker);
  expect(sealed.ballot.mark).toMatch(/^\d{4}$/);
  expect(cutBody(box.paper.units, sealed.ballot.body)).not.toBeNull();
  expect(findFaults(box.paper, [sealed.ballot], checkFast(chance)).size).toBe(0);
});

test('a paper that was opened for 抽查 says what was on it, and can not be cast any more', () => {
  const sealing = filled();
  const commitment = sealing.finish();
  const opening = sealing.open();
  expect(checkOpening(box, commitment, opening).ok).toBe(true);
  expect(opening.choices).toEqual([[1], [0, 2, 1]]);
  expect(() => sealing.cast()).toThrow('An opened paper is never cast.');
  expect(() => sealing.open()).toThrow('An opened paper is never cast.');
  expect(() => sealing.answer(0, 0, 1)).toThrow('An opened paper is never cast.');
});

test('a paper that was cast can not be opened, and nothing of it is kept', () => {
  const sealing = filled();
  sealing.cast();
  expect(() => sealing.open()).toThrow('This paper is gone.');
  expect(() => sealing.cast()).toThrow('This paper is gone.');
});

test('a paper whose code was shown takes no other answer, and a new one has other numbers under another code', () => {
  const sealing = filled();
  const first = sealing.finish();
  expect(() => sealing.answer(0, 0, 2)).toThrow('shown already');
  const again = filled();
  expect(sameBytes(again.finish().tracker, first.tracker)).toBe(false);
  expect(again.open().rho).not.toEqual(sealing.open().rho);
});

test('a missing answer, one too many and an unknown one are no ballot', () => {
  const sealing = begin();
  sealing.answer(0, 0, 0);
  expect(() => sealing.finish()).toThrow('Not every question');
  expect(() => sealing.answer(0, 1, 0)).toThrow('No such question');
  expect(() => sealing.answer(0, 0, 3)).toThrow('No such option');
  expect(() => filled([[1], [0, 0, 0]]).finish()).toThrow('More or fewer');
});

test('a generator that stands still, counts or draws only zeros is noticed, the real one is not', () => {
  expect(looksRandom(chance)).toBe(true);
  const fixed = (byte: (at: number) => number) => ({
    bytes: (length: number) => Uint8Array.from({ length }, (_, at) => byte(at)),
    scalar: () => 7n,
  });
  expect(looksRandom(fixed(() => 0))).toBe(false);
  expect(looksRandom(fixed((at) => at))).toBe(false);
  let turn = 0;
  const counter = {
    bytes: (length: number) => new Uint8Array(length).fill(turn++ & 3),
    scalar: () => BigInt(turn++),
  };
  expect(looksRandom(counter)).toBe(false);
});
