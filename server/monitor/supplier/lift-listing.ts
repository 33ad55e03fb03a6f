import { liftListingForm } from '#app/domain/monitor/supplier/forms';
import { afterListingStep } from '#app/domain/monitor/supplier/listing';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { command, done } from '#server/platform/command';
import { lift } from './lift';
import { lockListing } from './load';

/** Takes a supplier off the unit's own list before its time, with the reason. A government's record is not the unit's to lift. */
export const liftListing = command({
  name: 'monitor.liftListing',
  input: liftListingForm,
  load: (hand, given) => lockListing(hand, given.listing),
  perform: async (hand, given, found) => {
    const { listing } = found;
    const isOver = (listing.untilDay ?? '') < dayInShanghai(hand.now);
    if (afterListingStep(listing.state, 'lift') === null || isOver) return refuse('monitor.listingStep');
    return done({ listing: listing.id }, await lift(hand, found, given.why));
  },
});
