import { afterAll, beforeAll, expect, test } from 'vitest';
import { rateSupplier } from '#server/monitor/supplier/rate-supplier';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const points = { quality: '28', price: '15', time: '12', capacity: '8', afterSales: '12', reputation: '9' };
const rate = (supplier: string, more: Record<string, string> = {}, by = files.people.lungsHead) =>
  files.give(
    rateSupplier,
    { supplier, department: files.station.departments.lungs, quarter: '2026Q4', ...points, ...more },
    by,
  );

test('a head rates for the own department only, and may think better of it while the quarter is open', async () => {
  const supplier = await files.supplier();
  expect(value(await rate(supplier)).total).toBe(84);
  expect(value(await rate(supplier, { price: '16' })).total).toBe(85);
  expect(codeOf(await rate(supplier, {}, files.people.surgeryHead))).toBe('monitor.notRatingHead');
  expect(codeOf(await rate(supplier, {}, files.people.officer))).toBe('monitor.notRatingHead');
});

test('a quarter is rated from its beginning until 45 days after its end', async () => {
  const supplier = await files.supplier();
  for (const quarter of ['2027Q1', '2026Q2'])
    expect(codeOf(await rate(supplier, { quarter }))).toBe('monitor.ratingOver');
  value(await rate(supplier, { quarter: '2026Q3' }));
  files.on('2026-11-15');
  expect(codeOf(await rate(supplier, { quarter: '2026Q3' }))).toBe('monitor.ratingOver');
  files.on('2026-11-02');
});

test('no criterion gets more than it is worth, less than nothing, half a point or nothing at all', async () => {
  const supplier = await files.supplier();
  expect(codeOf(await rate(supplier, { price: '21' }))).toBe('monitor.pointsOver');
  for (const price of ['-1', '1.5', '', 'abc', '1e1', '101'])
    expect(codeOf(await rate(supplier, { price }))).toBe('platform.badInput');
});
