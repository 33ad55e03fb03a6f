import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { createSession } from '#server/congress/create-session';
import { queryAnswers } from '#server/discussion/queries-answers';
import { queryMerge } from '#server/discussion/queries-merge';
import { queryQuestions } from '#server/discussion/queries-questions';
import { run } from '#server/platform/command';
import { value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { RollUp } from './roll-up';

let world: RollUp;
let first: string;
let second: string;
let open: string;
beforeAll(async () => {
  world = await RollUp.open();
  first = world.congress.sessionId;
  open = await world.placed([0]);
  await world.answered(await world.placed([1]));
  await world.sent(2);
  await world.moveTo('published');
  second = value(
    await run(world.congress.desk, createSession, {
      term: world.congress.termId,
      title: '第六届职工代表大会第三次会议',
      kind: 'ordinary',
      onlineReason: '临床一线轮班，无法同一时间集中',
    }),
  ).id;
});
afterAll(() => world.close());

const merge = (session: string | null = null) =>
  read(world.congress, world.secretary(), (reader) => queryMerge(reader, session));
const desk = (who: PersonActor, session: string | null = null) =>
  read(world.congress, who, (reader) => queryAnswers(reader, session));
const list = (who: PersonActor, session: string | null = null) =>
  read(world.congress, who, (reader) => queryQuestions(reader, { session }));

test('a session in preparation hides from the secretary nothing of the one before', async () => {
  const page = shown(await merge());
  expect(page.session?.id).toBe(first);
  expect(page.sent).toHaveLength(1);
  expect(shown(await list(world.secretary())).session?.id).toBe(first);
});

test('once the next session is launched, what was left open stays within reach of everybody it concerns', async () => {
  world.congress.sessionId = second;
  await world.moveTo('launched');
  const placing = shown(await merge());
  expect(placing).toMatchObject({ session: { id: second }, sent: [] });
  expect(placing.sessions).toEqual([{ id: first, title: expect.any(String), waiting: 1 }]);
  expect(shown(await merge(first)).sessions).toEqual([]);
  const work = shown(await desk(world.manager));
  expect(work).toMatchObject({ session: { id: second }, answered: 0 });
  expect(work.entries.map((one) => [one.id, one.session])).toEqual([[open, '第六届职工代表大会第二次会议']]);
  expect(work.sessions).toMatchObject([{ id: first, waiting: 1 }]);
  expect(shown(await desk(world.manager, first))).toMatchObject({
    answered: 1,
    entries: [{ session: null }],
  });
});

test('lists other sessions to those who may read their questions, and to nobody else', async () => {
  const [later] = (await world.world.people(1)) as [string];
  await world.congress.elect([later]);
  const member = world.world.actor(world.congress.reps[3]!, ['representative']);
  expect(shown(await list(member)).sessions).toMatchObject([{ id: first, waiting: 1 }]);
  const newcomer = world.world.actor(later, ['representative']);
  expect(shown(await list(newcomer)).sessions).toEqual([]);
  expect(isRefusal(await list(newcomer, first))).toBe(true);
});

test('leaves a closed dossier’s questions off the desk', async () => {
  world.congress.sessionId = first;
  await world.moveTo('archived');
  expect(shown(await desk(world.manager, second)).entries).toEqual([]);
  expect(shown(await desk(world.manager, second)).sessions).toHaveLength(1);
});
