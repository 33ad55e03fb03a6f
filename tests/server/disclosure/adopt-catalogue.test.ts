import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogues } from '#app/domain/disclosure/catalogue/catalogue';
import { adoptCatalogue } from '#server/disclosure/adopt-catalogue';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = (more: Record<string, unknown> = {}, who = at.people.secretary) =>
  run(at.world.desk(who), adoptCatalogue, { startsOn: '2026-11-01', ...more });

it('takes over the catalogue of the unit’s kind, and a second time only what is missing', async () => {
  const all = catalogues.hospital.length;
  const both = await Promise.all([order(), order()]);
  expect(both.map((one) => value(one).added).sort((a, b) => a - b)).toEqual([0, all]);
  await at.rows(sql`update disclosure_duty set title = '本院自己的说法' where code = 'H3.drugs'`);
  await at.rows(sql`delete from disclosure_duty where code = 'H1.prices'`);
  expect(value(await order()).added).toBe(1);
  const [kept] = await at.rows(
    sql`select title, audience, frequency from disclosure_duty where code = 'H3.drugs'`,
  );
  expect(kept).toEqual({ title: '本院自己的说法', audience: 'staff', frequency: 'monthly' });
});

it('may be another kind’s too, from a day on, by the secretary', async () => {
  expect(value(await order({ kind: 'school' })).added).toBe(catalogues.school.length);
  for (const more of [{ kind: 'prison' }, { startsOn: '2026-13-01' }, { startsOn: undefined }])
    expect(codeOf(await order(more))).toBe('platform.badInput');
  for (const who of [at.people.editor, at.people.approver, at.people.staff])
    expect(codeOf(await order({}, who))).toBe('platform.notAllowed');
});
