import { fromBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Box } from '#app/domain/ballot/sealed/box';
import { type Keyset, readKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { aggregateEntry } from '#app/domain/ballot/sealed/entries';
import type { Opening } from '#app/domain/ballot/sealed/partial';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Desk } from '#server/platform/desk';
import { readScoped } from '#server/platform/scope';
import { type BoxRow, type CeremonyRow, ceremonyOf, findBox, paperOf } from './load-box';
import { readDocuments } from './read-board';

/** What is decrypted in a box that is being counted, and whose keys do it. */
export type Counting = {
  readonly row: BoxRow;
  readonly box: Box;
  readonly ceremony: CeremonyRow;
  readonly keyset: Keyset;
  readonly opening: Opening;
};

/** A ceremony's finished keyset. Throws where there is none. */
export function keysetOf({ keyset }: Pick<CeremonyRow, 'keyset'>): Keyset {
  const read = readKeyset(keyset ?? '');
  if (!read) throw new Error('These keys were never finished.');
  return read;
}

/** The sums of a box that is being counted, as they stand on its board; refuses `sealed.notCounting`. */
export async function openingOf(desk: Desk, orgId: string, boxId: string): Promise<Counting | Refusal> {
  const found = await readScoped(desk.db, orgId, desk.clock, async (tx) => {
    const row = await findBox(tx, boxId);
    if (isRefusal(row)) return row;
    if (row.state !== 'counting')
      return refuse(row.state === 'counted' ? 'sealed.boxFinished' : 'sealed.notCounting');
    const [sums] = await readDocuments(tx, boxId, 'aggregate');
    return { row, ceremony: await ceremonyOf(tx, row), sums };
  });
  if (isRefusal(found)) return found;
  const { row, ceremony, sums } = found;
  const { closeHash, slots } = aggregateEntry.parse(readCanonical(sums?.source ?? ''));
  const box = paperOf(row);
  const opening = {
    boxHash: box.paper.boxHash,
    closeHash,
    slots: slots.map(([alpha, beta]) => ({ alpha, beta })),
  };
  return { row, box, ceremony, keyset: keysetOf(ceremony), opening };
}

/** A signature of 64 bytes from base64url; empty for anything else, which no check accepts. */
export function readSignature(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  return bytes?.length === 64 ? bytes : new Uint8Array(0);
}
