import { expect, test } from 'vitest';
import { digest, tableOf } from '#tests/fixtures/roster/table-of';
import type { RepresentativeOnRoster } from './check-representatives';
import { previewImport } from './preview';

const header = ['代表团', '工号', '姓名', '代表团职务', '主席团成员'];
const people: Record<string, string> = { '00001': '张伟', '00002': '李四', '00003': '王五', '00004': '魏㛃' };
const roster = (seats: Record<string, RepresentativeOnRoster['seat']> = {}) =>
  new Map(Object.entries(people).map(([key, name]) => [key, { name, seat: seats[key] ?? null }]));

const preview = (rows: Parameters<typeof tableOf>[0], existing = roster()) =>
  previewImport({ kind: 'representatives', table: tableOf(rows), overrides: {}, existing, hash: digest });
const reasons = (rows: Parameters<typeof tableOf>[0], existing = roster()) =>
  preview(rows, existing).rows.map((row) => Object.values(row.cells).flatMap((cell) => cell?.reasons ?? []));

test('a clean list creates seats, and again changes nothing', () => {
  const rows = [header, ['一团', '00001', '张　伟', '团长', '是'], ['一团', 2, '李四', '代表', '']];
  const first = preview(rows);
  expect(first.totals).toMatchObject({ new: 2, errors: 0, warnings: 0 });
  expect(first.findings).toEqual([{ code: 'zerosRestored', params: { count: 1, width: 5 } }]);
  const seats = Object.fromEntries(
    first.rows.map((row) => [
      row.key,
      {
        delegation: '一团',
        delegationRole: row.cells.delegationRole?.value ?? null,
        presidium: row.cells.presidium?.value ?? null,
      },
    ]),
  );
  expect(preview(rows, roster(seats)).rows.map((row) => row.action)).toEqual(['none', 'none']);
});

test('somebody who is not on the roster is an error that names the row', () => {
  expect(reasons([header, ['一团', '00001', '张伟', '团长'], ['一团', '00099', '赵六', '代表']])).toEqual([
    [],
    [{ code: 'notOnRoster', params: { row: 3, staffNumber: '00099', name: '赵六' } }],
  ]);
});

test('another name than on the roster is an error with both names', () => {
  expect(reasons([header, ['一团', '00001', '张卫', '团长']])).toEqual([
    [{ code: 'nameDiffers', params: { name: '张卫', rosterName: '张伟' } }],
  ]);
});

test('one person in two delegations is an error of both rows, twice in one a warning', () => {
  expect(reasons([header, ['一团', '00001', '张伟', '团长'], ['二团', '00001', '张伟', '团长']])).toEqual([
    [{ code: 'twoDelegations', params: { row: 3, delegation: '二团' } }],
    [{ code: 'twoDelegations', params: { row: 2, delegation: '一团' } }],
  ]);
  expect(reasons([header, ['一团', '00001', '张伟', '团长'], ['一团', '00001', '张伟', '团长']])[1]).toEqual([
    { code: 'duplicateSame', params: { row: 2 } },
  ]);
});

test('two leaders are an error of both, none is a finding, also where the only one is faulty', () => {
  const two = preview([
    header,
    ['一团', '00001', '张伟', '团长'],
    ['一团', '00002', '李四', '组长'],
    ['二团', '00003', '王五', '代表'],
  ]);
  expect(two.rows.map((row) => row.status)).toEqual(['error', 'error', 'new']);
  expect(two.rows[0]?.cells.delegationRole?.reasons).toEqual([
    { code: 'twoLeaders', params: { row: 3, name: '李四', delegation: '一团' } },
  ]);
  expect(two.findings).toContainEqual({ code: 'delegationWithoutLeader', params: { delegation: '二团' } });
  expect(preview([header, ['一团', '00099', '赵六', '团长']]).findings).toContainEqual({
    code: 'delegationWithoutLeader',
    params: { delegation: '一团' },
  });
});

test('a leader already in office counts: for a file that names only members, and against a second one', () => {
  const known = roster({ '00001': { delegation: '一团', delegationRole: 'leader' } });
  expect(preview([header, ['一团', '00002', '李四', '代表']], known).findings).toEqual([]);
  expect(reasons([header, ['一团', '00002', '李四', '团长']], known)).toEqual([
    [{ code: 'delegationHasLeader', params: { delegation: '一团', name: '张伟', staffNumber: '00001' } }],
  ]);
  const handedOver = preview(
    [header, ['一团', '00002', '李四', '团长'], ['一团', '00001', '张伟', '代表']],
    known,
  );
  expect(handedOver.rows.map((row) => row.action)).toEqual(['create', 'update']);
});

test('a representative needs a delegation, a non-voting attendee does not', () => {
  const rows = [
    [...header, '列席'],
    ['', '00001', '张伟', '代表', '', ''],
    ['', '00002', '李四', '', '', '是'],
    ['', '00003', '王五', '列席代表', '', ''],
  ];
  const found = preview(rows);
  expect(found.rows.map((row) => row.status)).toEqual(['error', 'new', 'new']);
  expect(
    found.rows.slice(1).map((row) => [row.cells.delegationRole?.value, row.cells.nonVoting?.value]),
  ).toEqual([
    ['nonVoting', true],
    ['nonVoting', true],
  ]);
});

test('a file without a role column keeps the roles that are known', () => {
  const known = roster({ '00001': { delegation: '一团', delegationRole: 'leader' } });
  const found = preview(
    [
      ['代表团', '工号', '姓名'],
      ['一团', '00001', '张伟'],
      ['一团', '00004', '魏㛃'],
    ],
    known,
  );
  expect(found.rows.map((row) => [row.action, row.cells.delegationRole?.value])).toEqual([
    ['none', 'leader'],
    ['create', 'member'],
  ]);
});
