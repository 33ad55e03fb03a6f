import type { Actor } from '#app/domain/actor';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import type { Tx } from '#db/client';
import { journal } from '#db/schema';

/** A fact as it stands in the journal. */
export type Recorded = Fact<FactName> & {
  readonly id: number;
  readonly orgId: string;
  readonly actorId: string | null;
};

/** Writes the facts of one order, in the same transaction, and returns them with their journal numbers. */
export async function record(
  tx: Tx,
  order: { orgId: string; command: string; actor: Actor; now: Date },
  happened: readonly Fact<FactName>[],
): Promise<Recorded[]> {
  if (happened.length === 0) return [];
  const actorId = order.actor.kind === 'person' ? order.actor.personId : null;
  const rows = await tx
    .insert(journal)
    .values(
      happened.map((fact) => ({
        orgId: order.orgId,
        sessionId: fact.session ?? null,
        fact: fact.name,
        subject: fact.subject,
        command: order.command,
        actorKind: order.actor.kind,
        actorId,
        data: fact.data ?? {},
        at: order.now,
      })),
    )
    .returning({ id: journal.id });
  return happened.map((fact, index) => ({ ...fact, id: rows[index]!.id, orgId: order.orgId, actorId }));
}
