import { foldWidth } from './clean';
import { headerWords } from './header-words';
import type { Cell } from './table';

/** The two files an import takes: the staff roster and the list of elected representatives. */
export type ImportKind = 'people' | 'representatives';

export type PeopleField = keyof (typeof headerWords)['people'];
export type RepresentativeField = keyof (typeof headerWords)['representatives'];
export type ImportField = PeopleField | RepresentativeField;

const people = headerWords.people;
const table: Record<ImportKind, Partial<Record<ImportField, readonly string[]>>> = {
  people,
  representatives: {
    ...headerWords.representatives,
    staffNumber: people.staffNumber,
    name: [...people.name, ...headerWords.representatives.name],
    remark: people.remark,
  },
};

/** The fields of a kind of file, in the order they are shown. */
export const fieldsOf = (kind: ImportKind): ImportField[] => Object.keys(table[kind]) as ImportField[];

/** Without these columns there is nothing to import. */
export const requiredFields: Record<ImportKind, readonly ImportField[]> = {
  people: ['staffNumber', 'name'],
  representatives: ['delegation', 'staffNumber', 'name'],
};

/** The header under which a field is written to a file of ours, which is also read back. */
export const headerOf = (kind: ImportKind, field: ImportField): string => table[kind][field]?.[0] ?? field;

const normal = (header: string) =>
  foldWidth(header)
    .toLowerCase()
    .replace(/[\s*:_"“”]/gu, '');

const ranks: Record<ImportKind, Map<string, { field: ImportField; rank: number }>> = {
  people: rankTable('people'),
  representatives: rankTable('representatives'),
};

function rankTable(kind: ImportKind) {
  const entries = fieldsOf(kind).flatMap((field) =>
    (table[kind][field] ?? []).map((word, rank) => [normal(word), { field, rank }] as const),
  );
  return new Map(entries);
}

/** The field a header means and how surely (0 is surest), or null: whole, without its bracket, or one of its parts. */
export function readHeader(kind: ImportKind, header: string): { field: ImportField; rank: number } | null {
  const whole = normal(header);
  if (whole === '' || whole.length > 30) return null;
  const hit = ranks[kind].get(whole) ?? ranks[kind].get(whole.replace(/[([【].*?[)\]】]/gu, ''));
  if (hit) return hit;
  for (const part of whole.split(/[/、,()|]/u)) {
    const found = ranks[kind].get(part);
    if (found) return { field: found.field, rank: found.rank + 100 };
  }
  return null;
}

export type Column = { readonly field: ImportField; readonly index: number; readonly header: string };

/** Secretary's correction: a field's column index, or null for "this field is not in the file". */
export type Overrides = Readonly<Partial<Record<ImportField, number | null>>>;

/** Which column holds which field: corrections first, then the surest synonym; no column serves two fields. */
export function mapColumns(kind: ImportKind, header: readonly Cell[], overrides: Overrides): Column[] {
  const chosen = new Map<ImportField, number>();
  const taken = new Set<number>();
  for (const field of fieldsOf(kind)) {
    const index = overrides[field];
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || taken.has(index)) continue;
    chosen.set(field, index);
    taken.add(index);
  }
  const candidates = header
    .map((cell, index) => ({ index, hit: readHeader(kind, cell.text) }))
    .filter((one): one is { index: number; hit: { field: ImportField; rank: number } } => one.hit !== null)
    .sort((a, b) => a.hit.rank - b.hit.rank || a.index - b.index);
  for (const { index, hit } of candidates) {
    if (overrides[hit.field] !== undefined || chosen.has(hit.field) || taken.has(index)) continue;
    chosen.set(hit.field, index);
    taken.add(index);
  }
  return fieldsOf(kind)
    .filter((field) => chosen.has(field))
    .map((field) => ({
      field,
      index: chosen.get(field)!,
      header: header[chosen.get(field)!]?.text.trim() ?? '',
    }));
}
