import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLicence } from '#server/monitor/supplier/add-licence';
import { voidSupplierEntry } from '#server/monitor/supplier/void-supplier-entry';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('what was entered by mistake counts no more, but what was known meanwhile can still be asked', async () => {
  const supplier = await files.supplier();
  files.on('2026-05-01');
  const { event } = value(await files.event(supplier, { kind: 'suspended', from: '2026-05-01' }));
  files.on('2026-06-01');
  value(await files.give(voidSupplierEntry, { entry: event, of: 'event', why: '登记到了另一家' }));
  expect(await files.blockedOn(supplier, '2026-05-15')).toBeNull();
  expect(await files.blockedOn(supplier, '2026-05-15', new Date('2026-05-20T00:00:00Z'))).toMatchObject({
    block: 'suspended',
  });
  const again = { entry: event, of: 'event', why: '再更正一次' };
  expect(codeOf(await files.give(voidSupplierEntry, again))).toBe('monitor.noEntry');
  files.on('2026-11-02');
});

test('a paper filed by mistake no longer counts', async () => {
  const supplier = await files.supplier();
  const { licence } = value(
    await files.give(addLicence, { supplier, name: '许可证', validTo: '2026-01-01' }),
  );
  value(await files.give(voidSupplierEntry, { entry: licence, of: 'licence', why: '日期录错了' }));
  expect(await files.blockedOn(supplier, '2026-11-02')).toBeNull();
});

test('a listing is not undone by a correction', async () => {
  const supplier = await files.supplier();
  await files.listed(supplier);
  const [row] = await files.read((tx) =>
    tx.execute<{ id: string }>(
      sql`select id from supplier_event where supplier_id = ${supplier} and kind = 'listed'`,
    ),
  );
  const entry = { entry: row!.id, of: 'event', why: '不想要了' };
  expect(codeOf(await files.give(voidSupplierEntry, entry))).toBe('monitor.entryKept');
});

test('the database lets nobody rewrite what was known', async () => {
  const supplier = await files.supplier();
  value(await files.event(supplier, { kind: 'incident', from: '2026-10-01' }));
  const rewrite = files.read((tx) =>
    tx.execute(sql`update supplier_event set from_day = '2020-01-01' where supplier_id = ${supplier}`),
  );
  await expect(rewrite).rejects.toThrow();
  await expect(
    files.read((tx) => tx.execute(sql`delete from supplier_event where supplier_id = ${supplier}`)),
  ).rejects.toThrow();
});
