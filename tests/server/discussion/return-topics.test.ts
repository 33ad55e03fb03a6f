import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSession } from '#server/congress/create-session';
import { takeStep } from '#server/congress/take-step';
import { returnTopics } from '#server/discussion/return-topics';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

it('gives a topic back to the union when the session it was taken to is cancelled, and leaves what was answered', async () => {
  const topic = await between.putOne();
  const { id } = value(
    await run(between.secretary, createSession, {
      term: between.congress.termId,
      title: '临时会议',
      kind: 'extraordinary',
      onlineReason: '事情紧急，代表轮班',
      topic,
    }),
  );
  value(await run(between.secretary, takeStep, { session: id, step: 'cancel', reason: '改为书面征求意见' }));
  expect(await between.row(topic)).toMatchObject({ state: 'put', session_id: null });
  expect(between.world.rung.map(({ name }) => name).slice(-2)).toEqual([
    'congress.cancelled',
    'discussion.topicReturned',
  ]);
});

it('is nobody’s order but the system’s', async () => {
  const order = { session: between.congress.sessionId };
  for (const desk of await between.outsiders('system'))
    expect(codeOf(await run(desk, returnTopics, order))).toMatch(shut);
  const system = between.world.desk({ kind: 'system', orgId: between.world.orgId });
  value(await run(system, returnTopics, order));
  expect(codeOf(await run(system, returnTopics, {}))).toBe('platform.badInput');
});
