import { z } from 'zod';
import type { Ballot } from './ballot';
import { fromBase64url, toBase64url } from './base64url';
import { documentEntries, type Entry } from './board';
import { canonical, readCanonical } from './document';
import { bytes32, bytes64, signatureBy } from './fields';

const bytes = z.string().transform((text, ctx) => {
  const read = fromBase64url(text);
  if (read) return read;
  ctx.addIssue('Not canonical base64url');
  return z.NEVER;
});

const count = z.int().min(0);

/** A ballot as it is cast and as a line of the board (SCV1 2.6.4 without pass and signature: roll profile). */
export const wireBallot = z.strictObject({
  v: z.literal('SCV1'),
  C: bytes32,
  seq: z.int().min(1).max(20),
  prev: bytes,
  mark: z.string().regex(/^\d{4}$/),
  body: bytes,
});

/** The documents on the board (SCV1 2.6.2, 2.9 to 2.11). */
export const open = z.strictObject({
  boxHash: bytes32,
  pseudonyms: z.array(bytes32),
  signatures: z.array(signatureBy),
});
export const close = z.strictObject({
  boxHash: bytes32,
  size: count,
  head: bytes32,
  root: bytes32,
  counted: count,
  closedAt: count,
});
export const aggregateEntry = z.strictObject({
  closeHash: bytes32,
  counted: bytes32,
  slots: z.array(z.tuple([bytes32, bytes32])),
});
export const partialEntry = z.strictObject({
  j: z.int().min(1).max(9),
  D: z.array(bytes32),
  R1: bytes32,
  R2: bytes32,
  z: bytes32,
  sig: bytes64,
});
const decision = z.strictObject({
  adopted: z.boolean().optional(),
  elected: z.array(count).optional(),
  undecided: z.array(count).optional(),
});
export const result = z.strictObject({
  boxHash: bytes32,
  closeHash: bytes32,
  N: count,
  counted: count,
  quorate: z.boolean(),
  items: z.array(z.strictObject({ counts: z.array(z.array(count)), decision })),
  trustees: z.array(z.int()),
});
export const resultEntry = z.strictObject({ result: z.string(), signatures: z.array(signatureBy) });

/** A ballot from its wire form, or null (V-14). */
export function readBallot(value: unknown): Ballot | null {
  const read = wireBallot.safeParse(value);
  if (!read.success) return null;
  const { C, seq, prev, mark, body } = read.data;
  return prev.length === 0 || prev.length === 32 ? { pseudonym: C, seq, prev, mark, body } : null;
}

const line = z.strictObject({ type: z.enum(['ballot', ...documentEntries]), body: z.unknown() });

/** An entry from a line of board.jsonl, or null. */
export function readEntry(source: string): Entry | null {
  const read = line.safeParse(readCanonical(source));
  if (!read.success) return null;
  const { type, body } = read.data;
  if (type !== 'ballot') return typeof body === 'string' ? { type, source: body } : null;
  const ballot = readBallot(body);
  return ballot && { type, ballot };
}

/** A ballot in its wire form. */
export const ballotSource = ({ pseudonym, seq, prev, mark, body }: Ballot): string =>
  canonical({
    v: 'SCV1',
    C: toBase64url(pseudonym),
    seq,
    prev: toBase64url(prev),
    mark,
    body: toBase64url(body),
  });

/** An entry as a line of board.jsonl; `readEntry` reads it back. */
export const writeEntry = (entry: Entry): string =>
  entry.type === 'ballot'
    ? `{"body":${ballotSource(entry.ballot)},"type":"ballot"}`
    : canonical({ type: entry.type, body: entry.source });
