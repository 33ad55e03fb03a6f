import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { dismissFinding } from '#server/monitor/case/dismiss-finding';
import { giveOpinion } from '#server/monitor/case/give-opinion';
import { queryCase } from '#server/monitor/case/queries-case';
import { queryCases } from '#server/monitor/case/queries-cases';
import { queryDepartments } from '#server/monitor/case/queries-departments';
import { queryFindings } from '#server/monitor/case/queries-findings';
import { inOrg, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

const read = <T>(actor: PersonActor, work: (reader: Parameters<typeof queryCase>[0]) => Promise<T>) =>
  inOrg(at.at.world, (tx) => work({ tx, actor, now: at.at.world.now }));
const findings = (actor: PersonActor, more = {}) =>
  read(actor, (reader) => queryFindings(reader, { state: 'open', monitor: null, after: null, ...more }));
const cases = (actor: PersonActor, view: 'todo' | 'open' | 'closed') =>
  read(actor, (reader) => queryCases(reader, { view, monitor: null, after: null }));

test('findings come by pages, each once; a head reads those of their department, staff none', async () => {
  for (let n = 0; n < 45; n += 1)
    await at.found(n % 9 === 0 ? { departmentId: at.at.departments.surgery } : {});
  const first = await findings(at.people.inspector);
  expect(first.findings).toHaveLength(40);
  const second = await findings(at.people.inspector, { after: first.after });
  expect(second.after).toBeNull();
  const ids = [...first.findings, ...second.findings].map(({ id }) => id);
  expect(new Set(ids).size).toBe(45);
  expect(first.counts).toEqual({ open: 45, inCase: 0, dismissed: 0 });
  expect((await findings(at.people.surgeryHead)).findings.map(({ department }) => department)).toEqual(
    Array.from({ length: 5 }, () => '胸外科'),
  );
  expect((await findings(at.people.staff)).findings).toEqual([]);
  expect((await findings(at.people.inspector, { monitor: 'supplier' })).findings).toEqual([]);
  expect((await findings(at.people.inspector, { after: 'nonsense' })).findings).toHaveLength(40);
  const [one] = ids;
  value(await at.order(at.people.inspector, dismissFinding, { finding: one, why: '重复。' }));
  expect((await findings(at.people.inspector, { state: 'dismissed' })).findings).toMatchObject([
    { dismissedWhy: '重复。' },
  ]);
});

test('the way to the departments is shown to those for whom it opens, and who reads none is told so', async () => {
  const { officer, inspector, staff, lungsHead } = at.people;
  const seen = await Promise.all([officer, inspector, staff].map((who) => findings(who)));
  expect(seen.map(({ mayDepartments, isWorker }) => [mayDepartments, isWorker])).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
  const read = await Promise.all([inspector, lungsHead, staff].map((who) => cases(who, 'open')));
  expect(read.map(({ readsAll }) => readsAll)).toEqual([true, false, false]);
});

test('a case shows what can be done now, and to whom', async () => {
  const id = await at.upTo('panel');
  const acts = async (who: PersonActor) => {
    const page = await read(who, (reader) => queryCase(reader, id));
    return 'refused' in page ? page.code : page.acts;
  };
  expect(await acts(at.people.inspector)).toEqual([]);
  expect(await acts(at.people.experts[0])).toEqual(['opinion']);
  value(await at.step(at.people.experts[0], giveOpinion, id, { opinion: 'partly' }));
  expect(await acts(at.people.experts[0])).toEqual([]);
  expect(await acts(at.people.inspector)).toEqual(['agree', 'accept']);
  expect(await acts(at.people.management)).toEqual(['agree']);
  expect(await acts(at.people.lungsHead)).toEqual([]);
  expect(await acts(at.people.surgeryHead)).toBe('monitor.noCase');
  expect(await acts(at.people.staff)).toBe('monitor.noCase');
  const own = at.at.world.actor(at.people.lungsHead.personId, ['inspector', 'management', 'expert']);
  expect(await acts(own)).toEqual([]);
});

test('its timeline is one, with names and words, and what is overdue is reckoned', async () => {
  const id = await at.upTo('acting');
  at.at.world.now = new Date('2026-11-21T01:00:00Z');
  const page = await read(at.people.lungsHead, (reader) => queryCase(reader, id));
  at.at.world.now = new Date('2026-11-02T01:00:00Z');
  expect(page).toMatchObject({
    isOverdue: true,
    owedBy: '2026-11-20',
    head: expect.any(String),
    isOwn: true,
  });
  if ('refused' in page) throw new Error('refused');
  expect(page.lines.map(({ kind }) => kind)).toEqual(['open', 'askStatement', 'state', 'agree']);
  expect(page.lines[2]?.by).toBe(page.head);
  expect(page.acts).toEqual(['report']);
});

test('what waits for somebody is listed for them', async () => {
  await at.upTo('stating');
  const todo = await cases(at.people.lungsHead, 'todo');
  expect(todo.entries.map(({ state }) => state).toSorted()).toEqual(['acting', 'stating']);
  expect(todo.todo).toBe(2);
  expect((await cases(at.people.surgeryHead, 'open')).entries).toEqual([]);
  expect((await cases(at.people.staff, 'open')).entries).toEqual([]);
  await at.upTo('done');
  expect((await cases(at.people.inspector, 'todo')).entries.map(({ state }) => state)).toEqual(['done']);
  expect((await cases(at.people.experts[1], 'todo')).entries.map(({ state }) => state)).toEqual(['panel']);
  expect((await cases(at.people.experts[0], 'todo')).entries).toEqual([]);
  await at.upTo('closed');
  expect((await cases(at.people.management, 'closed')).entries).toMatchObject([
    { outcome: 'remedied', findings: 1 },
  ]);
});

test('departments come with their heads and the rules', async () => {
  const page = await read(at.people.officer, queryDepartments);
  expect(page).toMatchObject({ statementDays: 5, version: 0 });
  expect(page.departments.map(({ name }) => name).toSorted()).toEqual(['呼吸内科', '胸外科']);
});
