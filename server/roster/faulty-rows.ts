import writeExcelFile from 'write-excel-file/node';
import { headerOf, type ImportField, readHeader } from '#app/domain/roster/import/columns';
import type { Preview, PreviewRow } from '#app/domain/roster/import/preview';
import type { Reason } from '#app/domain/roster/import/reasons';
import { gravest } from '#app/domain/roster/import/reasons';

/** Words for the last column, in the language of whoever downloads the file. */
export type FaultyRowsWords = {
  /** Header of the last column; the import doesn't know it and so ignores the column. */
  readonly header: string;
  readonly phrase: (reason: Reason) => string;
};

/** Characters no spreadsheet can hold; line breaks become spaces, as the import reads them. */
const printable = (text: string) => text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');

function faultsOf(row: PreviewRow, words: FaultyRowsWords): string {
  const reasons = Object.values(row.cells).flatMap((cell) => cell?.reasons ?? []);
  const errors = reasons.filter((reason) => gravest([reason]) === 'error').map(words.phrase);
  return [...new Set(errors)].join('；');
}

/** What was in the cell; a staff number with its zeros, because this shorter file may no longer show their width. */
function rawOf(row: PreviewRow, field: ImportField): string {
  const cell = row.cells[field];
  return printable(field === 'staffNumber' && row.key !== null ? row.key : (cell?.raw ?? ''));
}

/** Header and faulty rows as texts, the reason last. Columns that were pointed out by hand get the name we know them by. */
export function faultyRows(
  preview: Pick<Preview, 'kind' | 'columns' | 'rows'>,
  words: FaultyRowsWords,
): string[][] {
  const { columns, kind } = preview;
  const inOrder = [...columns].sort((a, b) => a.index - b.index);
  const header = inOrder.map((column) =>
    readHeader(kind, column.header)?.field === column.field
      ? printable(column.header)
      : headerOf(kind, column.field),
  );
  const rows = preview.rows
    .filter((row) => row.status === 'error')
    .map((row) => [...inOrder.map((column) => rawOf(row, column.field)), printable(faultsOf(row, words))]);
  return [[...header, printable(words.header)], ...rows];
}

const numeric = /^[+-]?\d+(?:[.,]\d+)*$/u;

/** A spreadsheet runs a text that starts like a formula; the apostrophe stops it, and the import takes it off again. */
function csvCell(text: string): string {
  const guarded = /^[=+\-@]/u.test(text) && !numeric.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** CSV in UTF-8 with byte order mark, which is what spreadsheets need to show Chinese. */
export function writeFaultyCsv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`, 'utf8');
}

/** XLSX with every cell as text, so that neither zeros nor dates change while the file is mended. */
export function writeFaultyXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const data = rows.map((row, index) =>
    row.map((value) => ({
      value,
      type: String,
      format: '@',
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const widths = rows[0]?.map((_, at) => ({ width: at === rows[0]!.length - 1 ? 60 : 16 })) ?? [];
  return writeExcelFile(data, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}
