import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from '#server/disclosure/draft';
import { run } from '#server/platform/command';
import { codeOf } from '#tests/support/congress';
import { AffairsOffice, words } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = (more: Record<string, unknown>, who = at.people.editor) =>
  run(at.world.desk(who), draft, { ...words, ...more });

it('begins an item with its first version, figures read line by line', async () => {
  const id = await at.drafted();
  expect(await at.version(id)).toMatchObject({ number: 1, state: 'draft', revision: 1, hash: null });
  expect(await at.item(id)).toMatchObject({
    year: 2026,
    number: null,
    audience: 'staff',
    published_at: null,
  });
  const [row] = await at.rows(
    sql`select figures, author_id from disclosure_version where disclosure_id = ${id}`,
  );
  expect(row).toEqual({
    author_id: at.people.editor.personId,
    figures: [
      { name: '支出笔数', value: '3' },
      { name: '合计', value: '1,380,000.00 元' },
    ],
  });
});

it('says which field is wrong, whatever is sent', async () => {
  const wrong: readonly [Record<string, unknown>, string][] = [
    [{ title: '短'.slice(0, 1) }, 'title'],
    [{ title: '长'.repeat(121) }, 'title'],
    [{ title: undefined }, 'title'],
    [{ text: '字'.repeat(20_001) }, 'text'],
    [{ figures: '没有冒号的一行' }, 'figures'],
    [{ figures: Array.from({ length: 51 }, () => 'a：1').join('\n') }, 'figures'],
    [{ effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
    [{ effectiveTo: '2026-09-30' }, 'effectiveTo'],
    [{ category: 'Z9' }, 'category'],
    [{ audience: 'everybody' }, 'audience'],
    [{ keepDays: 14 }, 'keepDays'],
    [{ keepDays: '一个月' }, 'keepDays'],
    [{ duty: 'x' }, 'duty'],
  ];
  for (const [more, field] of wrong) {
    const outcome = await order(more);
    expect(codeOf(outcome), field).toBe('platform.badInput');
    expect(outcome, field).toMatchObject({ fields: { [field]: expect.anything() } });
  }
});

it('takes a duty with a period of its own once', async () => {
  const [duty] = await at.rows<{ id: string }>(sql`
    insert into disclosure_duty (org_id, code, category, title, audience, basis, owner, frequency, due_days, keep_days, retention_years, starts_on, set_by, set_at)
    values (${at.world.orgId}, 'H3.funds', 'H3', '大额资金使用', 'staff', '依据', '财务处', 'quarterly', 20, 15, 10, '2026-01-01', ${at.people.secretary.personId}, now())
    returning id`);
  const owed = { duty: duty!.id, period: '2026Q3' };
  expect(codeOf(await order({ ...owed, period: '2026-09' }))).toBe('disclosure.notItsPeriod');
  expect(codeOf(await order({ ...owed, period: '' }))).toBe('disclosure.notItsPeriod');
  expect(codeOf(await order({ ...owed, duty: crypto.randomUUID() }))).toBe('disclosure.noDuty');
  const id = await at.drafted(owed);
  expect(await at.item(id)).toMatchObject({ period: '2026Q3' });
  expect(codeOf(await order(owed))).toBe('disclosure.periodTaken');
  await at.rows(sql`update disclosure_version set state = 'dropped' where disclosure_id = ${id}`);
  await at.drafted(owed);
  // What is standing has one period, whatever is typed.
  await at.rows(sql`update disclosure_duty set frequency = 'once'`);
  const standing = await at.drafted({ ...owed, period: '' });
  expect(await at.item(standing)).toMatchObject({ period: 'once' });
});

it('is for editors and the secretary only', async () => {
  for (const who of [at.people.staff, at.people.checker, at.people.approver])
    expect(codeOf(await order({}, who))).toBe('platform.notAllowed');
  await at.drafted({}, at.people.secretary);
});
