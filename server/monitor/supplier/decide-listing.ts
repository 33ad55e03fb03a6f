import { eq } from 'drizzle-orm';
import { decideListingForm } from '#app/domain/monitor/supplier/forms';
import { afterListingStep, mayBeDecided } from '#app/domain/monitor/supplier/listing';
import { addYears } from '#app/domain/monitor/supplier/status';
import { refuse } from '#app/domain/refusals';
import { addDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { supplierListing } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findFaults } from './find-faults';
import { lockListing } from './load';
import { supplierRulesOf } from './status-on';
import { tellListing } from './tell-listing';

/** The longest that the unit's own list may hold a supplier. */
const mostYears = 5;

/** Lists a supplier from today until a day, or drops it: after the supplier spoke, waived or let its days go by, and by somebody else than who told it. */
export const decideListing = command({
  name: 'monitor.decideListing',
  input: decideListingForm,
  load: (hand, given) => lockListing(hand, given.listing),
  perform: async (hand, given, found) => {
    const { listing, supplier } = found;
    const today = dayInShanghai(hand.now);
    const by = personOf(hand);
    const state = afterListingStep(listing.state, given.outcome);
    if (state === null) return refuse('monitor.listingStep');
    if (listing.noticedBy === by) return refuse('monitor.ownListing');
    if (!mayBeDecided(listing, today))
      return refuse('monitor.hearingOpen', { params: { day: listing.hearUntil } });
    const until = given.outcome === 'list' ? (given.until ?? today) : null;
    if (until !== null && (until <= today || until > addYears(today, mostYears)))
      return refuse('monitor.listingDays', {
        params: { years: mostYears },
        fields: { until: ['platform:fields.invalid'] },
      });
    const { value: rules } = await supplierRulesOf(hand.tx);
    await hand.tx
      .update(supplierListing)
      .set({
        state,
        decidedBy: by,
        decidedAt: hand.now,
        decision: given.decision,
        untilDay: until,
        appealBy: until === null ? null : addDays(today, rules.appealDays),
        revision: listing.revision + 1,
      })
      .where(eq(supplierListing.id, listing.id));
    if (until === null)
      return done(
        { listing: listing.id },
        { name: 'monitor.listingDropped', subject: supplier.id, data: { listing: listing.id } },
      );
    const { event, material } = await tellListing(hand, found, {
      kind: 'listed',
      text: given.decision,
      to: until,
      ends: null,
    });
    return done(
      { listing: listing.id },
      {
        name: 'monitor.supplierListed',
        subject: supplier.id,
        data: { listing: listing.id, event, material, until },
      },
      ...(await findFaults(hand, [supplier.id])),
    );
  },
});
