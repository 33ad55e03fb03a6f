import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearSupplier } from '#server/monitor/supplier/hear-supplier';
import { noticeListing } from '#server/monitor/supplier/notice-listing';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('a supplier is heard once, by a statement or by waiving it', async () => {
  const supplier = await files.supplier();
  const told = { supplier, reason: '供货短少', evidence: '验收记录' };
  const { listing } = value(await files.give(noticeListing, told));
  expect(codeOf(await files.give(hearSupplier, { listing }))).toBe('platform.badInput');
  value(await files.give(hearSupplier, { listing, statement: '短少系物流所致，已补足' }));
  expect(codeOf(await files.give(hearSupplier, { listing, waived: 'yes' }))).toBe('monitor.listingStep');
  expect(codeOf(await files.give(hearSupplier, { listing: supplier, waived: 'yes' }))).toBe(
    'monitor.noListing',
  );
});
