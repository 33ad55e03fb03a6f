import { cleanText } from './clean';
import { type ImportKind, readHeader } from './columns';
import type { Table, TableRow } from './table';

const searched = 40;

function score(kind: ImportKind, row: TableRow): number {
  const fields = new Set<string>();
  for (const cell of row.cells) {
    const hit = readHeader(kind, cell.text);
    if (hit) fields.add(hit.field);
  }
  return fields.has('name') || fields.has('staffNumber') ? fields.size : 0;
}

/**
 * Index of the header row below any title rows: the one among the first 40 that knows most columns, at least two of them.
 * Where none is known, the first row with two texts, so that the secretary can say which column is which; -1 without any.
 */
export function findHeader(kind: ImportKind, rows: readonly TableRow[]): { index: number; known: boolean } {
  let best = { index: -1, score: 1 };
  for (const [index, row] of rows.slice(0, searched).entries()) {
    const found = score(kind, row);
    if (found > best.score) best = { index, score: found };
  }
  if (best.index >= 0) return { index: best.index, known: true };
  const index = rows
    .slice(0, searched)
    .findIndex((row) => row.cells.filter((cell) => cell.kind === 'text').length >= 2);
  return { index, known: false };
}

/** Whether a sheet looks like one of the two files an import takes. */
export const hasHeader = (rows: readonly TableRow[]): boolean =>
  findHeader('people', rows).known || findHeader('representatives', rows).known;

const total =
  /^(?:合计|总计|小计|共计|总人数|合计人数|本页小计|本页合计|total|subtotal)(?:[:,(]|\d|人|$)|^共\d+人/iu;
const note = /^(?:制表|填表|审核|复核|打印|注|备注|说明|填报|单位负责人|经办)[^:]{0,8}[:]/u;

export type Skipped = {
  readonly number: number;
  readonly why: 'title' | 'total' | 'note' | 'repeatedHeader';
  readonly text: string;
};

/** Why a row below the header is nobody's row, or null where it is somebody's; `blank` rows are passed over silently. */
export function whyNobody(
  row: TableRow,
  header: TableRow,
  place: { staffNumber: number | undefined; name: number | undefined },
): Skipped['why'] | 'blank' | null {
  const filled: number[] = [];
  for (let index = 0; index < row.cells.length; index++)
    if (row.cells[index]!.kind !== 'empty') filled.push(index);
  const first = filled[0];
  if (first === undefined) return 'blank';
  const text = cleanText(row.cells[first]!.text).replaceAll(' ', '');
  if (text === '' && filled.every((index) => cleanText(row.cells[index]!.text) === '')) return 'blank';
  const has = (index: number | undefined) => index !== undefined && filled.includes(index);
  const numberIsOther = has(place.staffNumber) && first !== place.staffNumber;
  if (total.test(text) && !numberIsOther) return 'total';
  if (note.test(text)) return 'note';
  if (filled.length === 1 && first === place.staffNumber && !/\d/u.test(text)) return 'note';
  if (filled.length >= 2 && filled.every((index) => row.cells[index]!.text === header.cells[index]?.text))
    return 'repeatedHeader';
  if (!has(place.staffNumber) && !has(place.name) && filled.length <= 2) return 'note';
  return null;
}

/** The row as one line, to show what was skipped. */
export const lineOf = (row: TableRow): string =>
  row.cells
    .map((cell) => cleanText(cell.text))
    .filter(Boolean)
    .join(' ')
    .slice(0, 120);

/** The number of people a total row claims, or null. */
export const statedTotal = (line: string): number | null => {
  const hit = /(\d{1,6}) ?人/u.exec(line) ?? /^(?:合计|总计|共计)\D{0,6}(\d{1,6})$/u.exec(line);
  return hit ? Number(hit[1]) : null;
};

/** The rows before the header, as far as they hold something. */
export const titleRows = (table: Table, headerIndex: number): Skipped[] =>
  table.rows
    .slice(0, Math.max(headerIndex, 0))
    .map((row) => ({ number: row.number, why: 'title' as const, text: lineOf(row) }))
    .filter((row) => row.text !== '');
