import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveOpinion } from '#server/monitor/case/give-opinion';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('is each expert’s once, and both stay', async () => {
  const id = await at.upTo('panel');
  const [one, two] = at.people.experts;
  value(await at.step(one, giveOpinion, id, { opinion: 'unjustified', text: '不合理。' }));
  value(await at.step(two, giveOpinion, id, { opinion: 'partly', text: '部分合理。' }));
  expect(codeOf(await at.step(one, giveOpinion, id, { opinion: 'justified' }))).toBe('monitor.opinionGiven');
  expect((await at.lines(id)).slice(-2).map(({ data }) => data)).toEqual([
    { opinion: 'unjustified' },
    { opinion: 'partly' },
  ]);
  expect(await at.case(id)).toMatchObject({ state: 'panel' });
});

test('is asked for before it is given, and by experts of other departments alone', async () => {
  const [expert] = at.people.experts;
  const opinion = { opinion: 'justified' };
  expect(codeOf(await at.step(expert, giveOpinion, await at.upTo('stated'), opinion))).toBe(
    'monitor.caseStep',
  );
  const id = await at.upTo('panel');
  expect(codeOf(await at.step(at.people.inspector, giveOpinion, id, opinion))).toBe('platform.notAllowed');
  const [member] = await at.at.world.people(1, { department: '呼吸内科' });
  expect(codeOf(await at.step(at.at.world.actor(member!, ['expert']), giveOpinion, id, opinion))).toBe(
    'monitor.ownDepartment',
  );
  expect(codeOf(await at.step(expert, giveOpinion, id, { opinion: 'perhaps' }))).toBe('platform.badInput');
});
