import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { abandonImport } from '#server/roster/abandon-import';
import { readRosterHome } from '#server/roster/queries-home';
import { readImport } from '#server/roster/queries-import';
import { broughtBy, Office } from './import-office';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.world.close());

const abandon = (batch: string, actor = office.secretary) =>
  run(office.world.desk(actor), abandonImport, { batch });

test('a preview that is given up leaves no row and can no longer be confirmed', async () => {
  const { batch, hash } = broughtBy(await office.preview('people', ['工号,姓名', '72001,张一', ',无号']));
  broughtBy(await abandon(batch));
  const found = await office.read((reader) =>
    readImport(reader, batch, { show: 'all', after: 0, before: 0 }),
  );
  expect(found).toMatchObject({ rows: [], batch: { state: 'abandoned', summary: null } });
  expect(await office.confirm({ batch, hash })).toMatchObject({ code: 'roster.importOver' });
  expect((await office.read(readRosterHome)).staff).toBe(2);
});

test('it is given up once, by the secretary, and not after it was confirmed', async () => {
  const { batch, hash } = broughtBy(await office.preview('people', ['工号,姓名', '72002,张二']));
  expect(await abandon(batch, office.staff)).toMatchObject({ code: 'platform.notAllowed' });
  broughtBy(await office.confirm({ batch, hash }));
  expect(await abandon(batch)).toMatchObject({ code: 'roster.importOver' });
  expect(await abandon(crypto.randomUUID())).toMatchObject({ code: 'platform.notFound' });
});
