import { z } from 'zod';
import { docHash, readCanonical } from '../document';
import { bytes16 } from '../fields';

/** Who holds the keys of which meeting, and how many of them can count (SCV1 2.4): 2 ≤ t ≤ n ≤ 9. */
const org = z
  .strictObject({
    v: z.literal('SCV1'),
    suite: z.literal('R255-SHA512'),
    type: z.literal('org'),
    orgId: z.string().min(1),
    ksId: bytes16,
    t: z.int().min(2).max(9),
    n: z.int().min(2).max(9),
    trustees: z.array(z.strictObject({ i: z.int(), name: z.string().min(1), role: z.string() })),
    purpose: z.string(),
  })
  .refine(
    ({ t, n, trustees }) => t <= n && trustees.length === n && trustees.every(({ i }, at) => i === at + 1),
  );

/** The parameters of a ceremony with their hash P. */
export type Org = z.infer<typeof org> & { readonly hash: Uint8Array; readonly source: string };

/** The parameters, or null where the text is not canonical or not allowed. */
export function readOrg(source: string): Org | null {
  const read = org.safeParse(readCanonical(source));
  return read.success ? { ...read.data, source, hash: docHash('org', source) } : null;
}
