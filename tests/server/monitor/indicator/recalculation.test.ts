import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setDepartment } from '#server/monitor/case/set-department';
import { confirmDataset } from '#server/monitor/indicator/confirm-dataset';
import { rank } from '#server/monitor/indicator/rank';
import { run } from '#server/platform/command';
import { value } from '#tests/support/congress';
import { Usage } from './usage';

const file = 'tests/fixtures/case-hospital/drug-usage.csv';
let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(1);
  const csv = readFileSync(file);
  await usage.employ(csv.toString('utf8'));
  const { dataset, sha256 } = value(await usage.preview(csv));
  value(await run(usage.desk(), confirmDataset, { dataset, sha256 }));
});
afterAll(() => usage.world.close());

const again = (period: string, formula: string, ...groups: string[]): string[] =>
  execFileSync(process.execPath, ['scripts/recalculate-ranking.mjs', file, period, formula, ...groups], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .sort();

async function ranked(name: string, formula: string, period: string): Promise<string[]> {
  const { indicator } = await usage.agreed({ name, formula, ranksItems: 'yes' });
  const { run: id } = value(await run(usage.desk(), rank, { indicator, period }));
  const rows = await usage.rows<Record<string, string | number | null>>(sql`
    select e.kind, coalesce(d.name, i.name) as about, coalesce(p.staff_number, '') as number, e.level_rank, e.move_rank from indicator_entry e
    left join person p on p.id = e.person_id left join indicator_word d on d.id = e.department left join indicator_word i on i.id = e.item
    where e.run_id = ${id}`);
  return rows
    .map(({ kind, about, number, level_rank, move_rank }) =>
      [kind, about, number, level_rank ?? '-', move_rank ?? '-'].join('\t'),
    )
    .sort();
}

/** Says which departments are compared with each other, to the product and in a file for the script. */
async function group(peers: Readonly<Record<string, string>>): Promise<string> {
  const known = await usage.rows<{ id: string; name: string }>(sql`select id, name from monitor_department`);
  for (const [name, peerGroup] of Object.entries(peers)) {
    const department = known.find((one) => one.name === name)!.id;
    value(await run(usage.desk(), setDepartment, { department, name, peerGroup }));
  }
  const at = path.join(mkdtempSync(path.join(os.tmpdir(), 'gongyi-test-groups-')), 'groups.csv');
  const lines = Object.entries(peers).map((line) => line.join(','));
  writeFileSync(at, ['科室,比较组', ...lines].join('\n'));
  return at;
}

describe('a ranking reckoned once more from the rows of the file, by a script that shares no code', () => {
  test.each([
    ['金额', 'amount', '2026-09'],
    ['金额 / 人次', 'per-visit', '2026-05'],
    ['金额[类别=抗菌药物] / 金额', 'share:抗菌药物', '2026-02'],
    ['金额', 'amount', '2026-01'],
    ['金额 / 人次', 'per-visit', '2026-Q3'],
    ['金额[类别=抗菌药物] / 金额', 'share:抗菌药物', '2026-Q1'],
  ])('%s is the same, by doctors, drugs and departments', async (formula, plain, period) => {
    const theirs = again(period, plain);
    expect(theirs.length).toBeGreaterThan(200);
    expect(theirs.filter((line) => line.startsWith('department\t'))).toHaveLength(6);
    expect(await ranked(`${plain} ${period}`, formula, period)).toEqual(theirs);
  });
  test('it is the same where departments are compared in groups, in a month and in a quarter', async () => {
    const alone = again('2026-Q2', 'amount');
    const groups = await group({
      胸外科: '手术科室',
      肿瘤科: '手术科室',
      急诊科: '急危重症',
      重症医学科: '急危重症',
    });
    for (const period of ['2026-06', '2026-Q2'])
      expect(await ranked(`组 ${period}`, '金额', period)).toEqual(again(period, 'amount', groups));
    expect(again('2026-Q2', 'amount', groups)).not.toEqual(alone);
  });
});
