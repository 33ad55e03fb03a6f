import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { type ListFilter, readListFilter } from '#app/domain/proposal/overview-views';
import { readScoped } from '#server/platform/scope';
import { queryProposals } from '#server/proposal/queries-list';
import { inOrg, value } from '#tests/support/congress';
import { Case } from './case';
import { Handling } from './handle';
import { historyOffice } from './history-office';

let of: Case;
const ids: Record<string, string> = {};
beforeAll(async () => {
  of = await Case.open();
  for (const state of [
    'draft',
    'seconding',
    'submitted',
    'declined',
    'filed',
    'handling',
    'replied',
  ] as const)
    ids[state] = await of.given(state, { title: `关于${state}的夜班供餐提案` });
  ids.other = await of.given('filed', { title: '关于增加通勤班车的提案', proposer: 7 });
  const office = historyOffice(of);
  const given = value(
    await office.preview([
      '2024,5,改善通勤班车,欧阳修远,,生活福利,立案,,总务处,加了两班,A,满意,',
      '2023,5,夜间的班次调整,外人,,业务质量,立案,,护理部,已调整,A,满意,',
    ]),
  );
  value(await office.confirm(given));
});
afterAll(() => of.close());

const list = (as: PersonActor, search = '', after: string | null = null) => {
  const filter: ListFilter = readListFilter(new URLSearchParams(search));
  return readScoped(
    of.world.database.db,
    of.world.orgId,
    () => of.world.now,
    (tx, now) => queryProposals({ tx, now, actor: as }, filter, after),
  );
};
const titles = async (as: PersonActor, search = '') =>
  (await list(as, search)).entries.map(({ title }) => title);

describe('the list', () => {
  it('shows a representative what was accepted, newest first, and nothing that others still write or have under review', async () => {
    const shown = (await list(of.rep(9))).entries;
    expect(shown.map(({ state }) => state).sort()).toEqual([
      'closed',
      'closed',
      'filed',
      'filed',
      'handling',
      'replied',
    ]);
    expect(shown.map(({ year }) => year)).toEqual([2026, 2026, 2026, 2026, 2024, 2023]);
    const numbers = shown.slice(0, 4).map(({ number }) => number!);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  });
  it('shows the proposer drafts too under "mine", and nobody else', async () => {
    const mine = (await list(of.rep(3), 'view=mine')).entries.map(({ state }) => state);
    expect(mine).toContain('draft');
    expect((await list(of.rep(4), 'view=mine')).entries.map(({ state }) => state)).not.toContain('draft');
    expect((await list(of.people.secretary, 'view=mine')).entries).toEqual([]);
  });
  it('knows whose proposals are their own and wait for them also after the mandate has ended', async () => {
    const former = of.world.actor(of.congress.reps[5]!, []);
    await of.rows(
      sql`update representative set ended_on = '2026-11-01', end_reason = '调离' where person_id = ${former.personId}`,
    );
    expect(await list(former)).toMatchObject({ who: { isRepresentative: false }, hasOwn: true, todo: 1 });
    expect((await list(former, 'view=todo')).entries).toMatchObject([{ id: ids.replied }]);
    expect(await list(of.people.staff)).toMatchObject({ hasOwn: false, todo: 0 });
    await of.rows(
      sql`update representative set ended_on = null, end_reason = null where person_id = ${former.personId}`,
    );
  });
  it('shows staff without an office nothing that is not published inside the unit, and then no name without consent', async () => {
    expect((await list(of.people.staff)).entries).toEqual([]);
    await inOrg(of.world, (tx) =>
      tx.execute(
        sql`update proposal set published_at = ${of.world.now.toISOString()} where id = ${ids.replied!}`,
      ),
    );
    expect((await list(of.people.staff)).entries).toMatchObject([{ id: ids.replied, names: null }]);
    expect(await titles(of.people.staff, 'q=职工')).toEqual([]);
  });
  it('tells how a department stands to its day', async () => {
    const [entry] = (await list(of.rep(9), 'state=handling')).entries;
    expect(entry).toMatchObject({ units: '膳食科', due: { lateness: { kind: 'left', workingDays: 30 } } });
    expect(await titles(of.rep(9), 'state=overdue')).toEqual([]);
    const before = of.world.now;
    of.world.now = new Date('2027-03-01T01:00:00Z');
    expect((await list(of.rep(9), 'state=overdue')).entries).toMatchObject([
      { id: ids.handling, due: { lateness: { kind: 'overdue' } } },
    ]);
    of.world.now = before;
  });
  it('knows of old proposals only what the list said', async () => {
    const [entry] = (await list(of.rep(9), 'year=2024')).entries;
    expect(entry).toMatchObject({ units: '总务处', names: '欧阳修远', due: null, code: 'A' });
  });
});

