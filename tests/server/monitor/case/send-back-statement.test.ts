import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBackStatement } from '#server/monitor/case/send-back-statement';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('asks again, with what is missing and a new day', async () => {
  const id = await at.upTo('stated');
  at.at.world.now = new Date('2026-11-10T01:00:00Z');
  value(await at.step(at.people.inspector, sendBackStatement, id, { text: '请附处方点评。' }));
  expect(await at.case(id)).toMatchObject({ state: 'stating', statement_by: '2026-11-17' });
  expect((await at.lines(id)).at(-1)).toMatchObject({ text: '请附处方点评。', data: { day: '2026-11-17' } });
  expect(codeOf(await at.step(at.people.inspector, sendBackStatement, id))).toBe('monitor.caseStep');
  at.at.world.now = new Date('2026-11-02T01:00:00Z');
});

test('is not for the department itself', async () => {
  const own = at.at.world.actor(at.people.lungsHead.personId, ['monitorOfficer']);
  expect(codeOf(await at.step(own, sendBackStatement, await at.upTo('stated')))).toBe(
    'monitor.ownDepartment',
  );
});
