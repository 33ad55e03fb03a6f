import { and, asc, eq } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { boxSignature } from '#db/schema';
import type { Reader } from '#server/platform/http';
import type { Vault } from '#server/platform/vault';
import { ceremonyOf, findBox } from './load-box';
import { readVoterPaper } from './queries-paper';

/** The voter's page with what a device needs to check the paper by itself: keys, and the scrutineers' signatures under the box. */
export async function readBooth(reader: Reader, vault: Vault, boxId: string) {
  const found = await readVoterPaper(reader, vault, boxId);
  if (isRefusal(found)) return found;
  const { manifest, ...rest } = found;
  return { ...rest, papers: manifest === null ? null : await papersOf(reader, boxId, manifest) };
}

async function papersOf({ tx }: Reader, boxId: string, manifest: string) {
  const row = await findBox(tx, boxId);
  // A box that was void before its opening may have lost its keys.
  if (isRefusal(row) || !row.ceremonyId) return null;
  const { source, keyset } = await ceremonyOf(tx, row);
  const signatures = await tx
    .select({ i: boxSignature.i, sig: boxSignature.signature })
    .from(boxSignature)
    .where(and(eq(boxSignature.boxId, boxId), eq(boxSignature.purpose, 'box-ok')))
    .orderBy(asc(boxSignature.i));
  return { box: manifest, org: source, keyset: keyset ?? '', signatures };
}
