import { afterAll, beforeAll, expect, test } from 'vitest';
import { askStatement } from '#server/monitor/case/ask-statement';
import { checkData } from '#server/monitor/case/check-data';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('begins to look the data through, before anybody is asked', async () => {
  const id = await at.opened();
  value(await at.step(at.people.officer, checkData, id));
  expect(await at.case(id)).toMatchObject({ state: 'checking', revision: 2 });
  expect((await at.lines(id)).at(-1)).toMatchObject({
    kind: 'check',
    text: '请核对并说明情况。',
    revision: 2,
  });
  expect(codeOf(await at.step(at.people.officer, checkData, id))).toBe('monitor.caseStep');
  value(await at.step(at.people.officer, askStatement, id));
  expect(codeOf(await at.step(at.people.officer, checkData, id))).toBe('monitor.caseStep');
});

test('is for whoever works on cases, of another department, over what they have read', async () => {
  const id = await at.opened();
  const { people } = at;
  for (const who of [people.staff, people.management, people.lungsHead, people.secretary])
    expect(codeOf(await at.step(who, checkData, id))).toBe('platform.notAllowed');
  const own = at.at.world.actor(people.lungsHead.personId, ['inspector']);
  expect(codeOf(await at.step(own, checkData, id))).toBe('monitor.ownDepartment');
  expect(codeOf(await at.step(people.officer, checkData, id, { seen: 9 }))).toBe('monitor.caseChanged');
  expect(
    codeOf(await at.order(people.officer, checkData, { case: crypto.randomUUID(), seen: 1, text: '请核对' })),
  ).toBe('monitor.noCase');
  for (const bad of [{ text: '' }, { text: '长'.repeat(4_001) }, { seen: 'x' }, { seen: 0 }, { case: '1' }])
    expect(codeOf(await at.step(people.officer, checkData, id, bad))).toBe('platform.badInput');
});
