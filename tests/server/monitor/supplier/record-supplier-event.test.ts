import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSupplier } from '#server/monitor/supplier/set-supplier';
import { codeOf, value } from '#tests/support/congress';
import { bringing } from './bring';
import { Files, nextCode } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

const record = { kind: 'record', from: '2024-03-15', province: '上海', basis: '省卫健委网站' };

test('a record entered late closes two years from its publication, over the years and as each day knew it', async () => {
  const supplier = await files.supplier();
  files.on('2022-01-10');
  value(await files.event(supplier, { kind: 'admitted', from: '2022-01-10' }));
  files.on('2025-06-01');
  value(await files.event(supplier, record));
  const years = ['2021-12-31', '2023-06-01', '2024-03-15', '2026-03-15', '2026-03-16'];
  const seen = await Promise.all(years.map((day) => files.statusOn(supplier, day)));
  expect(seen).toEqual(['candidate', 'admitted', 'badRecord', 'badRecord', 'restored']);
  // On the eve of the entry nobody knew.
  expect(await files.statusOn(supplier, '2024-12-31', new Date('2025-05-31T00:00:00Z'))).toBe('admitted');
  expect(await files.blockedOn(supplier, '2024-12-31')).toMatchObject({
    block: 'badRecord',
    until: '2026-03-15',
  });
  expect((await files.blockedOn(supplier, '2024-12-31'))?.article).toContain('商业贿赂不良记录');
  files.on('2026-11-02');
});

test('a record of another province closes nothing here, a second one closes the country', async () => {
  const supplier = await files.supplier();
  value(await files.event(supplier, { ...record, from: '2023-05-05', province: '江苏' }));
  expect(await files.blockedOn(supplier, '2024-01-01')).toBeNull();
  value(await files.event(supplier, { ...record, from: '2026-05-05', province: '浙江' }));
  expect(await files.blockedOn(supplier, '2026-11-02')).toMatchObject({
    block: 'nationalBadRecord',
    until: '2028-05-05',
  });
});

test('a record needs its province, its source and a day that has come; a month is taken at its longest and found', async () => {
  const supplier = await files.supplier();
  for (const without of ['province', 'basis'])
    expect(codeOf(await files.event(supplier, { ...record, [without]: '' }))).toBe('platform.badInput');
  expect(codeOf(await files.event(supplier, { ...record, from: '2026-11-03' }))).toBe('monitor.dayAhead');
  expect(codeOf(await files.event(supplier, { ...record, to: '2024-01-01' }))).toBe('platform.badInput');
  value(await files.event(supplier, { ...record, from: '2026-03-01', to: '2026-03-31' }));
  expect(await files.blockedOn(supplier, '2028-03-31')).toMatchObject({ block: 'badRecord' });
  expect((await files.findings(supplier)).map(({ kind }) => kind)).toEqual(['recordUndated']);
});

test('the same record is not filed twice while it is live', async () => {
  const supplier = await files.supplier();
  const { event } = value(await files.event(supplier, record));
  expect(codeOf(await files.event(supplier, record))).toBe('monitor.recordThere');
  const month = { ...record, from: '2024-03-01', to: '2024-03-31' };
  expect(codeOf(await files.event(supplier, month))).toBe('monitor.recordThere');
  value(await files.event(supplier, { ...record, province: '江苏' }));
  const struck = { kind: 'recordStruck', from: '2024-06-01', basis: '撤销公告', ends: event };
  value(await files.event(supplier, struck));
  value(await files.event(supplier, record));
});

test('a record that is filed already is not written again by a list', async () => {
  const bring = bringing(files);
  const code = nextCode();
  const { supplier } = value(
    await files.give(setSupplier, { code, name: '江湾重复药品有限公司', category: '药品配送' }),
  );
  value(await files.event(supplier, { kind: 'record', from: '2026-03-15', province: '上海', basis: '公示' }));
  const line = `${code},江湾重复药品有限公司,药品配送,,是,2026年3月列入上海市商业贿赂不良记录`;
  const given = value(await bring.preview([line]));
  expect(given.preview.totals).toMatchObject({ changed: 0, same: 1 });
  expect(JSON.stringify(given.preview.rows[0]!.cells)).toContain('recordThere');
  expect(await files.blockedOn(supplier, '2026-11-02')).toMatchObject({ block: 'badRecord' });
});

test('a record is struck off once, and only a record', async () => {
  const supplier = await files.supplier();
  const { event } = value(await files.event(supplier, { ...record, from: '2026-01-10' }));
  const struck = { kind: 'recordStruck', from: '2026-06-01', basis: '撤销公告' };
  expect(codeOf(await files.event(supplier, struck))).toBe('platform.badInput');
  expect(codeOf(await files.event(supplier, { ...struck, ends: supplier }))).toBe('monitor.noEntry');
  expect(codeOf(await files.event(supplier, { ...struck, ends: event, from: '2026-01-09' }))).toBe(
    'monitor.noEntry',
  );
  expect(codeOf(await files.event(supplier, { kind: 'released', from: '2026-06-01', ends: event }))).toBe(
    'monitor.noEntry',
  );
  value(await files.event(supplier, { ...struck, ends: event }));
  expect(codeOf(await files.event(supplier, { ...struck, ends: event }))).toBe('monitor.endedAlready');
  expect(await files.blockedOn(supplier, '2026-05-31')).toMatchObject({ block: 'badRecord' });
  expect(await files.blockedOn(supplier, '2026-06-01')).toBeNull();
});

test('whoever is closed is not admitted before it is open again', async () => {
  const supplier = await files.supplier();
  value(await files.event(supplier, { kind: 'suspended', from: '2026-10-01', to: '2026-10-31' }));
  const admit = (from: string) => files.event(supplier, { kind: 'admitted', from });
  expect(codeOf(await admit('2026-10-15'))).toBe('monitor.notAdmissible');
  value(await admit('2026-11-01'));
  expect(await files.statusOn(supplier, '2026-11-02')).toBe('admitted');
});

test('a listing is not entered by hand, and a member of staff enters nothing', async () => {
  const supplier = await files.supplier();
  expect(codeOf(await files.event(supplier, { kind: 'listed', from: '2026-11-01' }))).toBe(
    'platform.badInput',
  );
});
