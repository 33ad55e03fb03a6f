import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSuppliers } from '#server/clock/suppliers';
import { addLicence } from '#server/monitor/supplier/add-licence';
import { rateSupplier } from '#server/monitor/supplier/rate-supplier';
import { scanSuppliers } from '#server/monitor/supplier/scan-suppliers';
import { value } from '#tests/support/congress';
import { Files } from './files';

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.close());

test('papers run out overnight: the clock finds it once and no second time', async () => {
  const supplier = await files.supplier();
  value(await files.give(addLicence, { supplier, name: '许可证', validTo: '2026-11-30' }));
  expect(await files.findings(supplier)).toEqual([]);
  files.on('2026-12-01');
  await keepSuppliers(files.world.desk({ kind: 'visitor', orgId: null }));
  expect(await files.findings(supplier)).toMatchObject([
    { kind: 'licenceExpired', data: { licence: '许可证', on: '2026-11-30' } },
  ]);
  expect(value(await files.give(scanSuppliers, {})).found).toBe(0);
  files.on('2026-11-02');
});

test('two quarters in a row below the points are found once the second can’t be rated any more; exactly enough is enough', async () => {
  const points = { quality: '28', price: '15', time: '12', capacity: '8', afterSales: '12', reputation: '9' };
  const [low, enough] = [await files.supplier(), await files.supplier()];
  const rate = async (supplier: string, quarter: string, price = '15') =>
    value(
      await files.give(
        rateSupplier,
        { supplier, department: files.station.departments.lungs, quarter, ...points, price },
        files.people.lungsHead,
      ),
    );
  await rate(low, '2026Q3');
  await rate(enough, '2026Q3');
  files.on('2026-12-20');
  await rate(low, '2026Q4');
  await rate(enough, '2026Q4', '16');
  files.on('2027-02-14');
  value(await files.give(scanSuppliers, {}));
  expect(await files.findings(low)).toEqual([]);
  files.on('2027-02-15');
  value(await files.give(scanSuppliers, {}));
  expect(await files.findings(low)).toMatchObject([
    { kind: 'ratedLow', data: { before: '2026Q3', quarter: '2026Q4', pass: 85 } },
  ]);
  expect(await files.findings(enough)).toEqual([]);
  files.on('2026-11-02');
});
