import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { abandonDataset } from '#server/monitor/indicator/abandon-dataset';
import { run } from '#server/platform/command';
import { readProgress } from '#server/roster/import-progress';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { header, Usage } from './usage';

let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(3);
});
afterAll(() => usage.world.close());

const file = (...lines: string[]) => [header, ...lines].join('\r\n');
const good = () => [
  usage.line(0),
  usage.line(1, { quantity: '2.5', amount: '"1,234.50"', item: '异烟肼片' }),
];

describe('a file of usage', () => {
  test('is read whole, kept and summed, and counts for nothing yet', async () => {
    const { dataset, totals } = value(
      await usage.preview(file(...good(), usage.line(2, { month: '2026年8月' }))),
    );
    expect(totals).toMatchObject({
      rows: 3,
      faulty: 0,
      items: 2,
      encoding: 'utf-8',
      departments: ['呼吸内科'],
    });
    expect(totals.months).toEqual([
      { month: 202608, rows: 1, doctors: 1, quantity: '1000', amount: '1000', visits: '10' },
      { month: 202609, rows: 2, doctors: 2, quantity: '3500', amount: '124450', visits: '20' },
    ]);
    expect(
      await usage.rows(sql`select state, file_name from indicator_dataset where id = ${dataset}`),
    ).toEqual([{ state: 'previewed', file_name: '用药.csv' }]);
    expect(await usage.rows(sql`select 1 from indicator_cut`)).toEqual([]);
  });
  test('leaves out what can’t be taken and says why, line by line', async () => {
    const [doctor] = usage.doctors;
    const { dataset, totals } = value(
      await usage.preview(
        file(
          usage.line(0),
          usage.line(0, { quantity: '-3' }),
          `2026-09,呼吸内科,88888,不认识,人血白蛋白,血液制品,1,10.00,5`,
          `2026-09,呼吸内科,${doctor!.number},别人,异烟肼片,抗结核药物,1,10.00,5`,
          usage.line(1, { month: '2026-12' }),
          usage.line(0, { amount: '99.00' }),
          usage.line(2, { amount: 'abc' }),
          '只有一格',
        ),
      ),
    );
    expect(totals).toMatchObject({
      rows: 1,
      faulty: 7,
      reasons: { negative: 1, unknownDoctor: 1, otherName: 1, future: 1, twice: 1, amount: 1, width: 1 },
    });
    const faults = await usage.rows(
      sql`select line, reason from indicator_fault where dataset_id = ${dataset} order by line`,
    );
    expect(faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 negative',
      '4 unknownDoctor',
      '5 otherName',
      '6 future',
      '7 twice',
      '8 amount',
      '9 width',
    ]);
    expect(
      await usage.rows(sql`select amount::text from indicator_row where dataset_id = ${dataset}`),
    ).toEqual([{ amount: '1000' }]);
  });
  test('is read in GB18030, UTF-16 and with other separators too', async () => {
    for (const [bytes, encoding] of [
      [iconv.encode(file(...good()), 'gb18030'), 'gb18030'],
      [iconv.encode(file(usage.line(0)).replaceAll(',', '\t'), 'utf-16le', { addBOM: true }), 'utf-16le'],
      [Buffer.from(`\uFEFF科室用药统计表\n\n${file(usage.line(0)).replaceAll(',', ';')}`), 'utf-8'],
    ] as const)
      expect(value(await usage.preview(bytes)).totals).toMatchObject({ encoding, faulty: 0 });
  });
  test('with a month delivered twice keeps the first', async () => {
    const { totals } = value(
      await usage.preview(file(usage.line(0), usage.line(1), usage.line(0), usage.line(1))),
    );
    expect(totals).toMatchObject({ rows: 2, faulty: 2, reasons: { twice: 2 } });
  });
  test('that is no table of usage is refused with its reason', async () => {
    const refused = async (content: string | Uint8Array) => codeOf(await usage.preview(content));
    expect(await refused('')).toBe('monitor.datasetEmpty');
    expect(await refused(header)).toBe('monitor.datasetEmpty');
    expect(await refused('姓名,分数\n张三,5\n')).toBe('monitor.datasetColumns');
    expect(await refused(`${header.replace('金额', '金额(万元)')}\n${usage.line(0)}`)).toBe(
      'monitor.datasetColumns',
    );
    expect(await refused(`${header},月份\n${usage.line(0)},x`)).toBe('monitor.datasetColumnTwice');
    expect(await refused(readFileSync('tests/fixtures/case-hospital/roster.xlsx'))).toBe(
      'monitor.datasetNotCsv',
    );
    expect(await refused(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]))).toBe('monitor.datasetNotCsv');
    expect(await refused('<html><table></table></html>')).toBe('monitor.datasetNotCsv');
    expect(
      await refused(Buffer.from(Array.from({ length: 3000 }, (_, at) => (at % 7 === 0 ? 0x80 : 0xff)))),
    ).toBe('monitor.datasetEncoding');
    expect(await refused(`${header}\n"${usage.line(0)}\n${'x'.repeat(70_000)}`)).toBe('monitor.datasetQuote');
  });
  test('with anything of patients is refused whole, and nothing of it is kept', async () => {
    const before = await usage.rows(sql`select count(*)::int as n from indicator_row`);
    const refused = async (content: string) => {
      const outcome = await usage.preview(content);
      return 'refused' in outcome ? [outcome.code, outcome.params] : 'taken';
    };
    expect(await refused(`${header},患者姓名\n${usage.line(0)},某某`)).toEqual([
      'monitor.patientColumn',
      { column: '患者姓名' },
    ]);
    expect(
      await refused(file(usage.line(0), `${usage.line(1)}`.replace('人血白蛋白', '电话 138-0013-8000'))),
    ).toEqual(['monitor.patientCell', { row: 3, column: '药品' }]);
    expect(await refused(`${header},备注\n${usage.line(0)},\n${usage.line(1)},11010519491231002X`)).toEqual([
      'monitor.patientCell',
      { row: 3, column: '备注' },
    ]);
    expect(await usage.rows(sql`select count(*)::int as n from indicator_row`)).toEqual(before);
  });
  test('once known under its number is not read again', async () => {
    const dataset = crypto.randomUUID();
    value(await usage.preview(file(usage.line(0)), 'a.csv', undefined, dataset));
    expect(codeOf(await usage.preview(file(usage.line(0)), 'a.csv', undefined, dataset))).toBe(
      'monitor.datasetKnown',
    );
    value(await run(usage.desk(), abandonDataset, { dataset }));
  });
  test('is read for nobody but the officer', async () => {
    const { staff, inspector, management } = usage.station.people;
    for (const actor of [staff, inspector, management])
      expect(codeOf(await usage.preview(file(usage.line(0)), 'a.csv', actor))).toBe('platform.notAllowed');
  });
});

