import { z } from 'zod';
import { toBase64url } from './base64url';
import { canonical, docHash, type Json, readCanonical } from './document';
import { bytes16, bytes32, pointBytes } from './fields';
import { layoutOf, question } from './kinds';
import type { Layout } from './kinds/kind';
import { type Paper, sealingKey, unitsOf } from './paper';
import { rule } from './rule';

const seconds = z.int().min(0);

const item = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** Hash of the text that is voted on, so that it can't change after the opening. */
  docHash: bytes32,
  question,
  units: z.array(z.strictObject({ table: z.array(z.array(z.int().min(0))) })),
  sum: z.strictObject({ ct: z.int().min(0), values: z.array(z.int().min(0)) }).optional(),
  rule,
});

const manifest = z.strictObject({
  v: z.literal('SCV1'),
  suite: z.literal('R255-SHA512'),
  type: z.literal('box'),
  profile: z.enum(['roll', 'pass']),
  boxId: bytes16,
  orgId: z.string().min(1),
  meetingId: z.string().min(1),
  title: z.string().min(1),
  rollHash: bytes32,
  keysetHash: bytes32,
  Y: pointBytes,
  N: z.int().min(3).max(1_000_000),
  M: z.int(),
  items: z.array(item).min(1).max(200),
  quorum: z.strictObject({ num: z.int().min(1), den: z.int().min(1) }),
  revote: z.boolean(),
  markDigits: z.literal(4),
  /** Never below 3: a smaller sum would show single votes (SCV1 3). */
  minBallots: z.int().min(3),
  opens: seconds,
  closes: seconds,
  holdSeconds: seconds,
  boardKey: pointBytes,
  witnesses: z.array(pointBytes),
  witnessQuorum: z.int().min(0),
  clients: z.array(z.string()),
});

/** A box: what is voted on, by how many, for whose keys, by which rules and when (SCV1 2.6.1). */
export type Manifest = z.infer<typeof manifest>;
export type Box = { readonly manifest: Manifest; readonly paper: Paper };

/** The layout of an item as the manifest spells it out. */
const written = ({ units, sum }: Layout): Json => ({
  units: units.map((table) => ({ table: table.map((row) => row.map(Number)) })),
  ...(sum ? { sum: { ct: sum.cipher, values: [...sum.values] } } : {}),
});

/** The units and sum that an item of the manifest must carry for its question and so many people. Throws where there are none. */
export const writtenLayout = (of: z.infer<typeof question>, people: number): Json =>
  written(layoutOf(of, people));

/** The legal layouts, or null where an item's own tables differ from them or none exist (V-10). */
function legalLayouts({ items, N }: Manifest): Layout[] | null {
  try {
    const layouts = items.map((one) => layoutOf(one.question, N));
    const same = items.every(({ units, sum }, at) => {
      const spelt = canonical((sum ? { units, sum } : { units }) as Json);
      return spelt === canonical(written(layouts[at]!));
    });
    return same ? layouts : null;
  } catch {
    return null;
  }
}

/** The box, or the check that its manifest fails: V-02 for its form, V-10 for its contents (SCV1 2.12). */
export function readBox(source: string): Box | 'V-02' | 'V-10' {
  const read = manifest.safeParse(readCanonical(source));
  if (!read.success) return 'V-02';
  const { N, M, Y, opens, closes, witnesses, witnessQuorum, quorum } = read.data;
  const layouts = legalLayouts(read.data);
  // A witness that stands twice would count twice.
  const isEachOnce = new Set(witnesses.map(toBase64url)).size === witnesses.length;
  const sensible =
    M === N + 1 &&
    opens < closes &&
    isEachOnce &&
    witnessQuorum <= witnesses.length &&
    quorum.num <= quorum.den;
  if (!layouts || !sensible) return 'V-10';
  const paper = { boxHash: docHash('box', source), key: sealingKey(Y), units: unitsOf(layouts) };
  return { manifest: read.data, paper };
}
