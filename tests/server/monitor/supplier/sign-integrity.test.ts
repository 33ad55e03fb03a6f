import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIntegrity } from '#server/monitor/supplier/sign-integrity';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('an integrity contract is signed once and not in the future; what was found stays to be looked at', async () => {
  const supplier = await files.supplier();
  const { contract } = value(await files.contract(supplier));
  const sign = (signedOn: string) => files.give(signIntegrity, { contract, signedOn });
  expect(codeOf(await sign('2026-11-03'))).toBe('monitor.dayAhead');
  value(await sign('2026-11-02'));
  expect(codeOf(await sign('2026-11-02'))).toBe('monitor.endedAlready');
  expect(await files.findings(supplier)).toHaveLength(1);
  const nobody = { contract: supplier, signedOn: '2026-11-02' };
  expect(codeOf(await files.give(signIntegrity, nobody))).toBe('monitor.noContract');
});
