import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { previewImport } from '#app/domain/roster/import/preview';
import type { Table } from '#app/domain/roster/import/table';
import { readTable } from './read-table';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

async function read(file: string): Promise<Table> {
  const table = await readTable(readFileSync(`tests/fixtures/case-hospital/${file}`), file);
  if ('refused' in table) throw new Error(table.code);
  return table;
}

let roster: Table;
let representatives: Table;
beforeAll(async () => {
  [roster, representatives] = await Promise.all([read('roster.xlsx'), read('representatives.gb18030.csv')]);
});
const people = (existing: ReadonlyMap<string, Record<string, string | null>> = new Map()) =>
  previewImport({ kind: 'people', table: roster, overrides: {}, existing, hash });

test('the roster of a hospital yields 1268 people, one of them listed twice', () => {
  const found = people();
  expect(roster).toMatchObject({ sheet: '在职职工', hiddenSheetsSkipped: ['字典'] });
  expect(found.totals).toEqual({ new: 1268, same: 0, changed: 0, warnings: 113, errors: 0, skipped: 1 });
  expect(found.skipped.map((row) => [row.number, row.why])).toEqual([
    [1, 'title'],
    [2, 'title'],
    [1273, 'total'],
  ]);
  const duplicates = found.rows.filter((row) => row.cells.staffNumber?.reasons.length);
  expect(duplicates.map((row) => [row.number, row.key, row.cells.staffNumber?.reasons])).toEqual([
    [1272, '00041', [{ code: 'duplicateSame', params: { row: 44 } }]],
  ]);
  expect(found.findings).toContainEqual({ code: 'zerosRestored', params: { count: 181, width: 5 } });
  expect(found.findings.map((finding) => finding.code)).not.toContain('totalDiffers');
});

test('every cell of the roster is read: numbers of five digits, dates, genders, levels, and names without padding', () => {
  const rows = people().rows;
  for (const row of rows) {
    expect(row.key).toMatch(/^\d{5}$/u);
    expect(row.cells.name?.value).not.toMatch(/\s/u);
    expect(row.cells.bornOn?.value).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect([row.cells.gender?.value, row.cells.jobLevel?.value, row.cells.jobKind?.value]).not.toContain(
      null,
    );
  }
  const rare = (char: string) => rows.filter((row) => String(row.cells.name?.value).includes(char)).length;
  expect([rare('㛃'), rare('𬭚')]).toEqual([28, 23]);
});

test('importing the roster twice changes nothing', () => {
  const known = new Map(
    people()
      .rows.filter((row) => row.action === 'create')
      .map((row) => [
        row.key ?? '',
        Object.fromEntries(
          Object.entries(row.cells).map(([field, cell]) => [field, cell?.value as string | null]),
        ),
      ]),
  );
  expect(people(known).totals).toMatchObject({ new: 0, same: 1268, changed: 0, errors: 0 });
});

test('the list of representatives yields nine delegations, each with its leader, all found on the roster', () => {
  expect(representatives).toMatchObject({ encoding: 'gb18030', separator: ',' });
  const names = people()
    .rows.filter((row) => row.action === 'create')
    .map((row) => [row.key ?? '', String(row.cells.name?.value)] as const);
  const existing = new Map(names.map(([key, name]) => [key, { name, seat: null }]));
  const found = previewImport({
    kind: 'representatives',
    table: representatives,
    overrides: {},
    existing,
    hash,
  });
  expect(found.totals).toEqual({ new: 128, same: 0, changed: 0, warnings: 0, errors: 0, skipped: 0 });
  expect(found.findings).toEqual([]);
  const of = (field: 'delegation' | 'delegationRole' | 'presidium') =>
    found.rows.map((row) => row.cells[field]?.value);
  expect(new Set(of('delegation')).size).toBe(9);
  expect(of('delegationRole').filter((role) => role === 'leader')).toHaveLength(9);
  expect(of('presidium').filter(Boolean)).toHaveLength(23);
});
