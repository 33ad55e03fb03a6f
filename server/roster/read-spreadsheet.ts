import { posix } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { hasHeader } from '#app/domain/roster/import/header';
import { type Cell, emptyCell, type Table, type TableRow } from '#app/domain/roster/import/table';
import { type ArchiveLimits, ArchiveRefused, packParts, unpackParts } from './spreadsheet-archive';

type Sheet = {
  readonly name: string /** Place in the workbook, from 1. */;
  readonly place: number;
  readonly hidden: boolean;
  readonly path: string;
};

/** Whether the rows of a sheet hold a header that the reader of the file knows. */
export type HeaderTest = (rows: Table['rows']) => boolean;

/** A sheet that would cost more to read than a roster is worth. */
export class SheetRefused extends Error {
  constructor(
    readonly code:
      | 'roster.fileTooManyRows'
      | 'roster.fileTooManyCells'
      | 'roster.fileNotSpreadsheet'
      | 'roster.fileNoVisibleSheet',
  ) {
    super(code);
  }
}

const lastRow = 50_000;
const lastColumn = 256;
const mostCells = 1_000_000;
/** Places of a sheet, blanks between its cells included. */
const widest = 3_000_000;

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
    .exec(tag)
    ?.slice(1)
    .find((one) => one !== undefined) ?? '';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/**
 * Spells out references beyond the basic plane. The reader cuts them to sixteen bits, which turned 𬭚 (&#183130;) into
 * another character of another language, in the middle of somebody's name.
 */
function spellOut(data: Buffer): Buffer {
  // One tag begun inside another, or one without end: no spreadsheet program writes it, and the reader takes minutes over it.
  if (/<[^<>]*<|<[^<>]{20000}/u.test(data.toString('latin1'))) throw new ArchiveRefused('roster.fileDamaged');
  if (!data.includes('&#')) return data;
  const text = data
    .toString('utf8')
    .replace(/&#(?:(\d{5,7})|x([\da-f]{5,6}));/giu, (whole, decimal?: string, hex?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  return Buffer.from(text, 'utf8');
}

function listSheets(parts: ReadonlyMap<string, Buffer>): Sheet[] {
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8');
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  if (workbook === undefined) throw new SheetRefused('roster.fileNotSpreadsheet');
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(([tag], at) => {
    const target = targets.get(attribute(tag, 'id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
    return {
      name: unescapeXml(attribute(tag, 'name')),
      place: at + 1,
      hidden: /^(?:veryHidden|hidden)$/u.test(attribute(tag, 'state')),
      path,
    };
  });
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const place = /\sr\s*=\s*["']([A-Z]{1,3})?(\d{1,7})["']/u;

/** Column letters and row of a tag. A tag whose place can't be told for sure is damaged: the reader may read it otherwise. */
function placeOf(tag: string): { letters: string | undefined; row: number } | null {
  const hit = place.exec(tag);
  const quotes = [tag.split('"').length, tag.split("'").length];
  if (quotes.some((parts) => parts % 2 === 0) || (!hit && /\sr\s*=/u.test(tag)))
    throw new ArchiveRefused('roster.fileDamaged');
  return hit ? { letters: hit[1], row: Number(hit[2]) } : null;
}

/** Looks a sheet's XML over before it is parsed: a lone cell in the last corner would otherwise fill the memory with blanks. */
function weigh(xml: string): void {
  let [cells, rows, columns] = [0, 0, 0];
  for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(row|c)\s[^<>]*>/gu)) {
    const at = placeOf(tag);
    if (name === 'row') {
      if (at && at.row > 1_048_576) throw new ArchiveRefused('roster.fileDamaged');
      continue;
    }
    cells += 1;
    if (cells > mostCells) throw new SheetRefused('roster.fileTooManyCells');
    if (!at?.letters) throw new ArchiveRefused('roster.fileDamaged');
    if (tag.endsWith('/>')) continue;
    rows = Math.max(rows, at.row);
    columns = Math.max(columns, columnOf(at.letters));
    if (rows > lastRow) throw new SheetRefused('roster.fileTooManyRows');
    if (columns > lastColumn || rows * columns > widest) throw new SheetRefused('roster.fileTooManyCells');
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return emptyCell;
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: 'date' };
  // Fifteen digits are what a spreadsheet keeps; more of them are noise of the binary fraction.
  if (typeof value === 'number') return { text: String(Number(value.toPrecision(15))), kind: 'number' };
  return { text: String(value), kind: 'text' };
}

/** Cells merged downwards show one value for several rows (a delegation, a department); each row gets it. */
function fillMerged(rows: Cell[][], xml: string): void {
  for (const [, left, top, right, bottom] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s+ref\s*=\s*["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']/gu,
  )) {
    if (left !== right) continue;
    const column = columnOf(left ?? '') - 1;
    const value = rows[Number(top) - 1]?.[column];
    if (!value || value.kind === 'empty') continue;
    for (let row = Number(top); row < Math.min(Number(bottom), rows.length); row += 1) {
      const cells = rows[row];
      if (cells && (cells[column] ?? emptyCell).kind === 'empty') cells[column] = value;
    }
  }
}

async function readOne(parts: ReadonlyMap<string, Buffer>, sheet: Sheet): Promise<TableRow[]> {
  const data = parts.get(sheet.path);
  if (!data) throw new ArchiveRefused('roster.fileDamaged');
  const xml = data.toString('utf8');
  weigh(xml);
  const needed = [...parts].filter(([path]) => path === sheet.path || !path.startsWith('xl/worksheets/'));
  const values = await readSheet(packParts(new Map(needed)), sheet.place, { trim: false });
  const rows = values.map((row) => row.map(cellOf));
  fillMerged(rows, xml);
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}

/**
 * Reads the first visible sheet that has a header we know, or else the first with anything on it. Hidden sheets are never
 * looked at, only named. Throws SheetRefused, ArchiveRefused, or whatever a damaged file makes the reader throw.
 */
export async function readSpreadsheet(
  bytes: Buffer,
  limits: ArchiveLimits,
  knows: HeaderTest = hasHeader,
): Promise<Table> {
  const unpacked = await unpackParts(bytes, limits);
  const parts = new Map([...unpacked].map(([path, data]) => [path, spellOut(data)]));
  const sheets = listSheets(parts);
  const visible = sheets.filter((sheet) => !sheet.hidden && /worksheets\//u.test(sheet.path));
  if (visible.length === 0) throw new SheetRefused('roster.fileNoVisibleSheet');
  let chosen: { sheet: Sheet; rows: TableRow[] } | null = null;
  for (const sheet of visible) {
    const rows = await readOne(parts, sheet);
    const known = knows(rows);
    if (known || !chosen || chosen.rows.length === 0) chosen = { sheet, rows };
    if (known) break;
  }
  return {
    sheet: chosen?.sheet.name ?? null,
    rows: chosen?.rows ?? [],
    hiddenSheetsSkipped: sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name),
    otherSheets: visible.filter((sheet) => sheet !== chosen?.sheet).map((sheet) => sheet.name),
    encoding: null,
    separator: null,
  };
}
