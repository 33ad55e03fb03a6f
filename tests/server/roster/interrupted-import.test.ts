import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAsOwner } from '#db/client';
import { readRosterHome } from '#server/roster/queries-home';
import { readImportProgress } from '#server/roster/queries-import';
import { broughtBy, Office } from './import-office';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.world.close());

const numbers = Array.from({ length: 20_000 }, (_, at) => String(at + 100_000));
const lines = ['工号,姓名,性别,出生日期,部门,职务层级,手机号,岗位类别,入职日期'].concat(
  numbers.map(
    (number, at) =>
      `${number},职工${at},${at % 2 ? '男' : '女'},1980-01-02,外科${at % 40},一线职工,${13_900_000_000 + at},卫生技术,2005-07-01`,
  ),
);

/**
 * Twenty thousand people over HTTP, on two busy cores: 2.5 s from upload to preview, 3.1 s to confirm. Another transaction
 * holds a number of the 15th thousand, so that the import waits in the middle; there its connection is killed.
 */
test('twenty thousand rows tell how far they are; an import that is interrupted leaves nothing and can be confirmed again', {
  timeout: 400_000,
}, async () => {
  const { batch, hash, preview } = broughtBy(await office.preview('people', lines));
  expect(preview.totals).toMatchObject({ new: 20_000, errors: 0 });
  const progress = async () => {
    const found = await office.read((reader) => readImportProgress(reader, batch));
    return 'done' in found ? found.done : null;
  };
  const owner = connectAsOwner(office.world.ownerUrl, 2);
  const held = await owner.sql.reserve();
  await held`begin`;
  await held`insert into person (org_id, staff_number, name) values (${office.world.orgId}, ${numbers[14_500]!}, '占位')`;
  expect(await progress()).toBeNull();
  const confirming = office.confirm({ batch, hash }).catch((error: unknown) => error);
  await expect.poll(progress, { timeout: 240_000, interval: 200 }).toBe(14_000);
  expect((await office.read(readRosterHome)).staff).toBe(2);
  await owner.sql`
    select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.objsubid = 2 and l.objid = 14000 and a.datname = current_database()`;
  await confirming;
  await held`rollback`;
  held.release();
  await owner.close();
  expect(await progress()).toBeNull();
  expect(await office.read(readRosterHome)).toMatchObject({ staff: 2, imports: [{ state: 'previewed' }] });
  expect(broughtBy(await office.confirm({ batch, hash })).written).toBe(20_000);
  expect(await office.read(readRosterHome)).toMatchObject({
    staff: 20_002,
    imports: [{ state: 'confirmed' }],
  });
});
