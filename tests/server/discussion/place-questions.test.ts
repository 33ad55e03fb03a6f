import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeQuestions } from '#server/discussion/place-questions';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

test('merges questions of several groups into one and keeps all of them', async () => {
  const [one, two] = [
    await world.sent(0, { text: '何时加班车？' }),
    await world.sent(1, { text: '夜班车能否增加？' }),
  ];
  const { question, number } = value(await world.place([one, two], { text: '夜班班车何时增加？' }));
  expect(await world.question(question)).toMatchObject({ state: 'open', number, text: '夜班班车何时增加？' });
  expect(await world.groupQuestion(one)).toMatchObject({
    state: 'placed',
    text: '何时加班车？',
    question_id: question,
  });
  expect(await world.groupQuestion(two)).toMatchObject({
    state: 'placed',
    text: '夜班车能否增加？',
    question_id: question,
  });
  expect(world.world.rung.at(-1)).toMatchObject({
    name: 'discussion.questionsPlaced',
    subject: question,
    session: world.congress.sessionId,
    data: { number, placed: 2, isNew: true },
  });
  expect(JSON.stringify(world.world.rung)).not.toContain('夜班班车何时增加');
});

test('places a single one with its own words, and merges a later one into it', async () => {
  const [item] = await world.rows<{ id: string }>(sql`select id from agenda_item limit 1`);
  const one = await world.sent(0, { text: '食堂几点开门？', item: item!.id });
  const { question } = value(await world.place([one], { text: ' ' }));
  expect(await world.question(question)).toMatchObject({ text: '食堂几点开门？', item_id: item!.id });
  value(await world.place([await world.sent(1)], { into: question }));
  expect((await world.question(question))!.text).toBe('食堂几点开门？');
  // Without another group's question only the wording changes.
  value(await world.place([], { into: question, text: '食堂夜间几点开门？' }));
  expect((await world.question(question))!.text).toBe('食堂夜间几点开门？');
});

test('sends a reviewed answer back to review when the question has become another', async () => {
  const question = await world.placed([0]);
  value(await world.draft(question));
  value(await world.review(question));
  value(await world.place([await world.sent(1)], { into: question, text: '夜班和周末班车？' }));
  expect(await world.question(question)).toMatchObject({ state: 'drafted' });
  expect(codeOf(await world.publish(question))).toBe('discussion.notReviewed');
  value(await world.review(question));
  value(await world.publish(question));
  expect(codeOf(await world.place([await world.sent(2)], { into: question }))).toBe(
    'discussion.answeredAlready',
  );
});

test('counts without gaps when two secretaries place at once, and places nothing twice', async () => {
  const [one, two, same] = [await world.sent(0), await world.sent(1), await world.sent(2)];
  const second = world.congress.second;
  const numbers = (await Promise.all([world.place([one]), world.place([two], {}, second)])).map(
    (outcome) => value(outcome).number,
  );
  expect(Math.abs(numbers[0]! - numbers[1]!)).toBe(1);
  const both = await Promise.all([world.place([same]), world.place([same], {}, second)]);
  expect(both.filter((outcome) => 'refused' in outcome).map((outcome) => codeOf(outcome))).toEqual([
    'discussion.questionStep',
  ]);
});

test('refuses drafts, strangers’ questions, missing words and follow-ups to merge into', async () => {
  const sent = await world.sent(0);
  expect(codeOf(await world.place([await world.drafted(0)]))).toBe('discussion.questionStep');
  expect(codeOf(await world.place([crypto.randomUUID()]))).toBe('discussion.noQuestion');
  expect(codeOf(await world.place([]))).toBe('discussion.noQuestion');
  expect(codeOf(await world.place([sent, await world.sent(1)]))).toBe('platform.badInput');
  expect(codeOf(await world.place([sent], { into: crypto.randomUUID() }))).toBe('discussion.noQuestion');
  expect(codeOf(await world.place([sent], { item: crypto.randomUUID() }))).toBe('platform.badInput');
  for (const more of [
    { text: '？' },
    { text: '问'.repeat(2001) },
    { groupQuestions: 'x' },
    { groupQuestions: ['x'] },
    { into: 'x' },
    { session: 'x' },
  ])
    expect(codeOf(await world.place([sent], more)), JSON.stringify(more)).toBe('platform.badInput');
  const answered = await world.answered(await world.placed([0]));
  const { question: followUp } = value(await world.followUp(answered, await world.member(3)));
  expect(codeOf(await world.place([sent], { into: followUp }))).toBe('discussion.questionStep');
});

test('takes nothing from another session', async () => {
  const other = await Congress.open(world.world, 3);
  const sent = await world.sent(0);
  expect(
    codeOf(await run(other.desk, placeQuestions, { session: other.sessionId, groupQuestions: [sent] })),
  ).toBe('discussion.answersOver');
  await other.sendPapers();
  expect(
    codeOf(await run(other.desk, placeQuestions, { session: other.sessionId, groupQuestions: [sent] })),
  ).toBe('discussion.noQuestion');
});

test('is the secretary’s, until the dossier is closed', async () => {
  const sent = await world.sent(0);
  for (const who of [...(await world.others('secretary')), world.leaders[0]!, await world.member(3)])
    expect(codeOf(await world.place([sent], {}, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await world.place([sent], {}, world.stranger(['secretary'])))).toBe('congress.noSession');
  await world.moveTo('archived');
  expect(codeOf(await world.place([sent]))).toBe('discussion.answersOver');
  await world.moveTo('published');
  value(await world.place([sent]));
});