test('filters by category, year and department narrow together', async () => {
  expect(await titles(of.rep(9), 'category=quality')).toEqual(['夜间的班次调整']);
  expect(await titles(of.rep(9), 'unit=总务处')).toEqual(['改善通勤班车']);
  expect(await titles(of.rep(9), 'unit=膳食科&state=replied')).toHaveLength(1);
  expect(await titles(of.rep(9), 'unit=总务处&year=2023')).toEqual([]);
});

describe('search', () => {
  it('finds two-character words in titles and texts, and several words together', async () => {
    expect(await titles(of.rep(9), 'q=班车')).toEqual(['关于增加通勤班车的提案', '改善通勤班车']);
    expect(await titles(of.rep(9), 'q=班车 改善')).toEqual(['改善通勤班车']);
    expect(await titles(of.rep(9), 'q=凌晨两点')).toHaveLength(4);
  });
  it('finds parts of names, also together with words', async () => {
    expect(await titles(of.rep(9), 'q=欧阳')).toEqual(['改善通勤班车']);
    expect(await titles(of.rep(9), 'q=修远 班车')).toEqual(['改善通勤班车']);
  });
  it('finds no words whose pairs only stand apart', async () => {
    expect(await titles(of.rep(9), 'q=夜班车')).toEqual([]);
  });
  it('finds a number', async () => {
    expect(await titles(of.rep(9), 'q=2024-005')).toEqual(['改善通勤班车']);
  });
  it('finds nothing that the reader may not read', async () => {
    expect(await titles(of.rep(9), 'q=关于draft')).toEqual([]);
    expect(await titles(of.people.secretary, 'q=关于declined')).toHaveLength(1);
    expect(await titles(of.rep(9), 'q=关于declined')).toEqual([]);
  });
  it('takes signs of the pattern language for what they are', async () => {
    expect(await titles(of.rep(9), `q=${encodeURIComponent("%_'\\; drop")}`)).toEqual([]);
    expect(await titles(of.rep(9), `q=${encodeURIComponent('班车%')}`)).toHaveLength(2);
  });
});

describe('what waits for a person', () => {
  it('is for each what is theirs to do', async () => {
    const todo = async (as: PersonActor) =>
      (await list(as, 'view=todo')).entries.map(({ state }) => state).sort();
    expect(await todo(of.people.committee[0]!)).toEqual(['filed', 'filed', 'submitted']);
    expect(await todo(of.people.handlers.catering)).toEqual(['handling']);
    expect(await todo(of.people.handlers.finance)).toEqual(['handling']);
    expect(await todo(of.people.handlers.transport)).toEqual([]);
    expect(await todo(of.rep(3))).toEqual(['replied']);
    expect(await todo(of.rep(9))).toEqual([]);
    expect((await list(of.people.committee[0]!)).todo).toBe(3);
  });
});

describe('what waits for nobody', () => {
  let desk: Handling;
  beforeAll(async () => {
    desk = await Handling.open();
  });
  afterAll(() => desk.close());
  const todo = async (as: PersonActor) => {
    const filter = readListFilter(new URLSearchParams('view=todo'));
    const { entries } = await readScoped(
      desk.of.world.database.db,
      desk.of.world.orgId,
      () => desk.of.world.now,
      (tx, now) => queryProposals({ tx, now, actor: as }, filter, null),
    );
    return entries.map(({ id }) => id);
  };
  it('is a reply of a department that was replaced', async () => {
    const { leader, publisher, handlers } = desk.people;
    const [submitted, signed] = [await desk.upTo('submitted'), await desk.upTo('signed')];
    expect([await todo(leader), await todo(publisher)]).toEqual([[submitted], [signed]]);
    for (const id of [submitted, signed]) value(await desk.assign(id, { lead: desk.units.transport }));
    expect([await todo(leader), await todo(publisher)]).toEqual([[], []]);
    expect(await todo(handlers.catering)).toEqual([]);
    expect((await todo(handlers.transport)).sort()).toEqual([submitted, signed].sort());
  });
  it('is a dispute for the member of the presidium who has a part in it', async () => {
    const ids = [await desk.of.given('declined', { seconders: [26, 5] }), await desk.of.given('declined')];
    await desk.of.rows(sql`update proposal set state = 'disputed' where state = 'declined'`);
    expect(await todo(desk.people.presidium)).toEqual([ids[1]]);
  });
});

test('pages follow each other by key without a gap or a double', async () => {
  for (let at = 0; at < 32; at += 1) await of.given('filed', { seconders: [] });
  const first = await list(of.rep(9));
  expect(first.entries).toHaveLength(30);
  const second = await list(of.rep(9), '', first.after);
  const all = [...first.entries, ...second.entries].map(({ id }) => id);
  expect(new Set(all).size).toBe(38);
  expect(second.after).toBeNull();
  for (let at = 0; at < 32; at += 1) await of.given('draft');
  const mine = await list(of.rep(3), 'view=mine');
  const more = await list(of.rep(3), 'view=mine', mine.after);
  expect(new Set([...mine.entries, ...more.entries].map(({ id }) => id)).size).toBe(60);
  expect((await list(of.rep(9), '', 'nonsense')).entries).toHaveLength(30);
});
