import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBackStatement } from '#server/monitor/case/send-back-statement';
import { stateView } from '#server/monitor/case/state-view';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('is the head’s of the department, late included, and everything that was said stays', async () => {
  const id = await at.upTo('stating');
  at.at.world.now = new Date('2027-01-05T01:00:00Z');
  value(await at.step(at.people.lungsHead, stateView, id, { text: '第一次说明。' }));
  value(await at.step(at.people.inspector, sendBackStatement, id, { text: '请附处方点评。' }));
  value(await at.step(at.people.lungsHead, stateView, id, { text: '第二次说明。' }));
  expect((await at.lines(id)).filter(({ kind }) => kind === 'state').map(({ text }) => text)).toEqual([
    '第一次说明。',
    '第二次说明。',
  ]);
  at.at.world.now = new Date('2026-11-02T01:00:00Z');
});

test('is nobody else’s', async () => {
  const id = await at.upTo('stating');
  expect(codeOf(await at.step(at.people.surgeryHead, stateView, id))).toBe('monitor.noCase');
  expect(codeOf(await at.step(at.people.staff, stateView, id))).toBe('monitor.noCase');
  expect(codeOf(await at.step(at.people.management, stateView, id))).toBe('monitor.notHead');
  expect(codeOf(await at.step(at.people.lungsHead, stateView, await at.opened()))).toBe('monitor.caseStep');
  const visitor = { kind: 'visitor', orgId: at.at.world.orgId } as const;
  expect(codeOf(await at.step(visitor, stateView, id))).toBe('platform.signedOut');
});

test('what was said can’t be changed or taken away, not even in the database', async () => {
  const id = await at.upTo('stated');
  await expect(
    at.rows(sql`update monitor_case_event set text = '别的' where case_id = ${id}`),
  ).rejects.toThrow();
  await expect(at.rows(sql`delete from monitor_case_event where case_id = ${id}`)).rejects.toThrow();
});
