import { and, eq, exists, isNull, ne, notInArray, or, sql } from 'drizzle-orm';
import { isPeriodOf } from '#app/domain/disclosure/calendar';
import { undoingReasons } from '#app/domain/disclosure/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosure, disclosureDuty, disclosureVersion } from '#db/schema';
import type { Hand } from '#server/platform/command';

type Wanted = { readonly duty: string | null; readonly period?: string | null };

/** What an item fulfils; refuses a duty that is not there, a period that is none of its, and one that another item has already. */
export async function dutyOf(
  { tx }: Hand,
  { duty, period: typed }: Wanted,
  itemId: string | null,
): Promise<{ dutyId: string | null; period: string | null } | Refusal> {
  if (duty === null) return { dutyId: null, period: null };
  const [row] = await tx.select().from(disclosureDuty).where(eq(disclosureDuty.id, duty)).for('update');
  if (!row) return refuse('disclosure.noDuty');
  if (row.frequency === 'atAnyTime') return { dutyId: row.id, period: null };
  const period = row.frequency === 'once' ? 'once' : typed?.trim();
  if (!period || !isPeriodOf(row.frequency, period))
    return refuse('disclosure.notItsPeriod', { fields: { period: ['disclosure:desk.fields.period'] } });
  const alive = tx
    .select({ one: sql`1` })
    .from(disclosureVersion)
    .where(and(eq(disclosureVersion.disclosureId, disclosure.id), ne(disclosureVersion.state, 'dropped')));
  const [other] = await tx
    .select({ id: disclosure.id })
    .from(disclosure)
    .where(
      and(
        eq(disclosure.dutyId, row.id),
        eq(disclosure.period, period),
        or(isNull(disclosure.takenDownFor), notInArray(disclosure.takenDownFor, [...undoingReasons])),
        itemId === null ? undefined : ne(disclosure.id, itemId),
        exists(alive),
      ),
    )
    .limit(1);
  return other ? refuse('disclosure.periodTaken') : { dutyId: row.id, period };
}
