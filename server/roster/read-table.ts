import type { Refusal } from '#app/domain/refusal';
import { findHeader } from '#app/domain/roster/import/header';
import { type ImportFileRefusalCode, importFileRefusals } from '#app/domain/roster/import/refusals';
import type { Table } from '#app/domain/roster/import/table';
import { readDelimited, TextRefused } from './read-delimited';
import { type HeaderTest, readSpreadsheet, SheetRefused } from './read-spreadsheet';
import { ArchiveRefused } from './spreadsheet-archive';

type TableLimits = {
  /** Bytes of the file. */
  readonly fileSize: number;
  /** Bytes of everything in a spreadsheet's archive, unpacked. */
  readonly expanded: number;
  /** Most that one large part of the archive may have shrunk. */
  readonly ratio: number;
  /** Rows with something in them, below the header. */
  readonly dataRows: number;
};

const megabyte = 1024 * 1024;
export const tableLimits: TableLimits = {
  fileSize: 20 * megabyte,
  expanded: 200 * megabyte,
  ratio: 200,
  dataRows: 20_000,
};

const refuse = (code: ImportFileRefusalCode, params: Refusal['params'] = {}): Refusal => ({
  refused: true,
  code,
  kind: importFileRefusals[code],
  params,
});

const startsWith = (bytes: Buffer, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** What a reader threw, as a refusal. The parts read a stranger's file, so anything they throw is that file's fault. */
function refusalOf(error: unknown, name: string, rows: number): Refusal {
  if (error instanceof SheetRefused || error instanceof ArchiveRefused || error instanceof TextRefused) {
    return refuse(error.code, { name, rows });
  }
  const { code, lines } = (error ?? {}) as { code?: unknown; lines?: unknown };
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return refuse('roster.fileQuoteOpen', { name, row: typeof lines === 'number' ? lines : 0 });
  }
  return refuse('roster.fileDamaged', { name });
}

/**
 * Reads an uploaded CSV (UTF-8, UTF-16, GB18030; comma, semicolon, tab) or XLSX into one table. What the file is decides
 * its first bytes, not its name, which only appears in refusals (`name`). `knows` tells the sheet that is meant, where it is
 * not the roster's. Never throws for what a stranger sent.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  limits: TableLimits = tableLimits,
  knows?: HeaderTest,
): Promise<Table | Refusal> {
  const name = fileName.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 100);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return refuse('roster.fileEmpty', { name });
  if (buffer.length > limits.fileSize) {
    return refuse('roster.fileTooLarge', { name, megabytes: Math.floor(limits.fileSize / megabyte) });
  }
  // OLE containers: both a password-protected XLSX and the old XLS look like this.
  if (startsWith(buffer, 0xd0, 0xcf, 0x11, 0xe0)) return refuse('roster.fileEncryptedOrOld', { name });
  try {
    const zip = startsWith(buffer, 0x50, 0x4b);
    const table = zip
      ? await readSpreadsheet(buffer, limits, knows)
      : readDelimited(buffer, limits.dataRows + 1000);
    const filled = table.rows.filter((row) => row.cells.some((cell) => cell.kind !== 'empty'));
    if (filled.length === 0) return refuse('roster.fileEmpty', { name });
    const below = filled.length - 1 - findHeader('people', filled).index;
    return below > limits.dataRows
      ? refuse('roster.fileTooManyRows', { name, rows: limits.dataRows })
      : table;
  } catch (error) {
    return refusalOf(error, name, limits.dataRows);
  }
}
