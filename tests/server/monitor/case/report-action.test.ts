import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeAction } from '#server/monitor/case/agree-action';
import { reportAction } from '#server/monitor/case/report-action';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('is for who sees to it or the head', async () => {
  const id = await at.upTo('stated');
  const [helper, stranger] = await at.at.world.people(2);
  const [row] = await at.rows<{ staff_number: string }>(
    sql`select staff_number from person where id = ${helper!}`,
  );
  value(await at.step(at.people.inspector, agreeAction, id, { day: '2026-11-20', owner: row!.staff_number }));
  expect(codeOf(await at.step(at.at.world.actor(stranger!), reportAction, id))).toBe('monitor.noCase');
  expect(codeOf(await at.step(at.people.inspector, reportAction, id))).toBe('monitor.notActionOwner');
  value(await at.step(at.at.world.actor(helper!), reportAction, id, { text: '已完成培训。' }));
  expect(await at.case(id)).toMatchObject({ state: 'done' });
  expect(codeOf(await at.step(at.people.lungsHead, reportAction, id))).toBe('monitor.caseStep');
});
