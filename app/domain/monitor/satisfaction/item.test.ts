import { expect, test } from 'vitest';
import { askedOf, faultOfItems, isSatisfied, readMarks } from './item';
import { itemOfHeader, usualItems } from './library';

const items = usualItems();

test('what counts as satisfied follows the scale and, for yes and no, the good answer', () => {
  expect([5, 4, 3, 2, 1].map((value) => isSatisfied({ scale: 'five', goodIs: 'yes' }, value))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([3, 2, 1].map((value) => isSatisfied({ scale: 'three', goodIs: 'yes' }, value))).toEqual([
    true,
    false,
    false,
  ]);
  expect([1, 0].map((value) => isSatisfied({ scale: 'yesNo', goodIs: 'no' }, value))).toEqual([false, true]);
});

test('answers that belong to the question are taken, skipped ones and "does not apply" are left out', () => {
  const { marks, faulty } = readMarks(items, {
    'q.overall': '5',
    'q.waiting': 'na',
    'q.privacy': '',
    'q.gift-hint': '0',
    'q.unknown': '4',
  });
  expect(marks).toEqual({ overall: 5, 'gift-hint': 0 });
  expect(faulty).toEqual([]);
});

test.each(['', undefined, 'na', '6', '0', '-1', '4.5', 'x', ' 5', ['5', '4'], { value: 5 }])(
  'the overall question is not answered by %j',
  (given) => expect(readMarks(items, { 'q.overall': given }).faulty).toEqual(['overall']),
);

test('an outpatient is not asked about admission', () => {
  expect(askedOf(items, 'outpatient').some(({ code }) => code === 'admission')).toBe(false);
  expect(askedOf(items, 'inpatient').some(({ code }) => code === 'admission')).toBe(true);
});

test('a questionnaire needs the overall question for everybody, codes once, and one more question', () => {
  expect(faultOfItems(items)).toBe(null);
  expect(faultOfItems(items.slice(1))).toBe('surveyNoOverall');
  expect(faultOfItems(items.slice(0, 1))).toBe('surveyTooShort');
  expect(faultOfItems([...items, items[3]!])).toBe('surveyCodeTwice');
  expect(faultOfItems([{ ...items[0]!, visits: ['inpatient'] }, ...items.slice(1)])).toBe('surveyNoOverall');
  expect(faultOfItems([])).toBe('surveyNoOverall');
});

test('columns of a file are known by their words, by their layer alone, or not at all', () => {
  expect(itemOfHeader('总体评价', 4)).toMatchObject({ code: 'overall', layer: 'overall' });
  expect(itemOfHeader('挂号环节', 5)).toMatchObject({ code: 'registration', layer: 'stage', zh: '挂号环节' });
  expect(itemOfHeader('出入院环节', 5)).toMatchObject({ code: 'admission', visits: [] });
  expect(itemOfHeader('廉洁行医细节', 6)).toMatchObject({
    code: 'integrity',
    layer: 'detail',
    dimension: 'ethics',
  });
  expect(itemOfHeader('食堂环节', 7)).toMatchObject({ code: 'column-7', layer: 'stage' });
  expect(itemOfHeader('备注', 8)).toBe(null);
});
