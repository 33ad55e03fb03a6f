import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { emptyCell, type Table } from '#app/domain/roster/import/table';

/** A text whose bytes fit none of the encodings we know, or that isn't a text at all. */
export class TextRefused extends Error {
  constructor(
    readonly code: 'roster.fileNotTable' | 'roster.fileEncodingUnknown' | 'roster.fileTooManyCells',
  ) {
    super(code);
  }
}

/** Bytes as text: a byte order mark decides, then strict UTF-8, then GB18030, which the spreadsheets of the country write. */
function decodeText(bytes: Buffer): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (bytes.includes(0)) throw new TextRefused('roster.fileNotTable');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const text = iconv.decode(bytes, 'gb18030');
    const broken = text.match(/[\uFFFD\u0080-\u009F]/gu)?.length ?? 0;
    if (broken * 100 > text.length) throw new TextRefused('roster.fileEncodingUnknown');
    return { text, encoding: 'gb18030' };
  }
}

const separators = [',', ';', '\t'] as const;

const mostCells = 1_000_000;

function records(text: string, delimiter: string, most: number): string[][] {
  let cells = 0;
  return parse(text, {
    delimiter,
    to: most,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 1_000_000,
    on_record: (record: string[]) => {
      cells += record.length;
      if (cells > mostCells) throw new TextRefused('roster.fileTooManyCells');
      return record;
    },
  });
}

/** The separator by which most of the first rows fall into the same number of columns. */
function detectSeparator(text: string): string {
  const sample = text.slice(0, 100_000);
  let best = { separator: ',', rows: 0, columns: 1 };
  for (const separator of separators) {
    let rows: string[][] = [];
    try {
      rows = records(sample, separator, 60);
    } catch {
      // A quote that closes only behind the sample: its lines still show the columns.
      rows = sample.split(/\r\n|\n|\r/u, 60).map((line) => line.split(separator));
    }
    const widths = new Map<number, number>();
    for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [columns, count] of widths) {
      if (count > best.rows || (count === best.rows && columns > best.columns))
        best = { separator, rows: count, columns };
    }
  }
  return best.separator;
}

/** Reads delimited text; at most `most` records, so that the caller sees when there are more than it takes. */
export function readDelimited(bytes: Buffer, most: number): Table {
  const { text, encoding } = decodeText(bytes);
  const start = text.slice(0, 2000).trimStart();
  if (/^<(?:!doctype|html|\?xml|table|meta)/iu.test(start) || /^(?:%PDF|\{\\rtf)/u.test(start)) {
    throw new TextRefused('roster.fileNotTable');
  }
  const separator = detectSeparator(text);
  const rows = records(text, separator, most).map((cells, index) => ({
    number: index + 1,
    cells: cells.map((cell) => (cell.trim() === '' ? emptyCell : { text: cell, kind: 'text' as const })),
  }));
  return { sheet: null, rows, hiddenSheetsSkipped: [], otherSheets: [], encoding, separator };
}
