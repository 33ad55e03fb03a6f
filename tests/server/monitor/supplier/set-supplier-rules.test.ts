import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSupplierRules } from '#server/monitor/supplier/set-supplier-rules';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const rules = {
  province: '江苏',
  quality: '25',
  price: '25',
  time: '15',
  capacity: '10',
  afterSales: '15',
  reputation: '10',
  pass: '80',
  hearingDays: '7',
  appealDays: '15',
};

test('rules are versions, and whose province closes follows from them', async () => {
  const supplier = await files.supplier();
  const record = { kind: 'record', from: '2026-01-10', province: '江苏', basis: '公示' };
  value(await files.event(supplier, record));
  expect(await files.blockedOn(supplier, '2026-11-02')).toBeNull();
  expect(value(await files.give(setSupplierRules, rules)).version).toBe(1);
  expect(await files.blockedOn(supplier, '2026-11-02')).toMatchObject({ block: 'badRecord' });
  expect(value(await files.give(setSupplierRules, rules)).version).toBe(2);
});

test('points that do not add up to a hundred, provinces that are none and days out of range are refused', async () => {
  for (const wrong of [
    { price: '26' },
    { province: '江湾' },
    { hearingDays: '0' },
    { appealDays: '91' },
    { pass: '' },
  ])
    expect(codeOf(await files.give(setSupplierRules, { ...rules, ...wrong }))).toBe('platform.badInput');
});
