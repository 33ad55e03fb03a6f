import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticeListing } from '#server/monitor/supplier/notice-listing';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const told = { reason: '供货多次短少', evidence: '验收记录' };

test('a supplier is told once and has days to speak; nothing is closed by that', async () => {
  const supplier = await files.supplier();
  expect(value(await files.give(noticeListing, { supplier, ...told })).hearUntil).toBe('2026-11-12');
  expect(await files.blockedOn(supplier, '2026-11-20')).toBeNull();
  expect(codeOf(await files.give(noticeListing, { supplier, ...told }))).toBe('monitor.listingOpen');
});

test('whoever is on the list is not listed again before its time is over', async () => {
  const supplier = await files.supplier();
  await files.listed(supplier, '2026-12-31');
  expect(codeOf(await files.give(noticeListing, { supplier, ...told }))).toBe('monitor.listingOpen');
  files.on('2027-01-01');
  value(await files.give(noticeListing, { supplier, ...told }));
  files.on('2026-11-02');
});

test('reason and evidence are both needed', async () => {
  const supplier = await files.supplier();
  expect(codeOf(await files.give(noticeListing, { supplier, ...told, evidence: ' ' }))).toBe(
    'platform.badInput',
  );
});
