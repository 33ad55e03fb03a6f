import { and, eq, isNotNull } from 'drizzle-orm';
import { type GateState, standing, unmet } from '#app/domain/congress/gates';
import type { SessionStep } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { gateOverride } from '#db/schema';
import { collectEvidence } from './evidence';
import type { SessionRow } from './load';

/** The gates of the session that two people have overridden. */
export async function findOverridden(tx: Tx, sessionId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ gate: gateOverride.gate })
    .from(gateOverride)
    .where(and(eq(gateOverride.sessionId, sessionId), isNotNull(gateOverride.confirmedAt)));
  return new Set(rows.map((row) => row.gate));
}

/** How the gates of one step stand now, in a fixed number of queries. */
export async function checkGates(
  tx: Tx,
  session: SessionRow,
  step: SessionStep,
  now: Date,
): Promise<GateState[]> {
  const evidence = await collectEvidence(tx, session, now);
  return standing(step, evidence, await findOverridden(tx, session.id));
}

/** The refusal for gates that keep a step from being taken; null where none does. */
export function faultOfGates(step: SessionStep, states: readonly GateState[]): Refusal | null {
  const blocking = unmet(states);
  const article = blocking.find((state) => state.article)?.article;
  return blocking.length === 0
    ? null
    : refuse('congress.gateUnmet', {
        params: { step, count: blocking.length, gates: blocking.map((state) => state.gate).join(' ') },
        ...(article ? { article } : {}),
      });
}
