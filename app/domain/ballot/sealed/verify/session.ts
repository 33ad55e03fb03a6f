import { z } from 'zod';
import type { Ballot } from '../ballot';
import type { Entry } from '../board';
import { docHash, readCanonical } from '../document';
import { aggregateEntry, close, open, partialEntry, result, resultEntry } from '../entries';
import { type Finding, finding } from './finding';

type Read<Schema extends z.ZodType> = z.infer<Schema>;

/** The board up to its close, by what its entries are (SCV1 2.8, 2.9). */
export type Session = {
  readonly open: Read<typeof open>;
  readonly ballots: readonly { readonly place: number; readonly ballot: Ballot }[];
  readonly close: Read<typeof close> & { readonly hash: Uint8Array; readonly place: number };
};

/** What was counted after it (SCV1 2.9 to 2.11). */
export type Count = {
  readonly aggregate: Read<typeof aggregateEntry>;
  readonly partials: readonly Read<typeof partialEntry>[];
  readonly result: Read<typeof result> & { readonly hash: Uint8Array };
  readonly resultSignatures: Read<typeof resultEntry>['signatures'];
};

/** The only order of a closed box and of a counted one; notes may stand anywhere after the opening (V-13). */
const closedOrder = /^O[BN]*C[NAPR]*$/;
const countedOrder = /CN*AN*(PN*)*RN*$/;
const letters = { open: 'O', ballot: 'B', close: 'C', aggregate: 'A', partial: 'P', result: 'R', note: 'N' };

const orderOf = (board: readonly Entry[]) => board.map(({ type }) => letters[type]).join('');
const sourcesOf = (board: readonly Entry[], type: Entry['type']) =>
  board.flatMap((entry) => (entry.type === type && 'source' in entry ? [entry.source] : []));
const one = <Schema extends z.ZodType>(schema: Schema, source: string | undefined) =>
  schema.safeParse(readCanonical(source ?? '')).data ?? null;

const missing = (parts: object): Finding[] =>
  Object.entries(parts).flatMap(([name, part]) => (part === null ? [finding('V-02', name)] : []));

/** The session that a closed board tells; V-13 for a wrong order, V-02 for a malformed document. */
export function readSession(board: readonly Entry[]): Session | Finding[] {
  if (!closedOrder.test(orderOf(board))) return [finding('V-13')];
  const source = sourcesOf(board, 'close')[0] ?? '';
  const parts = { open: one(open, sourcesOf(board, 'open')[0]), close: one(close, source) };
  if (!parts.open || !parts.close) return missing(parts);
  const ballots = board.flatMap((entry, place) =>
    entry.type === 'ballot' ? [{ place, ballot: entry.ballot }] : [],
  );
  const place = board.findIndex(({ type }) => type === 'close');
  return { open: parts.open, ballots, close: { ...parts.close, hash: docHash('close', source), place } };
}

/** The count that a board tells after its close, or why it tells none. */
export function readCount(board: readonly Entry[]): Count | Finding[] {
  if (!countedOrder.test(orderOf(board))) return [finding('V-13')];
  const signed = one(resultEntry, sourcesOf(board, 'result')[0]);
  const partials = z.array(partialEntry).safeParse(sourcesOf(board, 'partial').map(readCanonical));
  const parts = {
    aggregate: one(aggregateEntry, sourcesOf(board, 'aggregate')[0]),
    partials: partials.data ?? null,
    result: one(result, signed?.result),
  };
  if (!signed || !parts.aggregate || !parts.partials || !parts.result) return missing(parts);
  return {
    aggregate: parts.aggregate,
    partials: parts.partials,
    result: { ...parts.result, hash: docHash('result', signed.result) },
    resultSignatures: signed.signatures,
  };
}
