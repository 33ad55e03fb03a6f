import { expect, test } from 'vitest';
import {
  approvedIn,
  blankMarks,
  isDone,
  lackingIn,
  missingIn,
  none,
  type PaperItem,
  withMark,
  withRestIdle,
} from './ink';

const motion: PaperItem = {
  title: '办法',
  kind: 'motion',
  subjects: [''],
  options: ['approve', 'oppose', 'abstain'],
  writeIns: 0,
};
const yna: PaperItem = {
  ...motion,
  kind: 'election',
  subjects: ['甲', '乙', '丙', '+1'],
  writeIns: 1,
  seats: 2,
  min: 1,
};
const approval: PaperItem = { ...yna, options: ['approve', 'blank'], min: 0 };
const appraisal: PaperItem = {
  ...motion,
  kind: 'appraisal',
  subjects: ['丁', '戊'],
  options: ['优秀', '称职', '基本称职', '不称职'],
};

test('a paper is handed out without a mark, but nobody has to answer for places that are not used', () => {
  expect(blankMarks([motion, yna, approval, appraisal])).toEqual([
    [none],
    [none, none, none, 2],
    [none, none, none, none],
    [none, none],
  ]);
});

test('more approvals than seats can not be ticked, whether of candidates or of others', () => {
  let marks = blankMarks([yna])[0]!;
  for (const row of [0, 3, 1]) marks = withMark(yna, marks, row, 0);
  expect(marks).toEqual([0, none, none, 0]);
  marks = withMark(yna, withMark(yna, marks, 3, 2), 1, 0);
  expect(marks).toEqual([0, 0, none, 2]);
  expect(withMark(yna, marks, 0, 0)).toEqual(marks);
});

test('each candidate must be answered, and at least as many approved as must be', () => {
  const marks = withRestIdle(yna, blankMarks([yna])[0]!);
  expect(missingIn(yna, marks)).toBe(0);
  expect(lackingIn(yna, marks)).toBe(1);
  expect(isDone(yna, marks)).toBe(false);
  expect(isDone(yna, withMark(yna, marks, 2, 0))).toBe(true);
});

test('a list of names is one question: one tick leaves the others blank, taking it back is no answer, nobody is one', () => {
  const blank = blankMarks([approval])[0]!;
  expect(missingIn(approval, blank)).toBe(1);
  const one = withMark(approval, blank, 1, 0);
  expect(one).toEqual([1, 0, 1, 1]);
  expect(isDone(approval, one)).toBe(true);
  expect(withMark(approval, one, 1, 1)).toEqual(blank);
  const nobody = withRestIdle(approval, blank);
  expect(nobody).toEqual([1, 1, 1, 1]);
  expect([isDone(approval, nobody), approvedIn(nobody)]).toEqual([true, 0]);
});

test('grades know no abstention, so that the rest stays open', () => {
  expect(withRestIdle(appraisal, [none, 1])).toEqual([none, 1]);
  expect(missingIn(appraisal, [none, 1])).toBe(1);
});
