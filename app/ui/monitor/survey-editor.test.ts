import { expect, test } from 'vitest';
import { itemSchema } from '../../domain/monitor/satisfaction/item';
import { itemsIn } from './survey-editor';

const row = (at: number, more: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries({
      zh: '题目',
      en: '',
      layer: 'detail',
      dimension: 'cost',
      scale: 'five',
      goodIs: 'yes',
      ...more,
    }).map(([name, value]) => [`${name}.${at}`, value]),
  );

test('rows become questions in their order; empty and removed ones are left out', () => {
  const items = itemsIn({
    ...row(0, { code: 'overall', dimension: '' }),
    ...row(1, { zh: ' ' }),
    ...row(2, { code: 'bill', remove: 'on' }),
    ...row(3, { code: 'privacy', mayNotApply: 'on', visits: ['inpatient'] }),
  });
  expect(items).toMatchObject([
    { code: 'overall', dimension: null, mayNotApply: false, visits: [] },
    { code: 'privacy', mayNotApply: true, visits: ['inpatient'] },
  ]);
  expect(items.every((item) => itemSchema.safeParse(item).success)).toBe(true);
});

test('new questions get a code that nobody has', () => {
  const items = itemsIn({ ...row(0, { code: 'question-2' }), ...row(1), ...row(2) }) as { code: string }[];
  expect(new Set(items.map(({ code }) => code)).size).toBe(3);
});
