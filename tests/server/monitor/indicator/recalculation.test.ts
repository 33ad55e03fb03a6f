import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const again = (month: string, formula: string): string[] =>
  execFileSync(process.execPath, ['scripts/recalculate-ranking.mjs', file, month, formula], {
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
    where e.run_id = ${id} and e.kind <> 'department'`);
  return rows
    .map(({ kind, about, number, level_rank, move_rank }) =>
      [kind, about, number, level_rank ?? '-', move_rank ?? '-'].join('\t'),
    )
    .sort();
}

describe('a ranking reckoned once more from the rows of the file, by a script that shares no code', () => {
  test.each([
    ['金额', 'amount', '2026-09'],
    ['金额 / 人次', 'per-visit', '2026-05'],
    ['金额[类别=抗菌药物] / 金额', 'share:抗菌药物', '2026-02'],
    ['金额', 'amount', '2026-01'],
  ])('%s is the same', async (formula, plain, month) => {
    const theirs = again(month, plain);
    expect(theirs.length).toBeGreaterThan(200);
    expect(await ranked(`${plain} ${month}`, formula, month)).toEqual(theirs);
  });
});
