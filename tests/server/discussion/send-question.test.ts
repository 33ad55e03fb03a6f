import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendQuestion } from '#server/discussion/send-question';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const send = (groupQuestion: unknown, who = world.leaders[0]!) =>
  run(world.world.desk(who), sendQuestion, { groupQuestion });

test('sends a draft to the secretary once', async () => {
  const id = await world.drafted(0);
  const both = await Promise.all([send(id), send(id)]);
  expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.questionStep',
  ]);
  expect(await world.groupQuestion(id)).toMatchObject({ state: 'sent' });
  expect(
    world.world.rung.filter((one) => one.subject === id && one.name === 'discussion.questionSent'),
  ).toHaveLength(1);
});

test('is the leader’s or the secretary’s', async () => {
  const id = await world.drafted(0);
  expect(codeOf(await send(id, world.leaders[1]))).toBe('discussion.noSeat');
  for (const who of [...(await world.others('secretary', 'committeeMember')), await world.member(3)])
    expect(codeOf(await send(id, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await send(id, world.stranger(['secretary'])))).toBe('discussion.noQuestion');
  value(await send(id, world.secretary()));
});

test('refuses what is no draft, no id, and a session that is over', async () => {
  const [placed, late] = [await world.sent(0), await world.drafted(0)];
  value(await world.place([placed]));
  expect(codeOf(await send(placed))).toBe('discussion.questionStep');
  expect(codeOf(await send('x'))).toBe('platform.badInput');
  expect(codeOf(await send(undefined))).toBe('platform.badInput');
  expect(codeOf(await send(crypto.randomUUID()))).toBe('discussion.noQuestion');
  await world.moveTo('published');
  expect(codeOf(await send(late))).toBe('discussion.over');
});
