import { afterAll, beforeAll, expect, test } from 'vitest';
import { endContract } from '#server/monitor/supplier/end-contract';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('a contract ends once, within its time; afterwards a closed supplier is no longer found for it', async () => {
  const supplier = await files.supplier();
  const { contract } = value(await files.contract(supplier, { integritySignedOn: '2026-01-01' }));
  const end = (endedOn: string) => files.give(endContract, { contract, endedOn, why: '协商终止' });
  expect(codeOf(await end('2025-12-31'))).toBe('monitor.contractOver');
  value(await end('2026-10-31'));
  expect(codeOf(await end('2026-10-31'))).toBe('monitor.contractOver');
  value(await files.event(supplier, { kind: 'suspended', from: '2026-11-01' }));
  expect(await files.findings(supplier)).toEqual([]);
});
