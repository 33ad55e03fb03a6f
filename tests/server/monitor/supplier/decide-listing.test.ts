import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disclosureMaterial } from '#db/schema';
import { decideListing } from '#server/monitor/supplier/decide-listing';
import { hearSupplier } from '#server/monitor/supplier/hear-supplier';
import { noticeListing } from '#server/monitor/supplier/notice-listing';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const tell = async (supplier: string) =>
  value(await files.give(noticeListing, { supplier, reason: '供货短少', evidence: '验收记录' })).listing;
const decide = (listing: string, more: Record<string, string> = {}, by = files.people.management) =>
  files.give(
    decideListing,
    { listing, outcome: 'list', until: '2028-10-31', decision: '短少属实，予以列名', ...more },
    by,
  );

test('nothing is decided before the supplier has spoken or its days are over, and never by who told it', async () => {
  const supplier = await files.supplier();
  const listing = await tell(supplier);
  expect(codeOf(await decide(listing))).toBe('monitor.hearingOpen');
  files.on('2026-11-12');
  expect(codeOf(await decide(listing))).toBe('monitor.hearingOpen');
  files.on('2026-11-13');
  expect(codeOf(await decide(listing, {}, files.people.officer))).toBe('monitor.ownListing');
  expect(codeOf(await decide(listing, {}, files.people.staff))).toBe('platform.notAllowed');
  value(await decide(listing));
  expect(await files.blockedOn(supplier, '2026-11-12')).toBeNull();
  expect(await files.blockedOn(supplier, '2026-11-13')).toEqual({
    block: 'blacklisted',
    until: '2028-10-31',
    article: null,
  });
  expect(await files.blockedOn(supplier, '2028-11-01')).toBeNull();
  expect(codeOf(await decide(listing))).toBe('monitor.listingStep');
  files.on('2026-11-02');
});

test('a listing tells the staff through the board, without a name of a person', async () => {
  const supplier = await files.supplier('江湾康泰医疗有限公司');
  await files.listed(supplier);
  const fact = files.world.rung.filter(({ name }) => name === 'monitor.supplierListed').at(-1)!;
  const [material] = await files.read((tx) =>
    tx
      .select()
      .from(disclosureMaterial)
      .where(eq(disclosureMaterial.id, String(fact.data?.material))),
  );
  expect(material).toMatchObject({
    source: 'supplier',
    title: '江湾康泰医疗有限公司列入本单位供应商限制名单',
  });
  expect(material!.text).toContain('2028-10-31');
});

test('a listing has an end, within five years; dropping it needs none and closes nothing', async () => {
  const supplier = await files.supplier();
  const listing = await tell(supplier);
  value(await files.give(hearSupplier, { listing, waived: 'yes' }));
  expect(codeOf(await decide(listing, { until: '' }))).toBe('platform.badInput');
  for (const until of ['2026-11-02', '2031-11-03'])
    expect(codeOf(await decide(listing, { until }))).toBe('monitor.listingDays');
  value(await decide(listing, { outcome: 'drop', until: '' }));
  expect(await files.blockedOn(supplier, '2026-11-20')).toBeNull();
});
