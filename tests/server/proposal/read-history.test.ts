import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasHistoryHeader } from '#app/domain/proposal/history/columns';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { serverSay } from '#app/i18n/server-say';
import type { Reader } from '#server/platform/http';
import { readScoped } from '#server/platform/scope';
import { faultyHistory, sampleHistory } from '#server/proposal/history-tables';
import { queryFaultyHistory, queryHistories, queryHistory } from '#server/proposal/queries-history';
import { writeFaultyXlsx } from '#server/roster/faulty-rows';
import { readTable, tableLimits } from '#server/roster/read-table';
import { value } from '#tests/support/congress';
import { Case } from './case';
import { historyOffice } from './history-office';

let of: Case;
let given: { batch: string; hash: string };
beforeAll(async () => {
  of = await Case.open();
  given = value(
    await historyOffice(of).preview([
      ...Array.from({ length: 60 }, (_, at) => `2020,${at + 1},第${at + 1}件历年提案,外人,,,,,,,,,`),
      `2020,61,${'很长的答复'.repeat(3)},,,天文,,,膳食科,${'答'.repeat(300)},,,`,
      '2020,0,=1+1的提案,,,,,,,,,,',
    ]),
  );
});
afterAll(() => of.close());

const read = <T>(query: (reader: Reader) => Promise<T | Refusal>): Promise<T | Refusal> =>
  readScoped(
    of.world.database.db,
    of.world.orgId,
    () => of.world.now,
    (tx, now) => query({ tx, now, actor: of.people.secretary }),
  );
const found = async <T>(query: (reader: Reader) => Promise<T | Refusal>): Promise<T> => {
  const page = await read(query);
  if (isRefusal(page)) throw new Error(page.code);
  return page;
};

test('a preview is read a page at a time, by what became of its rows', async () => {
  const first = await found((reader) => queryHistory(reader, given.batch, { show: 'all', after: 0 }));
  expect(first.rows).toHaveLength(50);
  const second = await found((reader) =>
    queryHistory(reader, given.batch, { show: 'all', after: first.next ?? 0 }),
  );
  expect(second.rows).toHaveLength(12);
  expect(second.next).toBeNull();
  const faulty = await found((reader) => queryHistory(reader, given.batch, { show: 'error', after: 0 }));
  expect(faulty.rows).toHaveLength(2);
  expect(await found(queryHistories)).toMatchObject([{ id: given.batch, state: 'previewed' }]);
});

test('the rows that can’t be imported go out whole, each with its reason, and are read back as they are', async () => {
  const say = serverSay('zh-CN');
  const { rows } = await found((reader) => queryFaultyHistory(reader, given.batch));
  const out = faultyHistory(rows, '原因', ({ code, params }) =>
    say(`proposal:overview.history.reasons.${code}`, params),
  );
  expect(out[1]!.at(-1)).toContain('没有办理结果');
  // A warning keeps no row out and is not among the reasons.
  expect(out[1]!.at(-1)).not.toContain('天文');
  expect(out[1]).toContain('答'.repeat(300));
  const table = await readTable(await writeFaultyXlsx(out, '提案'), 'x.xlsx', tableLimits, hasHistoryHeader);
  if (isRefusal(table)) throw new Error(table.code);
  expect(table.rows[2]!.cells[2]).toEqual({ text: '=1+1的提案', kind: 'text' });
});

test('the sample comes in as it is', async () => {
  const [head, ...rows] = sampleHistory();
  const { preview } = value(
    await historyOffice(of).preview(
      rows.map((row) => row.join(',')),
      undefined,
      head!.join(','),
    ),
  );
  expect(preview.totals).toMatchObject({ new: 2, errors: 0 });
});

test('no such import is missing, and one without faulty rows has no such file', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  expect(await read((reader) => queryHistory(reader, id, { show: 'all', after: 0 }))).toMatchObject({
    code: 'proposal.noImport',
  });
  expect(await read((reader) => queryFaultyHistory(reader, id))).toMatchObject({ code: 'proposal.noImport' });
});
