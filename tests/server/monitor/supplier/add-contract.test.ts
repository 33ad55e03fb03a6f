import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supplierContract } from '#db/schema';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('a contract keeps its money to the fen, and without an integrity contract it is found for its department', async () => {
  const supplier = await files.supplier();
  const { contract } = value(await files.contract(supplier, { amount: '1.2345万', department: '呼吸内科' }));
  const [row] = await files.read((tx) =>
    tx.select().from(supplierContract).where(eq(supplierContract.id, contract)),
  );
  expect(row).toMatchObject({ amount: 1_234_500n, departmentId: files.station.departments.lungs });
  expect(await files.findings(supplier)).toMatchObject([
    { kind: 'integrityMissing', department: files.station.departments.lungs },
  ]);
});

test('a contract that has its integrity contract, or has not begun, is not found', async () => {
  const supplier = await files.supplier();
  value(await files.contract(supplier, { integritySignedOn: '2026-01-01' }));
  value(await files.contract(supplier, { startsOn: '2026-12-01' }));
  expect(await files.findings(supplier)).toEqual([]);
});

test('a contract with a supplier that is closed is filed and found', async () => {
  const supplier = await files.supplier();
  const record = { kind: 'record', from: '2026-01-10', province: '上海', basis: '省卫健委网站' };
  value(await files.event(supplier, record));
  value(await files.contract(supplier, { integritySignedOn: '2026-01-01' }));
  expect((await files.findings(supplier)).map(({ kind }) => kind)).toEqual(['blockedContract']);
});

test('a number stands once, an end is not before its beginning, an amount is one', async () => {
  const supplier = await files.supplier();
  value(await files.contract(supplier, { number: 'CG-2026-1' }));
  expect(codeOf(await files.contract(supplier, { number: 'CG-2026-1' }))).toBe('monitor.contractNumberTaken');
  expect(codeOf(await files.contract(supplier, { endsOn: '2025-12-31' }))).toBe('platform.badInput');
  for (const amount of ['', '-1', '1.234', '十万', '1e9', '9999999999999'])
    expect(codeOf(await files.contract(supplier, { amount }))).toBe('platform.badInput');
});
