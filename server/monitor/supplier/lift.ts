import { and, eq } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import { supplierEvent, supplierListing } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import type { ListingRow, SupplierRow } from './load';
import { tellListing } from './tell-listing';

/** Ends a listing from today on, with what is told of it; returns the fact. */
export async function lift(
  hand: Hand,
  found: { readonly listing: ListingRow; readonly supplier: SupplierRow },
  why: string,
  also: Partial<typeof supplierListing.$inferInsert> = {},
): Promise<Fact<'monitor.supplierLifted'>> {
  const { listing, supplier } = found;
  const [listed] = await hand.tx
    .select({ id: supplierEvent.id })
    .from(supplierEvent)
    .where(and(eq(supplierEvent.listingId, listing.id), eq(supplierEvent.kind, 'listed')));
  await hand.tx
    .update(supplierListing)
    .set({
      ...also,
      state: 'lifted',
      liftedBy: personOf(hand),
      liftedAt: hand.now,
      liftedWhy: why,
      revision: listing.revision + 1,
    })
    .where(eq(supplierListing.id, listing.id));
  const told = { kind: 'lifted' as const, text: why, to: null, ends: listed!.id };
  const { event, material } = await tellListing(hand, found, told);
  return {
    name: 'monitor.supplierLifted',
    subject: supplier.id,
    data: { listing: listing.id, event, material },
  };
}
