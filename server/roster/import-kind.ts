import type { ImportKind } from '#app/domain/roster/import/columns';

/** Whether a batch is a roster file: old proposals lie in the same table and belong to their own room. */
export const isRosterBatch = <Batch extends { readonly kind: string }>(
  batch: Batch,
): batch is Batch & { readonly kind: ImportKind } => batch.kind !== 'proposals';
