import { z } from 'zod';
import type { Ballot } from '../ballot';
import type { Entry } from '../board';
import { docHash, readCanonical } from '../document';
import { aggregateEntry, close, open, partialEntry, result, resultEntry } from '../entries';
import { type Finding, finding } from './finding';

type Read<Schema extends z.ZodType> = z.infer<Schema>;

/** The board by what its entries are, in their order (SCV1 2.8 to 2.11). */
export type Session = {
  readonly open: Read<typeof open>;
  readonly ballots: readonly { readonly place: number; readonly ballot: Ballot }[];
  readonly close: Read<typeof close> & { readonly hash: Uint8Array; readonly place: number };
  readonly aggregate: Read<typeof aggregateEntry>;
  readonly partials: readonly Read<typeof partialEntry>[];
  readonly result: Read<typeof result> & { readonly hash: Uint8Array };
  readonly resultSignatures: Read<typeof resultEntry>['signatures'];
};

/** The only order of a counted box; notes may stand anywhere after the opening (V-13). */
const order = /^O[BN]*C(N*)AN*(PN*)*RN*$/;
const letters = { open: 'O', ballot: 'B', close: 'C', aggregate: 'A', partial: 'P', result: 'R', note: 'N' };

/** The session that a board tells, V-13 for a wrong order, V-02 for a malformed document. */
export function readSession(board: readonly Entry[]): Session | Finding[] {
  if (!order.test(board.map(({ type }) => letters[type]).join(''))) return [finding('V-13')];
  const sources = (type: Entry['type']) =>
    board.flatMap((entry) => (entry.type === type && 'source' in entry ? [entry.source] : []));
  const one = <Schema extends z.ZodType>(schema: Schema, source: string | undefined) =>
    schema.safeParse(readCanonical(source ?? '')).data ?? null;
  const closeSource = sources('close')[0] ?? '';
  const parts = {
    open: one(open, sources('open')[0]),
    close: one(close, closeSource),
    aggregate: one(aggregateEntry, sources('aggregate')[0]),
    partials: z.array(partialEntry).safeParse(sources('partial').map(readCanonical)).data ?? null,
    signed: one(resultEntry, sources('result')[0]),
  };
  const found = one(result, parts.signed?.result);
  const { open: opened, close: closed, aggregate, partials, signed } = parts;
  if (!opened || !closed || !aggregate || !partials || !signed || !found) {
    const missing = Object.entries({ ...parts, result: found }).filter(([, part]) => part === null);
    return missing.map(([name]) => finding('V-02', name));
  }
  return {
    open: opened,
    ballots: board.flatMap((entry, place) =>
      entry.type === 'ballot' ? [{ place, ballot: entry.ballot }] : [],
    ),
    close: {
      ...closed,
      hash: docHash('close', closeSource),
      place: board.findIndex(({ type }) => type === 'close'),
    },
    aggregate,
    partials,
    result: { ...found, hash: docHash('result', signed.result) },
    resultSignatures: signed.signatures,
  };
}
