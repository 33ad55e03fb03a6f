import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCommitment } from '#server/monitor/supplier/add-commitment';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('a promise is filed with the day it was signed, which is not to come', async () => {
  const supplier = await files.supplier();
  const promise = { supplier, title: '廉洁供货承诺书', signedOn: '2026-10-01' };
  value(await files.give(addCommitment, promise));
  expect(codeOf(await files.give(addCommitment, { ...promise, signedOn: '2026-11-03' }))).toBe(
    'monitor.dayAhead',
  );
  expect(codeOf(await files.give(addCommitment, { ...promise, validTo: '2026-09-01' }))).toBe(
    'platform.badInput',
  );
});
