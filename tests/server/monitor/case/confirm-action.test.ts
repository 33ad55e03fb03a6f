import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmAction } from '#server/monitor/case/confirm-action';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('ends the case as put right', async () => {
  const id = await at.upTo('done');
  value(await at.step(at.people.inspector, confirmAction, id));
  expect(await at.case(id)).toMatchObject({ state: 'closed', outcome: 'remedied' });
  const told = at.told('monitor.caseClosed');
  expect(told.subject).toBe(id);
  const [material] = await at.rows<{ text: string; figures: unknown[] }>(
    sql`select text, figures from disclosure_material where id = ${String(told.data?.material)}`,
  );
  expect(material?.text).toContain('整改已完成并经核实');
  expect(material?.text).not.toContain('请核对并说明情况');
  expect(material?.figures).toHaveLength(4);
});

test('confirms nothing that was not reported, and not one’s own', async () => {
  expect(codeOf(await at.step(at.people.inspector, confirmAction, await at.upTo('acting')))).toBe(
    'monitor.caseStep',
  );
  const own = at.at.world.actor(at.people.lungsHead.personId, ['inspector']);
  expect(codeOf(await at.step(own, confirmAction, await at.upTo('done')))).toBe('monitor.ownDepartment');
});

test('stands on the board by itself, without the words of the department', async () => {
  const id = await at.upTo('closed');
  const rows = await at.rows<{ text: string }>(sql`
    select v.text from disclosure d join disclosure_version v on v.disclosure_id = d.id
    where d.source = 'case' and d.source_id = ${id} and v.state = 'published'`);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toContain('请核对并说明情况');
});
