import { and, eq, inArray } from 'drizzle-orm';
import { noticeListingForm } from '#app/domain/monitor/supplier/forms';
import { refuse } from '#app/domain/refusals';
import { addDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { supplierListing } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockSupplier } from './load';
import { supplierRulesOf } from './status-on';

/** The supplier is told that the unit means to list it, why and on what evidence, and until when it may speak. */
export const noticeListing = command({
  name: 'monitor.noticeListing',
  input: noticeListingForm,
  load: (hand, given) => lockSupplier(hand, given.supplier),
  perform: async (hand, given, supplier) => {
    const today = dayInShanghai(hand.now);
    const open = await hand.tx
      .select()
      .from(supplierListing)
      .where(
        and(
          eq(supplierListing.supplierId, supplier.id),
          inArray(supplierListing.state, ['noticed', 'heard', 'listed', 'appealed']),
        ),
      );
    // What was listed until a day that is over stands in nobody's way.
    if (open.some(({ state, untilDay }) => state !== 'listed' || untilDay === null || untilDay >= today))
      return refuse('monitor.listingOpen', { params: { name: supplier.name } });
    const { value: rules } = await supplierRulesOf(hand.tx);
    const hearUntil = addDays(today, rules.hearingDays);
    const [row] = await hand.tx
      .insert(supplierListing)
      .values({
        orgId: hand.orgId,
        supplierId: supplier.id,
        state: 'noticed',
        reason: given.reason,
        evidence: given.evidence,
        noticedBy: personOf(hand),
        noticedAt: hand.now,
        hearUntil,
      })
      .returning({ id: supplierListing.id });
    return done(
      { listing: row!.id, hearUntil },
      { name: 'monitor.listingNoticed', subject: supplier.id, data: { listing: row!.id, hearUntil } },
    );
  },
});
