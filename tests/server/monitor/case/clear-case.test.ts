import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearCase } from '#server/monitor/case/clear-case';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('ends a case whose data were wrong, and tells the staff so', async () => {
  const id = await at.upTo('checking');
  value(await at.step(at.people.officer, clearCase, id));
  expect(await at.case(id)).toMatchObject({ state: 'closed', outcome: 'dataFault', revision: 3 });
  const told = at.told('monitor.caseClosed');
  expect(told).toMatchObject({ name: 'monitor.caseClosed', subject: id, data: { outcome: 'dataFault' } });
  const [material] = await at.rows<{ title: string; text: string }>(
    sql`select title, text from disclosure_material where id = ${String(told.data?.material)}`,
  );
  expect(material?.title).toContain('呼吸内科');
  expect(material?.text).toContain('数据有误');
});

test('never ends one whose data were not looked through', async () => {
  for (const state of ['opened', 'stating', 'stated', 'acting'] as const)
    expect(codeOf(await at.step(at.people.officer, clearCase, await at.upTo(state)))).toBe(
      'monitor.caseStep',
    );
});
