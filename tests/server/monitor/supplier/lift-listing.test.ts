import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liftListing } from '#server/monitor/supplier/lift-listing';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('a listing is lifted before its time, once, and told; a government’s record stays', async () => {
  const supplier = await files.supplier();
  const record = { kind: 'record', from: '2026-01-10', province: '上海', basis: '公示' };
  value(await files.event(supplier, record));
  const listing = await files.listed(supplier);
  files.on('2026-12-01');
  const lift = () => files.give(liftListing, { listing, why: '整改到位' }, files.people.management);
  value(await lift());
  expect(codeOf(await lift())).toBe('monitor.listingStep');
  // Listing and lifting hang on the board by themselves.
  const board = await files.read((tx) =>
    tx.execute<{
      title: string;
    }>(sql`select v.title from disclosure d join disclosure_version v on v.disclosure_id = d.id
      where d.source = 'supplier' and v.state = 'published' order by d.number`),
  );
  expect(board.map(({ title }) => title)).toEqual([
    '江湾样例有限公司列入本单位供应商限制名单',
    '江湾样例有限公司解除供应商限制',
  ]);
  expect(await files.blockedOn(supplier, '2026-12-01')).toMatchObject({ block: 'badRecord' });
  files.on('2026-11-02');
});

test('what is over by itself is not lifted', async () => {
  const listing = await files.listed(await files.supplier(), '2026-12-31');
  files.on('2027-01-01');
  expect(codeOf(await files.give(liftListing, { listing, why: '已经到期' }))).toBe('monitor.listingStep');
  files.on('2026-11-02');
});
