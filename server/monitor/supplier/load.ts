import { eq } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { supplier, supplierContract, supplierListing } from '#db/schema';
import type { Hand } from '#server/platform/command';

export type SupplierRow = typeof supplier.$inferSelect;
export type ContractRow = typeof supplierContract.$inferSelect;
export type ListingRow = typeof supplierListing.$inferSelect;

/** Locks a supplier's file against every other order about it; refuses `monitor.noSupplier`. */
export async function lockSupplier(hand: Hand, id: string): Promise<SupplierRow | Refusal> {
  const [row] = await hand.tx.select().from(supplier).where(eq(supplier.id, id)).for('update');
  return row ?? refuse('monitor.noSupplier');
}

/** Locks a contract; refuses `monitor.noContract`. */
export async function lockContract(hand: Hand, id: string): Promise<ContractRow | Refusal> {
  const [row] = await hand.tx
    .select()
    .from(supplierContract)
    .where(eq(supplierContract.id, id))
    .for('update');
  return row ?? refuse('monitor.noContract');
}

/** Locks a listing with the supplier it is about; refuses `monitor.noListing`. */
export async function lockListing(
  hand: Hand,
  id: string,
): Promise<{ listing: ListingRow; supplier: SupplierRow } | Refusal> {
  const [row] = await hand.tx
    .select({ listing: supplierListing, supplier })
    .from(supplierListing)
    .innerJoin(supplier, eq(supplier.id, supplierListing.supplierId))
    .where(eq(supplierListing.id, id))
    .for('update');
  return row ?? refuse('monitor.noListing');
}
