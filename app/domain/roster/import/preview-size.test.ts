import { expect, test } from 'vitest';
import { tableOf } from '#tests/fixtures/roster/table-of';
import { previewImport } from './preview';

test('twenty thousand rows are previewed, every one of them judged', () => {
  const header = [
    '工号',
    '姓名',
    '性别',
    '出生日期',
    '部门',
    '职务层级',
    '手机号码',
    '岗位类别',
    '入职日期',
    '备注',
  ];
  const rows = Array.from({ length: 20_000 }, (_, at) => {
    const [number, phone] = [String(at).padStart(6, '0'), String(13_000_000_000 + at)];
    return [
      number,
      '张　伟',
      '男',
      '1976.5',
      `外科${at % 40}`,
      '一线职工',
      phone,
      '卫生技术',
      '2000-01-01',
      '备注',
    ];
  });
  const existing = new Map(rows.map((row) => [row[0]!, { name: '张伟', department: '内科' }]));
  const table = tableOf([header, ...rows]);
  const preview = previewImport({
    kind: 'people',
    table,
    overrides: {},
    existing,
    hash: (text) => String(text.length),
  });
  expect([preview.totals.changed, preview.rows.length]).toEqual([20_000, 20_000]);
});
