import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setDecisionRules } from '#server/monitor/decision/set-decision-rules';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

const set = (more: Record<string, unknown>) => at.order(at.people.officer, setDecisionRules, more);

test('a path holds for decisions to come, those that run keep theirs', async () => {
  const before = await at.recorded({ class: 'personnel', title: '信息中心副主任聘任' });
  const given = { part: 'route', class: 'personnel', use: ['meeting', 'proposal'], skip: 'proposal' };
  expect(codeOf(await set({ ...given, skip: ['proposal', 'meeting'] }))).toBe('monitor.meetingStays');
  expect(codeOf(await set({ ...given, use: ['proposal', 'publish'] }))).toBe('monitor.meetingMissing');
  expect(
    value(await set({ ...given, 'days-proposal': '0', 'days-meeting': '7', 'owner-meeting': '党委' })),
  ).toEqual({
    version: 1,
  });
  const after = await at.recorded({ class: 'personnel', title: '呼吸内科主任聘任' });
  expect(await at.points(before)).toHaveLength(7);
  expect(await at.points(after)).toMatchObject([
    { point: 'proposal', due_on: '2026-11-02', may_skip: true },
    { point: 'meeting', due_on: '2026-11-09', owner_words: '党委', may_skip: false },
  ]);
  expect((await at.decision(after)).rules_version).toBe(1);
});

test('sums are versions too, and nonsense is none', async () => {
  expect(
    value(await set({ part: 'sums', projectFrom: '500000', fundFrom: '50,000', splitDays: 30 })),
  ).toEqual({
    version: 2,
  });
  expect(codeOf(await set({ part: 'route', class: 'fund', use: [] }))).toBe('monitor.routeEmpty');
  for (const bad of [
    { part: 'sums', projectFrom: '', fundFrom: '1', splitDays: 30 },
    { part: 'sums', projectFrom: '-1', fundFrom: '1', splitDays: 30 },
    { part: 'sums', projectFrom: '1', fundFrom: '1', splitDays: 0 },
    { part: 'route', class: 'fund', use: ['party'] },
    { part: 'route', class: 'fund', use: ['risk'], 'days-risk': '-1' },
    { part: 'other' },
  ])
    expect(codeOf(await set(bad))).toBe('platform.badInput');
  expect(codeOf(await at.order(at.people.inspector, setDecisionRules, { part: 'sums' }))).toBe(
    'platform.notAllowed',
  );
});

test('parts that are changed at the same moment all come to stand in the newest version', async () => {
  const classes = ['personnel', 'project', 'fund'];
  const set = (more: Record<string, unknown>) => at.order(at.people.officer, setDecisionRules, more);
  for (const one of await Promise.all(
    classes.map((name) => set({ part: 'route', class: name, use: ['risk', 'meeting'], 'days-risk': '41' })),
  ))
    value(one);
  const [row] = await at.rows<{ value: { routes: Record<string, unknown[]> } }>(
    sql`select value from monitor_setting where name = 'decision' order by version desc limit 1`,
  );
  for (const name of classes)
    expect(row?.value.routes[name], name).toMatchObject([{ point: 'risk', days: 41 }, { point: 'meeting' }]);
});
