import { z } from 'zod';
import { type FactName, facts } from '#app/domain/facts';
import type { Recorded } from '#server/platform/journal';

/** What processes tell each other of a fact: enough to know who may hear of it, nothing of what it says. */
export type Told = {
  readonly id: number;
  readonly org: string;
  readonly session: string | null;
  readonly name: FactName;
  readonly subject: string;
  readonly room?: string;
  readonly number?: number;
};

const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name);

/** A told fact as it comes from another process. One of another version of the system, unknown here, is no fact for us. */
export const toldSchema = z.object({
  id: z.int().nonnegative(),
  org: z.string(),
  session: z.string().nullable(),
  name: z.string().refine(isFactName) as unknown as z.ZodType<FactName>,
  subject: z.string(),
  room: z.string().optional(),
  number: z.int().optional(),
});

const placeOf = (room: unknown, number: unknown) => ({
  ...(typeof room === 'string' ? { room } : {}),
  ...(typeof room === 'string' && Number.isSafeInteger(number) ? { number: number as number } : {}),
});

/** What is told of a fact that was just committed. */
export const toldOf = (fact: Recorded): Told => ({
  id: fact.id,
  org: fact.orgId,
  session: fact.session ?? null,
  name: fact.name,
  subject: fact.subject,
  ...placeOf(fact.data?.room, fact.data?.number),
});

/** A row of facts_since() and facts_among(). */
export type FactRow = {
  readonly id: string;
  readonly org_id: string;
  readonly session_id: string | null;
  readonly fact: string;
  readonly subject: string;
  readonly room: string | null;
  readonly number: string | null;
  readonly age_ms: number;
};

/** What is told of a fact that was found in the journal; null for one this version does not know. */
export const toldOfRow = (row: FactRow): Told | null =>
  isFactName(row.fact)
    ? {
        id: Number(row.id),
        org: row.org_id,
        session: row.session_id,
        name: row.fact,
        subject: row.subject,
        ...placeOf(row.room, row.number === null ? null : Number(row.number)),
      }
    : null;
