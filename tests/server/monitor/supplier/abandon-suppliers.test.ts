import { afterAll, beforeAll, expect, test } from 'vitest';
import { abandonSuppliers } from '#server/monitor/supplier/abandon-suppliers';
import { codeOf, value } from '#tests/support/congress';
import { bringing } from './bring';
import { Files, nextCode } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('a preview that is given up is gone', async () => {
  const bring = bringing(files);
  const given = value(await bring.preview([`${nextCode()},江湾作罢公司,药品配送,,,`]));
  value(await files.give(abandonSuppliers, { batch: given.batch }));
  expect(codeOf(await bring.confirm(given))).toBe('monitor.noSupplierImport');
  expect(codeOf(await files.give(abandonSuppliers, { batch: given.batch }))).toBe('monitor.noSupplierImport');
});
