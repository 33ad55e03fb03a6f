import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setDuty } from '#server/disclosure/set-duty';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const duty = {
  category: 'own',
  title: '食堂承包情况',
  audience: 'staff',
  basis: '本院职代会决议〔2025〕3号',
  owner: '总务处',
  staffNumber: '00001',
  frequency: 'yearly',
  dueDays: '30',
  keepDays: '15',
  retentionYears: '10',
  startsOn: '2026-01-01',
  endsOn: '',
};
const order = (more: Record<string, unknown> = {}, who = at.people.secretary) =>
  run(at.world.desk(who), setDuty, { ...duty, ...more });

it('adds duties of the unit’s own under codes that run on, with who answers for them', async () => {
  const made = await Promise.all([order(), order({ title: '停车收费', staffNumber: '' })]);
  expect(made.map((one) => value(one).code).sort()).toEqual(['X.1', 'X.2']);
  const rows = await at.rows(sql`select owner_id is not null as named from disclosure_duty order by title`);
  expect(rows.map(({ named }) => named).sort()).toEqual([false, true]);
});

it('changes a duty and keeps its code', async () => {
  const { duty: id, code } = value(await order());
  expect(value(await order({ duty: id, frequency: 'quarterly', endsOn: '2027-12-31' }))).toEqual({
    duty: id,
    code,
  });
  const [row] = await at.rows(sql`select frequency, ends_on::text from disclosure_duty where id = ${id}`);
  expect(row).toEqual({ frequency: 'quarterly', ends_on: '2027-12-31' });
});

it('refuses who is not there, what is not there, and figures out of bounds', async () => {
  expect(codeOf(await order({ staffNumber: '99999' }))).toBe('disclosure.ownerUnknown');
  expect(codeOf(await order({ duty: crypto.randomUUID() }))).toBe('disclosure.noDuty');
  const wrong: readonly [Record<string, unknown>, string][] = [
    [{ dueDays: '-1' }, 'dueDays'],
    [{ dueDays: '401' }, 'dueDays'],
    [{ dueDays: '1.5' }, 'dueDays'],
    [{ keepDays: '7' }, 'keepDays'],
    [{ retentionYears: '0' }, 'retentionYears'],
    [{ endsOn: '2025-12-31' }, 'endsOn'],
    [{ basis: '' }, 'basis'],
    [{ frequency: 'weekly' }, 'frequency'],
  ];
  for (const [more, field] of wrong)
    expect(await order(more), field).toMatchObject({
      code: 'platform.badInput',
      fields: { [field]: expect.anything() },
    });
  expect(codeOf(await order({}, at.people.editor))).toBe('platform.notAllowed');
});
