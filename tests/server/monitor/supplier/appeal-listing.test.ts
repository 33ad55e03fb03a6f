import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealListing } from '#server/monitor/supplier/appeal-listing';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('an appeal comes within its days, once; until its answer the listing holds', async () => {
  const [one, two] = [await files.supplier(), await files.supplier()];
  const appeal = (listing: string) => files.give(appealListing, { listing, appeal: '已补足，请重新考虑' });
  const [first, late] = [await files.listed(one), await files.listed(two)];
  files.on('2026-11-17');
  value(await appeal(first));
  expect(codeOf(await appeal(first))).toBe('monitor.appealedAlready');
  expect(await files.blockedOn(one, '2026-11-17')).toMatchObject({ block: 'blacklisted' });
  files.on('2026-11-18');
  expect(codeOf(await appeal(late))).toBe('monitor.appealOver');
  files.on('2026-11-02');
});
