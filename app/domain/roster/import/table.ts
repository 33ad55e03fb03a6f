/** One cell of a table somebody sent in; `date` cells carry `YYYY-MM-DD`, `number` cells have lost their leading zeros. */
export type Cell = { readonly text: string; readonly kind: 'text' | 'number' | 'date' | 'empty' };

/** One row with the number a person sees beside it in the file (from 1). */
export type TableRow = { readonly number: number; readonly cells: readonly Cell[] };

/** What a file holds once its format no longer matters. */
export type Table = {
  /** Name of the sheet that was read; null for CSV. */
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
  readonly hiddenSheetsSkipped: readonly string[];
  /** Visible sheets that were not read, because only one sheet is imported at a time. */
  readonly otherSheets: readonly string[];
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; null for XLSX. */
  readonly encoding: string | null;
  readonly separator: string | null;
};

export const emptyCell: Cell = { text: '', kind: 'empty' };
