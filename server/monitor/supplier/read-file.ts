import { asc, desc, eq, sql } from 'drizzle-orm';
import { isEnough, type Quarter } from '#app/domain/monitor/supplier/quarter';
import { isOpen } from '#app/domain/monitor/supplier/seeing';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import { supplierEvent, supplierListing } from '#db/schema';
import { drawBars } from './draw-bars';

const mostEvents = 200;

/** What happened to a supplier, by its days; for most readers only what was decided or published. */
export async function readStory(tx: Tx, id: string, isWhole: boolean) {
  const rows = await tx
    .select()
    .from(supplierEvent)
    .where(eq(supplierEvent.supplierId, id))
    .orderBy(asc(supplierEvent.fromDay), asc(supplierEvent.knownAt))
    .limit(mostEvents);
  return rows
    .filter(({ kind, voidedAt }) => isWhole || (isOpen(kind) && voidedAt === null))
    .map((event) => ({
      id: event.id,
      kind: event.kind,
      from: event.fromDay,
      to: event.toDay,
      province: event.province,
      text: event.text,
      basis: event.basis,
      ends: event.endsId,
      knownOn: dayInShanghai(event.knownAt),
      voidedOn: event.voidedAt && dayInShanghai(event.voidedAt),
      voidedWhy: event.voidedWhy,
    }));
}

const mostQuarters = 8;

/** The points of the last quarters, as sums and counts, with their bars; means are shown with one decimal and judged exactly. */
export async function readRatings(tx: Tx, id: string, pass: number) {
  const rows = await tx.execute<{ quarter: Quarter; sum: number; count: number }>(sql`
    select quarter, sum(total)::int as sum, count(*)::int as count from supplier_rating
    where supplier_id = ${id} group by quarter order by quarter desc limit ${mostQuarters}`);
  const quarters = [...rows].reverse().map((one) => ({
    ...one,
    mean: `${Math.floor((one.sum * 10) / one.count / 10)}.${Math.floor((one.sum * 10) / one.count) % 10}`,
    isEnough: isEnough(one, pass),
  }));
  const drawing = drawBars(
    quarters.map(({ quarter, sum, count }) => ({ key: quarter, value: sum / count })),
    { most: 100, mark: pass },
  );
  return { quarters, drawing };
}

/** The listings of a supplier with everything that was said, the newest first. */
export async function readListings(tx: Tx, id: string) {
  const rows = await tx
    .select()
    .from(supplierListing)
    .where(eq(supplierListing.supplierId, id))
    .orderBy(desc(supplierListing.noticedAt))
    .limit(10);
  const day = (moment: Date | null) => moment && dayInShanghai(moment);
  return rows.map(
    ({ noticedAt, heardAt, decidedAt, appealedAt, answeredAt, liftedAt, orgId: _org, ...listing }) => ({
      ...listing,
      noticedOn: day(noticedAt),
      heardOn: day(heardAt),
      decidedOn: day(decidedAt),
      appealedOn: day(appealedAt),
      answeredOn: day(answeredAt),
      liftedOn: day(liftedAt),
    }),
  );
}
