import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { abandonDataset } from '#server/monitor/indicator/abandon-dataset';
import { confirmDataset } from '#server/monitor/indicator/confirm-dataset';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { header, Usage } from './usage';

let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(2);
});
afterAll(() => usage.world.close());

test('a preview that is given up leaves nothing but that there was one', async () => {
  const given = value(
    await usage.preview([header, usage.line(0), usage.line(1, { quantity: '-1' })].join('\n')),
  );
  value(await run(usage.desk(), abandonDataset, given));
  expect(await usage.rows(sql`select state from indicator_dataset`)).toEqual([{ state: 'abandoned' }]);
  expect(await usage.rows(sql`select 1 from indicator_row union all select 1 from indicator_fault`)).toEqual(
    [],
  );
  expect(codeOf(await run(usage.desk(), confirmDataset, given))).toBe('monitor.datasetEnded');
  expect(codeOf(await run(usage.desk(), abandonDataset, given))).toBe('monitor.datasetEnded');
});

test('what counts already can’t be given up, nor by others', async () => {
  const { dataset } = await usage.bring([usage.line(0)]);
  expect(codeOf(await run(usage.desk(), abandonDataset, { dataset }))).toBe('monitor.datasetEnded');
  expect(codeOf(await run(usage.desk(usage.station.people.staff), abandonDataset, { dataset }))).toBe(
    'platform.notAllowed',
  );
});
