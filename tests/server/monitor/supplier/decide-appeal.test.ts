import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealListing } from '#server/monitor/supplier/appeal-listing';
import { decideAppeal } from '#server/monitor/supplier/decide-appeal';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const appealed = async () => {
  const supplier = await files.supplier();
  const listing = await files.listed(supplier);
  value(await files.give(appealListing, { listing, appeal: '已补足，请重新考虑' }));
  return { supplier, listing };
};
const answer = (listing: string, outcome: string, by = files.people.inspector) =>
  files.give(decideAppeal, { listing, outcome, answer: '经复核如下' }, by);

test('neither who told the supplier nor who listed it answers its appeal', async () => {
  const { listing } = await appealed();
  for (const by of [files.people.officer, files.people.management])
    expect(codeOf(await answer(listing, 'uphold', by))).toBe('monitor.ownListing');
});

test('an appeal that is upheld against leaves the listing, one that is yielded to lifts it from that day', async () => {
  const [kept, freed] = [await appealed(), await appealed()];
  value(await answer(kept.listing, 'uphold'));
  files.on('2026-11-10');
  value(await answer(freed.listing, 'yield'));
  expect(await files.blockedOn(kept.supplier, '2026-11-20')).toMatchObject({ block: 'blacklisted' });
  expect(await files.blockedOn(freed.supplier, '2026-11-09')).toMatchObject({ block: 'blacklisted' });
  expect(await files.blockedOn(freed.supplier, '2026-11-10')).toBeNull();
  expect(codeOf(await answer(kept.listing, 'yield'))).toBe('monitor.listingStep');
  files.on('2026-11-02');
});
