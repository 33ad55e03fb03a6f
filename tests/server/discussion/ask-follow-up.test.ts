import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

test('is a question of its own that goes the same way', async () => {
  const parent = await world.answered(await world.placed());
  const author = await world.member(3);
  const { question } = value(await world.followUp(parent, author));
  expect(await world.question(question)).toMatchObject({ state: 'open', text: '周末也增加吗？' });
  expect(world.world.rung.at(-1)).toMatchObject({
    name: 'discussion.followedUp',
    subject: question,
    session: world.congress.sessionId,
    data: { follows: parent },
  });
  await world.answered(question, { text: '周末不增加。' });
  // Its answer may be followed up again, by whom the first question concerned.
  value(await world.followUp(question, await world.member(6)));
});

test('waits alone: one for each person and question, however often it is sent', async () => {
  const parent = await world.answered(await world.placed());
  const author = await world.member(3);
  const raced = await Promise.all([world.followUp(parent, author), world.followUp(parent, author)]);
  expect(raced.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.followUpTwice',
  ]);
  const { question, repeated } = value(raced.find((one) => !('refused' in one))!);
  expect(repeated).toBe(false);
  expect(value(await world.followUp(parent, author, { key: question }))).toEqual({
    question,
    repeated: true,
  });
  expect(codeOf(await world.followUp(parent, await world.member(6), { key: question }))).toBe(
    'discussion.keyTaken',
  );
  value(await world.followUp(parent, await world.member(6)));
  await world.answered(question);
  value(await world.followUp(parent, author));
});

test('is asked by who said it first and by members of its groups only', async () => {
  const parent = await world.answered(await world.placed([0]));
  for (const index of [0, 6, 9]) value(await world.followUp(parent, await world.member(index)));
  expect(codeOf(await world.followUp(parent, await world.member(4)))).toBe('discussion.notConcerned');
  expect(codeOf(await world.followUp(parent, await world.guest()))).toBe('discussion.notConcerned');
  for (const who of await world.others())
    expect(codeOf(await world.followUp(parent, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await world.followUp(parent, world.stranger(['representative'])))).toBe(
    'discussion.noQuestion',
  );
});

test('follows an answer, until the closing is over', async () => {
  const author = await world.member(3);
  const open = await world.placed();
  expect(codeOf(await world.followUp(open, author))).toBe('discussion.questionStep');
  const parent = await world.answered(open);
  for (const more of [
    { text: '' },
    { text: '？' },
    { text: '问'.repeat(2001) },
    { key: 'x' },
    { question: 'x' },
  ])
    expect(codeOf(await world.followUp(parent, author, more)), JSON.stringify(more)).toBe(
      'platform.badInput',
    );
  expect(codeOf(await world.followUp(crypto.randomUUID(), author))).toBe('discussion.noQuestion');
  await world.moveTo('closing');
  value(await world.followUp(parent, author));
  await world.moveTo('published');
  expect(codeOf(await world.followUp(parent, await world.member(6)))).toBe('discussion.followUpOver');
});
