import { eq } from 'drizzle-orm';
import { appealListingForm } from '#app/domain/monitor/supplier/forms';
import { afterListingStep } from '#app/domain/monitor/supplier/listing';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { supplierListing } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockListing } from './load';

/** The supplier objects to its listing, once and within its days; until the answer the listing holds. */
export const appealListing = command({
  name: 'monitor.appealListing',
  input: appealListingForm,
  load: (hand, given) => lockListing(hand, given.listing),
  perform: async (hand, given, { listing, supplier }) => {
    if (listing.appealedAt !== null) return refuse('monitor.appealedAlready');
    const state = afterListingStep(listing.state, 'appeal');
    if (state === null) return refuse('monitor.listingStep');
    if ((listing.appealBy ?? '') < dayInShanghai(hand.now))
      return refuse('monitor.appealOver', { params: { day: listing.appealBy ?? '' } });
    await hand.tx
      .update(supplierListing)
      .set({ state, appeal: given.appeal, appealedAt: hand.now, revision: listing.revision + 1 })
      .where(eq(supplierListing.id, listing.id));
    return done(
      { listing: listing.id },
      { name: 'monitor.listingAppealed', subject: supplier.id, data: { listing: listing.id } },
    );
  },
});
