import type { SupplierEventKind } from '#app/domain/monitor/supplier/words';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { supplierEvent } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { fileMaterial } from '../case/file-material';
import type { ListingRow, SupplierRow } from './load';

/** Writes the event of a listing or its lifting and what the staff is told of it; returns both ids. */
export async function tellListing(
  hand: Hand,
  { listing, supplier }: { readonly listing: ListingRow; readonly supplier: SupplierRow },
  told: {
    readonly kind: Extract<SupplierEventKind, 'listed' | 'lifted'>;
    readonly text: string;
    readonly to: Day | null;
    readonly ends: string | null;
  },
): Promise<{ event: string; material: string }> {
  const today = dayInShanghai(hand.now);
  const [row] = await hand.tx
    .insert(supplierEvent)
    .values({
      orgId: hand.orgId,
      supplierId: supplier.id,
      kind: told.kind,
      fromDay: today,
      toDay: told.to,
      text: told.text,
      endsId: told.ends,
      listingId: listing.id,
      byId: personOf(hand),
      knownAt: hand.now,
    })
    .returning({ id: supplierEvent.id });
  const say = serverSay('zh-CN');
  const params = { name: supplier.name, on: today, until: told.to ?? '', why: told.text };
  const line = (key: 'name' | 'code' | 'category', value: string) => ({
    name: say(`monitor:supplier.material.${key}`),
    value,
  });
  const material = await fileMaterial(hand, {
    source: 'supplier',
    sourceId: row!.id,
    title: say(`monitor:supplier.material.${told.kind}Title`, params),
    text: say(`monitor:supplier.material.${told.kind}`, params),
    figures: [
      line('name', supplier.name),
      line('code', supplier.code),
      line('category', supplier.category),
      { name: say('monitor:supplier.material.from'), value: today },
      ...(told.to ? [{ name: say('monitor:supplier.material.until'), value: told.to }] : []),
    ],
  });
  return { event: row!.id, material };
}
