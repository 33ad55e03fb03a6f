import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { readImport } from '#server/roster/queries-import';
import { readOverrides } from '#server/roster/read-overrides';
import { remapImport } from '#server/roster/remap-import';
import { broughtBy, Office } from './import-office';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.world.close());

const remap = (batch: string, overrides: object, actor = office.secretary) =>
  run(office.world.desk(actor), remapImport, { batch, overrides });

test('a column that was not recognised is pointed out, and then the file can be imported', async () => {
  const first = broughtBy(await office.preview('people', ['编码,姓名', '71001,张一', '71002,张二']));
  expect(first.preview.missingColumns).toEqual(['staffNumber']);
  expect(await office.confirm(first)).toMatchObject({ code: 'roster.columnsMissing' });
  const second = broughtBy(
    await remap(first.batch, readOverrides({ 'column.staffNumber': '0', intent: 'remap' })),
  );
  expect(second.preview.totals.new).toBe(2);
  expect(await office.confirm(first)).toMatchObject({ code: 'roster.previewStale' });
  expect(broughtBy(await office.confirm(second)).written).toBe(2);
});

test('"not in the file" leaves a column out, and the page shows the preview anew', async () => {
  const { batch } = broughtBy(await office.preview('people', ['工号,姓名,备注', '71010,张三,不要']));
  const { preview } = broughtBy(await remap(batch, readOverrides({ 'column.remark': '' })));
  expect(preview.absentColumns).toContain('remark');
  const found = await office.read((reader) =>
    readImport(reader, batch, { show: 'all', after: 0, before: 0 }),
  );
  expect('rows' in found && Object.keys(found.rows[0]!.cells).sort()).toEqual(['name', 'staffNumber']);
});

test('a stale preview becomes valid by previewing the kept file again', async () => {
  const first = broughtBy(await office.preview('people', ['工号,姓名', '71020,张一']));
  broughtBy(await office.confirm(broughtBy(await office.preview('people', ['工号,姓名', '71020,张二']))));
  expect(await office.confirm(first)).toMatchObject({ code: 'roster.previewStale' });
  const again = broughtBy(await remap(first.batch, {}));
  expect(again.preview.totals).toMatchObject({ new: 0, changed: 1 });
  expect(broughtBy(await office.confirm(again)).written).toBe(1);
});

test('one column for two fields, a column that is not there, an import that is over, and others are refused', async () => {
  const { batch, hash } = broughtBy(await office.preview('people', ['工号,姓名', '71030,张一']));
  expect(await remap(batch, { staffNumber: 1, name: 1 })).toMatchObject({
    code: 'roster.columnTwice',
    params: { column: '姓名' },
  });
  expect(await remap(batch, { staffNumber: 'x' })).toMatchObject({ code: 'platform.badInput' });
  expect(broughtBy(await remap(batch, { staffNumber: 400 })).preview.totals.new).toBe(0);
  expect(await remap(batch, {}, office.staff)).toMatchObject({ code: 'platform.notAllowed' });
  expect(await remap(crypto.randomUUID(), {})).toMatchObject({ code: 'platform.notFound' });
  broughtBy(await remap(batch, {}));
  broughtBy(await office.confirm({ batch, hash }));
  expect(await remap(batch, {})).toMatchObject({ code: 'roster.importOver' });
});
