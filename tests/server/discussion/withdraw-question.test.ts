import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdrawQuestion } from '#server/discussion/withdraw-question';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const withdraw = (groupQuestion: unknown, who = world.leaders[0]!) =>
  run(world.world.desk(who), withdrawQuestion, { groupQuestion });

test('drops a draft or what was sent, once', async () => {
  for (const id of [await world.drafted(0), await world.sent(0)]) {
    const both = await Promise.all([withdraw(id), withdraw(id)]);
    expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
      'discussion.questionStep',
    ]);
    expect(await world.groupQuestion(id)).toMatchObject({ state: 'withdrawn' });
    // It can't be placed any more.
    expect(codeOf(await world.place([id]))).toBe('discussion.questionStep');
  }
});

test('leaves a placed one alone: then it is everybody’s', async () => {
  const id = await world.sent(0);
  value(await world.place([id]));
  expect(codeOf(await withdraw(id))).toBe('discussion.questionStep');
});

test('is the leader’s, of this room, in time', async () => {
  const id = await world.drafted(0);
  expect(codeOf(await withdraw(id, world.leaders[2]))).toBe('discussion.noSeat');
  for (const who of [...(await world.others('secretary', 'committeeMember')), await world.member(3)])
    expect(codeOf(await withdraw(id, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await withdraw(id, world.stranger(['groupLeader'])))).toBe('discussion.noQuestion');
  expect(codeOf(await withdraw('x'))).toBe('platform.badInput');
  await world.moveTo('archived');
  expect(codeOf(await withdraw(id))).toBe('discussion.over');
});
