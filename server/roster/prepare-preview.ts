import { createHash } from 'node:crypto';
import type { ImportKind, Overrides } from '#app/domain/roster/import/columns';
import { type Preview, previewImport } from '#app/domain/roster/import/preview';
import type { Table } from '#app/domain/roster/import/table';
import type { Tx } from '#db/client';
import { knownPeople, knownRepresentatives } from './known';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Previews a table against the roster as it stands in this transaction. */
export async function preparePreview(
  tx: Tx,
  of: { kind: ImportKind; termId: string | null; table: Table; overrides: Overrides },
): Promise<Preview> {
  const { table, overrides } = of;
  return of.kind === 'people'
    ? previewImport({ kind: 'people', table, overrides, hash, existing: await knownPeople(tx) })
    : previewImport({
        kind: 'representatives',
        table,
        overrides,
        hash,
        existing: await knownRepresentatives(tx, of.termId ?? ''),
      });
}