test('a long file says how far it is while it is read', async () => {
  const months = Array.from({ length: 60 }, (_, at) => `${2021 + Math.floor(at / 12)}-${(at % 12) + 1}`);
  const items = Array.from({ length: 250 }, (_, at) => `药${at}`);
  const lines = months.flatMap((month) =>
    items.flatMap((item) => [0, 1].map((doctor) => usage.line(doctor, { month, item }))),
  );
  const dataset = crypto.randomUUID();
  const seen = new Set<number | null>();
  const asking = setInterval(
    () => void inOrg(usage.world, (tx) => readProgress(tx, dataset)).then((done) => seen.add(done)),
    10,
  );
  const { totals } = value(await usage.preview(file(...lines), 'lang.csv', undefined, dataset));
  clearInterval(asking);
  expect(totals.rows).toBe(30_000);
  expect([...seen].some((done) => done !== null && done > 0 && done < 1000)).toBe(true);
});

test('the hospital’s own file comes in without a fault', async () => {
  const csv = readFileSync('tests/fixtures/case-hospital/drug-usage.csv');
  await usage.employ(csv.toString('utf8'));
  const { totals } = value(await usage.preview(csv, 'drug-usage.csv'));
  expect(totals).toMatchObject({ rows: 11_640, faulty: 0, items: 12, encoding: 'utf-8', ignored: [] });
  expect(totals.departments).toHaveLength(6);
  expect(totals.months).toHaveLength(9);
});
