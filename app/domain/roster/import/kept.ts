import type { ImportField } from './columns';
import type { ImportValue } from './draft';
import type { Preview, PreviewCell, PreviewRow } from './preview';

/** A cell worth a remark; all others are kept as their bare value. */
type Noted = {
  readonly value: ImportValue;
  readonly status: PreviewCell['status'];
  readonly raw?: string;
  readonly was?: ImportValue;
  readonly reasons?: PreviewCell['reasons'];
};

export type KeptCells = { readonly [Field in ImportField]?: ImportValue | Noted };

/** What a preview says of the file as a whole; the number of rows passed over is whole, their texts are the first ones. */
export type PreviewSummary = Pick<
  Preview,
  'columns' | 'header' | 'missingColumns' | 'absentColumns' | 'findings' | 'skipped'
> & { readonly skippedCount: number };

const shownSkipped = 50;

/** The part of a preview that is not its rows. */
export const summaryOf = (preview: Preview): PreviewSummary => ({
  columns: preview.columns,
  header: preview.header,
  missingColumns: preview.missingColumns,
  absentColumns: preview.absentColumns,
  findings: preview.findings,
  skipped: preview.skipped.slice(0, shownSkipped),
  skippedCount: preview.skipped.length,
});

/** The cells of a row in the least space: what the file said is kept only where it differs and somebody may have to mend it. */
export function keepCells(row: PreviewRow): KeptCells {
  const kept: Partial<Record<ImportField, ImportValue | Noted>> = {};
  for (const [field, cell] of Object.entries(row.cells) as [ImportField, PreviewCell][]) {
    const { value, raw, status, was, reasons } = cell;
    const isMended = (row.status === 'error' || reasons.length > 0) && raw !== (value ?? '');
    const plainStatus = row.action === 'create' ? 'new' : 'same';
    const isPlain = reasons.length === 0 && was === undefined && !isMended && status === plainStatus;
    kept[field] = isPlain
      ? value
      : {
          value,
          status,
          ...(isMended ? { raw } : {}),
          ...(was === undefined ? {} : { was }),
          ...(reasons.length > 0 ? { reasons } : {}),
        };
  }
  return kept;
}

/** The cells as the preview had them; a bare value is new in a new row and the same in any other. */
export function unfoldCells(kept: KeptCells, action: PreviewRow['action']): PreviewRow['cells'] {
  const cells: Partial<Record<ImportField, PreviewCell>> = {};
  for (const [field, cell] of Object.entries(kept) as [ImportField, ImportValue | Noted][]) {
    if (cell !== null && typeof cell === 'object') {
      const { raw = String(cell.value ?? ''), reasons = [], ...rest } = cell;
      cells[field] = { ...rest, raw, reasons };
    } else {
      const status = action === 'create' ? 'new' : 'same';
      cells[field] = { value: cell, raw: cell === null ? '' : String(cell), status, reasons: [] };
    }
  }
  return cells;
}
