import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import type { KeptFile } from '#app/domain/monitor/indicator/forms';
import { type Columns, headerOf, readColumns } from '#app/domain/monitor/indicator/import/columns';
import { isPatientHeader, looksPersonal } from '#app/domain/monitor/indicator/import/patient';
import { type KnownDoctors, type ReadRow, readRow } from '#app/domain/monitor/indicator/import/read-row';
import type { Month } from '#app/domain/monitor/indicator/period';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { detectText } from './detect-text';

const mostRows = 3_000_000;
const headerWithin = 10;

/** What a file of usage turned out to be; `each` heard of every row on the way. */
export type UsageRead = {
  readonly encoding: string;
  readonly ignored: readonly string[];
  readonly rows: number;
};

export type HearRow = (
  line: number,
  read: ReadRow,
  record: readonly string[],
  /** How much of the file has been read, in thousandths. */
  share: number,
) => Promise<void> | void;

const isBlank = (cell: string): boolean => cell.trim() === '';

/** The columns, once a row with most of them has come; a title above them is passed over. */
function columnsIn(record: readonly string[], name: string): Columns | null | Refusal {
  const columns = readColumns(record);
  if (columns.missing.length > 3) return null;
  const patient = record.find(isPatientHeader);
  if (patient) return refuse('monitor.patientColumn', { params: { column: patient.trim().slice(0, 40) } });
  if (columns.missing.length > 0)
    return refuse('monitor.datasetColumns', {
      params: { name, columns: columns.missing.map(headerOf).join('、') },
    });
  if (columns.twice.length > 0)
    return refuse('monitor.datasetColumnTwice', {
      params: { column: columns.twice.map(headerOf).join('、') },
    });
  return columns;
}

/**
 * Reads a file of usage row by row, never more of it in memory than a piece. Refuses what is no such file and, whole, what holds anything of
 * patients; what is wrong with a single row is said with the row.
 */
export async function readUsage(
  file: KeptFile,
  doctors: KnownDoctors,
  until: Month,
  each: HearRow,
): Promise<UsageRead | Refusal> {
  const { name } = file;
  const kind = await detectText(file.path, name);
  if ('refused' in kind) return kind;
  const source = createReadStream(file.path, { highWaterMark: 1 << 18 });
  const parser = parse({
    delimiter: kind.separator,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 65_536,
    bom: true,
  });
  const text = kind.encoding === 'utf-8' ? [] : [iconv.decodeStream(kind.encoding)];
  pipeline([source, ...text, parser], () => {});
  let columns: Columns | null = null;
  let width = 0;
  let line = 0;
  let rows = 0;
  let headerRow: readonly string[] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      line += 1;
      if (record.every(isBlank)) continue;
      const personal = record.findIndex(looksPersonal);
      if (personal >= 0)
        return refuse('monitor.patientCell', {
          params: { row: line, column: headerRow[personal]?.trim() || personal + 1 },
        });
      if (!columns) {
        const found: Columns | null | Refusal = columnsIn(record, name);
        if (found && 'refused' in found) return found;
        if (!found && line >= headerWithin) break;
        columns = found;
        if (found) [headerRow, width] = [record, record.length];
        continue;
      }
      rows += 1;
      if (rows > mostRows) return refuse('monitor.datasetTooLong', { params: { rows: mostRows } });
      const share = Math.floor((source.bytesRead * 1000) / file.size);
      const heard = each(line, readRow(record, columns, doctors, until, width), record, share);
      if (heard) await heard;
    }
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (code !== 'CSV_QUOTE_NOT_CLOSED' && code !== 'CSV_MAX_RECORD_SIZE') throw error;
    return refuse('monitor.datasetQuote', { params: { name, row: lines ?? line + 1 } });
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (!columns)
    return refuse('monitor.datasetColumns', {
      params: { name, columns: readColumns([]).missing.map(headerOf).join('、') },
    });
  if (rows === 0) return refuse('monitor.datasetEmpty', { params: { name } });
  return { encoding: kind.encoding, ignored: columns.unknown, rows };
}
