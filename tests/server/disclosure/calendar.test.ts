import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from '#server/disclosure/draft';
import { queryCalendar } from '#server/disclosure/queries-calendar';
import { setDuty } from '#server/disclosure/set-duty';
import { takeDown } from '#server/disclosure/take-down';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { AffairsOffice, words } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const owe = async (more: Record<string, unknown>): Promise<string> =>
  value(
    await run(at.world.desk(at.people.secretary), setDuty, {
      ...{ category: 'own', title: '食堂承包情况', audience: 'staff', basis: '本院规定', owner: '总务处' },
      ...{ frequency: 'monthly', dueDays: 10, keepDays: 15, retentionYears: 10, startsOn: '2026-10-01' },
      ...more,
    }),
  ).duty;
const missing = async (duty: string) => {
  const page = await inOrg(at.world, (tx) =>
    queryCalendar({ tx, actor: at.people.editor, now: at.world.now }, 2026),
  );
  return page.missing.filter((one) => one.duty === duty).map(({ period }) => period);
};
const down = (disclosure: string, reason: string) =>
  run(at.world.desk(at.people.approver), takeDown, { disclosure, reason, note: '依要求撤下' });

it('counts as published what stood its days and left the board; what was taken away is missing again', async () => {
  at.world.now = new Date('2026-11-20T01:00:00Z');
  const duty = await owe({});
  expect(await missing(duty)).toEqual(['2026-10']);
  const id = await at.published({ duty, period: '2026-10' });
  at.world.now = new Date('2026-12-08T01:00:00Z');
  value(await down(id, 'expired'));
  expect(await missing(duty)).toEqual([]);
  const again = { ...words, duty, period: '2026-10' };
  expect(codeOf(await run(at.world.desk(at.people.editor), draft, again))).toBe('disclosure.periodTaken');
  const other = await owe({ title: '停车收费' });
  value(await down(await at.published({ duty: other, period: '2026-10' }), 'secrecy'));
  expect(await missing(other)).toEqual(['2026-10']);
  value(await run(at.world.desk(at.people.editor), draft, { ...again, duty: other }));
});

it('never forgets what is owed once', async () => {
  const duty = await owe({ title: '改制方案', frequency: 'once', startsOn: '2021-03-01' });
  expect(await missing(duty)).toEqual(['once']);
  await at.published({ duty, period: 'once' });
  expect(await missing(duty)).toEqual([]);
});

it('finds the items of its periods however many there are besides', async () => {
  const duty = await owe({ title: '物资采购', startsOn: '2026-11-01' });
  await at.published({ duty, period: '2026-11' });
  const crowd = await owe({ title: '旧事', startsOn: '2026-11-01', frequency: 'atAnyTime' });
  await at.rows(sql`
    with made as (
      insert into disclosure (org_id, year, category, duty_id, audience, keep_days, created_at)
      select ${at.world.orgId}, 2026, 'own', ${crowd}::uuid, 'staff', 15, '2027-01-01' from generate_series(1, 5100) returning id)
    insert into disclosure_version (org_id, disclosure_id, number, title, text, figures, effective_from, state)
    select ${at.world.orgId}, id, 1, '旧', '旧', '[]', '2026-01-01', 'draft' from made`);
  at.world.now = new Date('2026-12-20T01:00:00Z');
  expect(await missing(duty)).toEqual([]);
});
