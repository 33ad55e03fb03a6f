import { eq } from 'drizzle-orm';
import { decideAppealForm } from '#app/domain/monitor/supplier/forms';
import { afterListingStep } from '#app/domain/monitor/supplier/listing';
import { refuse } from '#app/domain/refusals';
import { supplierListing } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lift } from './lift';
import { lockListing } from './load';

/** Answers a supplier's appeal: the listing stands, or is lifted. Neither who told the supplier nor who listed it answers. */
export const decideAppeal = command({
  name: 'monitor.decideAppeal',
  input: decideAppealForm,
  load: (hand, given) => lockListing(hand, given.listing),
  perform: async (hand, given, found) => {
    const { listing, supplier } = found;
    const by = personOf(hand);
    const state = afterListingStep(listing.state, given.outcome);
    if (state === null) return refuse('monitor.listingStep');
    if (listing.decidedBy === by || listing.noticedBy === by) return refuse('monitor.ownListing');
    const answered = { answeredBy: by, answeredAt: hand.now, answer: given.answer };
    if (given.outcome === 'yield')
      return done({ listing: listing.id }, await lift(hand, found, given.answer, answered));
    await hand.tx
      .update(supplierListing)
      .set({ state, ...answered, revision: listing.revision + 1 })
      .where(eq(supplierListing.id, listing.id));
    return done(
      { listing: listing.id },
      { name: 'monitor.listingUpheld', subject: supplier.id, data: { listing: listing.id } },
    );
  },
});
