import type { z } from 'zod';
import type { Table } from '../one-of';

/** How an item is laid out: a table for each unit, and what the sum over one ciphertext of all of them may be. */
export type Layout = {
  readonly units: readonly Table[];
  readonly sum?: { readonly cipher: number; readonly values: readonly number[] };
};

/** A kind of item. One file a kind, one line in kinds.ts; sealing, board, tally and verifier know none of them. */
export type SealedKind<Schema extends z.ZodType = z.ZodType> = {
  /** The kind's own fields in the manifest, `kind` included. */
  readonly schema: Schema;
  /** The only legal layout for so many people on the roll (SCV1 2.3). Throws where none exists. */
  readonly layout: (item: z.infer<Schema>, people: number) => Layout;
  /** What may be ticked for each unit, in the order of the table's rows. */
  readonly options: (item: z.infer<Schema>) => readonly string[];
  /** What each unit is about; one entry a unit. */
  readonly subjects: (item: z.infer<Schema>) => readonly string[];
};

/** Declares a kind with the type of its item taken from its schema. */
export const sealedKind = <Schema extends z.ZodType>(kind: SealedKind<Schema>): SealedKind<Schema> => kind;
