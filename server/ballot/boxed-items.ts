import { and, asc, eq, ne } from 'drizzle-orm';
import type { ItemVerdict } from '#app/domain/ballot/box-verdict';
import { type Electorate, overlaps } from '#app/domain/ballot/electorate';
import type { BoxState } from '#app/domain/ballot/states';
import type { Tx } from '#db/client';
import { sealedBox, sealedItem } from '#db/schema';

/** An item of some box of a session, with the verdict on it where the box is counted. */
export type Boxed = {
  readonly boxId: string;
  readonly boxTitle: string;
  /** The agenda item's id, or `subject:` and a matter of order. */
  readonly about: string;
  readonly electorate: Electorate;
  readonly weight: number | null;
  readonly state: BoxState;
  readonly verdict: ItemVerdict | null;
};

/** What an item of a box is about, in the words of the planning form. */
export const aboutOf = ({
  agendaItemId,
  subject,
}: {
  readonly agendaItemId: string | null;
  readonly subject: string | null;
}): string => agendaItemId ?? `subject:${subject}`;

/** Every item of the session's boxes that are not void, in the order in which they were counted. */
export async function findBoxed(tx: Tx, sessionId: string): Promise<Boxed[]> {
  const rows = await tx
    .select({ item: sealedItem, box: sealedBox })
    .from(sealedItem)
    .innerJoin(sealedBox, eq(sealedBox.id, sealedItem.boxId))
    .where(and(eq(sealedBox.sessionId, sessionId), ne(sealedBox.state, 'void')))
    .orderBy(asc(sealedBox.countedAt), asc(sealedBox.createdAt), asc(sealedItem.ordinal));
  return rows.map(({ item, box }) => ({
    boxId: box.id,
    boxTitle: box.title,
    about: aboutOf(item),
    electorate: box.electorate,
    weight: box.weight,
    state: box.state,
    verdict: verdictsOf(box).find(({ ordinal }) => ordinal === item.ordinal) ?? null,
  }));
}

/** The verdicts of a counted box; none before. */
export const verdictsOf = ({ verdicts }: Pick<typeof sealedBox.$inferSelect, 'verdicts'>) =>
  (verdicts ?? []) as readonly ItemVerdict[];

/** What counted boxes decided on an item of the agenda, in the order in which they were counted. */
export async function verdictsOn(tx: Tx, itemId: string): Promise<{ id: string; verdict: ItemVerdict }[]> {
  const rows = await tx
    .select({ id: sealedBox.id, verdicts: sealedBox.verdicts })
    .from(sealedItem)
    .innerJoin(sealedBox, eq(sealedBox.id, sealedItem.boxId))
    .where(and(eq(sealedItem.agendaItemId, itemId), eq(sealedBox.state, 'counted')))
    .orderBy(asc(sealedBox.countedAt));
  return rows.flatMap((row) =>
    verdictsOf(row)
      .filter(({ agendaItemId }) => agendaItemId === itemId)
      .map((verdict) => ({ id: row.id, verdict })),
  );
}

/** Whether somebody of this electorate votes, or has effectively voted, on the same thing in the other box. */
export const isTakenBy = (electorate: Electorate, other: Boxed): boolean =>
  overlaps(electorate, other.electorate) && (other.verdict === null || other.verdict.passed);

/** The counted elections on an item: what a further round has to know. */
export const roundsOn = (boxed: readonly Boxed[], about: string): ItemVerdict[] =>
  boxed.flatMap(({ about: of, verdict }) => (of === about && verdict?.seats != null ? [verdict] : []));
