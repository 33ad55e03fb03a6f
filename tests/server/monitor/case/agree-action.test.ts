import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeAction } from '#server/monitor/case/agree-action';
import { giveOpinion } from '#server/monitor/case/give-opinion';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

const day = '2026-11-20';

test('says what is done until when; the head sees to it unless somebody else is named', async () => {
  const id = await at.upTo('stated');
  value(await at.step(at.people.management, agreeAction, id, { day }));
  expect(await at.case(id)).toMatchObject({
    state: 'acting',
    action_by: day,
    action_owner_id: at.people.lungsHead.personId,
  });
  const other = await at.upTo('stated');
  const [helper] = await at.at.world.people(1, { staffNumber: 'H7' });
  value(await at.step(at.people.inspector, agreeAction, other, { day, owner: 'H7' }));
  expect(await at.case(other)).toMatchObject({ action_owner_id: helper });
});

test('waits for the experts who were asked', async () => {
  const id = await at.upTo('panel');
  expect(codeOf(await at.step(at.people.inspector, agreeAction, id, { day }))).toBe('monitor.opinionMissing');
  value(await at.step(at.people.experts[0], giveOpinion, id, { opinion: 'unjustified' }));
  value(await at.step(at.people.inspector, agreeAction, id, { day }));
});

test('needs a day to come and somebody who is there', async () => {
  const id = await at.upTo('stated');
  const agree = async (more: Record<string, unknown>) =>
    codeOf(await at.step(at.people.inspector, agreeAction, id, more));
  expect(await agree({ day: '2026-11-01' })).toBe('monitor.dayPast');
  expect(await agree({ day, owner: 'nobody' })).toBe('monitor.unknownPerson');
  expect(await agree({ day: '2026-02-30' })).toBe('platform.badInput');
  expect(await agree({})).toBe('platform.badInput');
  const head = at.at.world.actor(at.people.lungsHead.personId, ['management']);
  expect(codeOf(await at.step(head, agreeAction, id, { day }))).toBe('monitor.ownDepartment');
  value(await at.step(at.people.inspector, agreeAction, id, { day: '2026-11-02' }));
});
