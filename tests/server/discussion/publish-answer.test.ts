import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findConcerned } from '#server/discussion/concerned';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const reviewed = async (rooms: readonly number[] = [0]) => {
  const question = await world.placed(rooms);
  value(await world.draft(question));
  value(await world.review(question));
  return question;
};

test('answers the question before everybody, once', async () => {
  const question = await reviewed();
  const seen = await world.mark(question);
  const other = await world.office('answerPublisher');
  const both = await Promise.all([
    world.publish(question, { seen }),
    world.publish(question, { seen }, other),
  ]);
  expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.questionStep',
  ]);
  expect(await world.question(question)).toMatchObject({ state: 'answered', answered_at: expect.anything() });
  expect(world.world.rung.filter((one) => one.name === 'discussion.answerPublished')).toMatchObject([
    { subject: question, session: world.congress.sessionId, data: { answer: 1, correction: false } },
  ]);
});

test('stands for good', async () => {
  const question = await world.answered(await world.placed());
  for (const change of [sql`update answer set text = '改了'`, sql`update answer set unit = '别处'`])
    await expect(world.rows(sql`${change} where question_id = ${question}`)).rejects.toThrow();
  await expect(
    world.rows(sql`update question set text = '别的问题？' where id = ${question}`),
  ).rejects.toThrow();
});

test('wants a review of just this text', async () => {
  const open = await world.placed();
  expect(codeOf(await world.publish(open))).toBe('discussion.notReviewed');
  value(await world.draft(open));
  expect(codeOf(await world.publish(open))).toBe('discussion.notReviewed');
  value(await world.review(open));
  const seen = await world.mark(open);
  value(await world.draft(open, { text: '换成别的话。' }));
  value(await world.review(open));
  expect(codeOf(await world.publish(open, { seen }))).toBe('discussion.changedMeanwhile');
});

test('is the publisher’s', async () => {
  const question = await reviewed();
  for (const who of [...(await world.others('answerPublisher')), world.leaders[0]!, await world.member(3)])
    expect(codeOf(await world.publish(question, {}, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await world.publish(question, {}, world.stranger(['answerPublisher'])))).toBe(
    'discussion.noQuestion',
  );
  for (const more of [{ question: 'x' }, { seen: undefined }, { seen: 'x'.repeat(81) }])
    expect(codeOf(await world.publish(question, more))).toBe('platform.badInput');
  await world.moveTo('archived');
  expect(codeOf(await world.publish(question))).toBe('discussion.answersOver');
  await world.moveTo('papersOut');
});

test('reaches who said it first and the groups that raised it', async () => {
  const question = await world.answered(await world.placed([0, 1]));
  const concerned = await inOrg(world.world, (tx) => findConcerned(tx, question));
  const ids = (indexes: number[]) => indexes.map((index) => world.congress.reps[index]!).sort();
  expect(
    concerned
      .filter((one) => one.isAuthor)
      .map((one) => one.personId)
      .sort(),
  ).toEqual(ids([3, 4]));
  expect(concerned.map((one) => one.personId).sort()).toEqual(ids([0, 3, 6, 9, 1, 4, 7, 10]));
  // A guest of the delegation belongs to the group; a follow-up concerns whom its question concerned, and who asks.
  const guest = await world.guest();
  await world.rows(
    sql`update attendee set delegation_id = (select delegation_id from discussion_room where id = ${world.rooms[0]!}) where person_id = ${guest.personId}`,
  );
  const { question: followUp } = value(await world.followUp(question, guest));
  const further = await inOrg(world.world, (tx) => findConcerned(tx, followUp));
  expect(further.find((one) => one.personId === guest.personId)).toEqual({
    personId: guest.personId,
    isAuthor: true,
  });
  expect(further).toHaveLength(9);
});
