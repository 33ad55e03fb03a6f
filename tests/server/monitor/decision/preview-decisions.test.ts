import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewDecisions } from '#server/monitor/decision/preview-decisions';
import { codeOf } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

test('reads the real ledger, every row of it', async () => {
  const { batch, totals } = await at.preview(await at.ledger());
  expect(totals).toEqual({ new: 34, same: 0, warnings: 0, errors: 0, decisions: 10 });
  expect(await at.rows(sql`select 1 from decision`)).toEqual([]);
  expect(await at.rows(sql`select count(*)::int as n from import_row where batch_id = ${batch}`)).toEqual([
    { n: 34 },
  ]);
});

test('reads another encoding as well', async () => {
  const { totals } = await at.preview(
    await readFile('tests/fixtures/case-hospital/major-decisions.gb18030.csv'),
  );
  expect(totals).toMatchObject({ new: 34, errors: 0 });
});

test('says what is wrong with a row and keeps it out', async () => {
  const bad = [
    'A-1,重大事项决策,搬迁,酝酿提出,2026-05-03,按期',
    'A-1,重大事项决策,搬迁,酝酿提出,2026-05-04,按期',
    'A-1,大额资金使用,搬迁,调研论证,2026-05-12,按期',
    'A-1,重大事项决策,另一件,调研论证,2026-05-12,按期',
    'A-2,什么,搬迁,调研论证,2026-05-12,按期',
    'A-3,重大事项决策,搬迁,喝茶,2026-05-12,按期',
    'A-3,重大事项决策,搬迁,调研论证,2027-05-12,按期',
    'A-3,重大事项决策,搬迁,调研论证,去年,按期',
    'A-3,重大事项决策,,调研论证,2026-05-12,按期',
    'A-4,大额资金使用,维保,酝酿提出,2026-05-12,按期,-5',
    'A-5,大额资金使用,维保,酝酿提出,2026-05-12,大概',
  ];
  const { batch, totals } = await at.preview(await at.ledger(...bad));
  expect(totals).toEqual({ new: 2, same: 0, warnings: 1, errors: 9, decisions: 2 });
  const rows = await at.rows<{ codes: string }>(sql`
    select string_agg(c ->> 'code', ',') as codes from import_row r cross join lateral jsonb_each(r.cells) x
      cross join lateral jsonb_array_elements(x.value -> 'reasons') c where r.batch_id = ${batch} group by r.number order by r.number`);
  expect(rows.map(({ codes }) => codes)).toEqual([
    ...[
      'pointTwice',
      'classDiffers',
      'titleDiffers',
      'classUnknown',
      'pointUnknown',
      'dayAhead',
      'dayUnreadable',
    ],
    ...['missing', 'amountUnreadable', 'statusUnreadable'],
  ]);
});

test('takes no other table, no empty file, and only from whoever keeps the ledger', async () => {
  const send = (bytes: Uint8Array, who = at.people.officer) =>
    at.order(who, previewDecisions, { fileName: 'x.csv', bytes });
  const other = new TextEncoder().encode('工号,姓名\n1,甲\n');
  expect(codeOf(await send(other))).toBe('monitor.decisionColumns');
  expect(codeOf(await send(new Uint8Array()))).toMatch(/^roster\./);
  expect(codeOf(await send(await at.ledger(), at.people.inspector))).toBe('platform.notAllowed');
});
