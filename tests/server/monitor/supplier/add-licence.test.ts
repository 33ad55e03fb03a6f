import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLicence } from '#server/monitor/supplier/add-licence';
import { codeOf, value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('a paper that has run out closes the door and is found once', async () => {
  const supplier = await files.supplier();
  const paper = { supplier, name: '药品经营许可证', validFrom: '2021-01-01', validTo: '2026-01-28' };
  value(await files.give(addLicence, paper));
  expect(await files.blockedOn(supplier, '2026-01-28')).toBeNull();
  expect(await files.blockedOn(supplier, '2026-01-29')).toMatchObject({ block: 'licenceExpired' });
  expect((await files.findings(supplier)).map(({ kind }) => kind)).toEqual(['licenceExpired']);
  value(await files.give(addLicence, { supplier, name: '营业执照' }));
  expect(await files.findings(supplier)).toHaveLength(1);
  value(await files.give(addLicence, { ...paper, validFrom: '2026-01-29', validTo: '2031-01-28' }));
  expect(await files.blockedOn(supplier, '2026-11-02')).toBeNull();
});

test('days that contradict each other, days that are none and a stranger’s hand are refused', async () => {
  const supplier = await files.supplier();
  const paper = { supplier, name: '药品经营许可证' };
  for (const days of [{ validFrom: '2026-02-01', validTo: '2026-01-01' }, { validTo: '2026-02-30' }])
    expect(codeOf(await files.give(addLicence, { ...paper, ...days }))).toBe('platform.badInput');
  expect(codeOf(await files.give(addLicence, paper, files.people.inspector))).toBe('platform.notAllowed');
});
