import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSupplier } from '#server/monitor/supplier/set-supplier';
import { codeOf, value } from '#tests/support/congress';
import { Files, nextCode } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const given = (more: Record<string, string> = {}) => ({
  code: nextCode(),
  name: '江湾正大药品有限公司',
  category: '药品配送',
  ...more,
});

test('a supplier has one file by its code, however it is typed', async () => {
  const first = given();
  value(await files.give(setSupplier, first));
  const again = given({ code: ` ${first.code.slice(0, 8).toLowerCase()} ${first.code.slice(8)}` });
  expect(codeOf(await files.give(setSupplier, again))).toBe('monitor.codeTaken');
});

test('a code whose check digit is wrong is taken and said', async () => {
  expect(value(await files.give(setSupplier, given())).isChecked).toBe(true);
  expect(value(await files.give(setSupplier, given({ code: '91310000MA00000000' }))).isChecked).toBe(false);
});

test('what is no code at all is not taken', async () => {
  for (const code of ['', '123', '91310000MA0000000O', '91310000MA000000000'])
    expect(codeOf(await files.give(setSupplier, given({ code })))).toBe('platform.badInput');
});

test('a name can be corrected, but not into somebody else’s code', async () => {
  const [one, two] = [given(), given()];
  const { supplier } = value(await files.give(setSupplier, one));
  value(await files.give(setSupplier, two));
  value(await files.give(setSupplier, { ...one, supplier, name: '江湾正大医药有限公司' }));
  expect(codeOf(await files.give(setSupplier, { ...one, supplier, code: two.code }))).toBe(
    'monitor.codeTaken',
  );
});

test('only the officer keeps the files, and only files that exist', async () => {
  expect(codeOf(await files.give(setSupplier, given(), files.people.staff))).toBe('platform.notAllowed');
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(codeOf(await files.give(setSupplier, given({ supplier: nobody })))).toBe('monitor.noSupplier');
});

test('two who open the same file at the same moment open one', async () => {
  const same = given();
  const both = await Promise.all([files.give(setSupplier, same), files.give(setSupplier, same)]);
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
});
