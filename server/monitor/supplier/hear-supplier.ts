import { eq } from 'drizzle-orm';
import { hearSupplierForm } from '#app/domain/monitor/supplier/forms';
import { afterListingStep } from '#app/domain/monitor/supplier/listing';
import { refuse } from '#app/domain/refusals';
import { supplierListing } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockListing } from './load';

/** What the supplier says to the listing the unit means to make, or that it waives saying anything; also late, as long as nothing is decided. */
export const hearSupplier = command({
  name: 'monitor.hearSupplier',
  input: hearSupplierForm,
  load: (hand, given) => lockListing(hand, given.listing),
  perform: async (hand, given, { listing, supplier }) => {
    const state = afterListingStep(listing.state, 'hear');
    if (state === null) return refuse('monitor.listingStep');
    await hand.tx
      .update(supplierListing)
      .set({
        state,
        waived: given.waived,
        statement: given.statement || null,
        heardBy: personOf(hand),
        heardAt: hand.now,
        revision: listing.revision + 1,
      })
      .where(eq(supplierListing.id, listing.id));
    return done(
      { listing: listing.id },
      {
        name: 'monitor.supplierHeard',
        subject: supplier.id,
        data: { listing: listing.id, waived: given.waived },
      },
    );
  },
});
