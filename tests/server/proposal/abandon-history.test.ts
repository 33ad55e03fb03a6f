import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { abandonHistory } from '#server/proposal/abandon-history';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { historyOffice } from './history-office';

let of: Case;
let office: ReturnType<typeof historyOffice>;
beforeAll(async () => {
  of = await Case.open();
  office = historyOffice(of);
});
afterAll(() => of.close());

test('a preview that is given up leaves neither the file nor its rows, and can’t be confirmed', async () => {
  const given = value(await office.preview(['2024,1,放弃的一件提案,,,,,,,,,,']));
  const desk = of.world.desk(of.people.secretary);
  value(await run(desk, abandonHistory, { batch: given.batch }));
  expect(
    await of.rows(
      sql`select length(file) as bytes, (select count(*)::int from import_row r where r.batch_id = b.id) as rows from import_batch b`,
    ),
  ).toEqual([{ bytes: 0, rows: 0 }]);
  expect(codeOf(await office.confirm(given))).toBe('proposal.noImport');
  expect(codeOf(await run(desk, abandonHistory, { batch: given.batch }))).toBe('proposal.noImport');
});

test('no such import, and no such person, is refused', async () => {
  const batch = '00000000-0000-4000-8000-000000000000';
  expect(codeOf(await run(of.world.desk(of.people.secretary), abandonHistory, { batch }))).toBe(
    'proposal.noImport',
  );
  expect(codeOf(await run(of.world.desk(of.people.staff), abandonHistory, { batch }))).toBe(
    'platform.notAllowed',
  );
});
