import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { putTopic } from '#server/discussion/put-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

it('puts a topic of the group to the union, once of two at once', async () => {
  const topic = await between.raised();
  const both = await Promise.all([between.put(topic), between.put(topic)]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.topicStep']);
  expect(await between.row(topic)).toMatchObject({ state: 'put', put_by: between.congress.reps[0] });
});

it('is for the leader of the delegation that raised it', async () => {
  const topic = await between.raised();
  expect(codeOf(await between.put(topic, 1))).toBe('platform.notAllowed');
  expect(codeOf(await between.put(topic, 3))).toBe('platform.notAllowed');
  for (const desk of await between.outsiders('groupLeader'))
    expect(codeOf(await run(desk, putTopic, { topic }))).toMatch(shut);
  const stranger = await between.stranger(['groupLeader']);
  expect(codeOf(await run(stranger, putTopic, { topic }))).toBe('discussion.noTopic');
  expect(codeOf(await between.put(randomUUID()))).toBe('discussion.noTopic');
  expect(codeOf(await between.put('x'))).toBe('platform.badInput');
});

it('is no longer for one who led the group when signing in', async () => {
  const topic = await between.raised();
  const was = await between.desk(0);
  await between.rows(
    sql`update representative set leader = false where person_id = ${between.congress.reps[0]!}`,
  );
  expect(codeOf(await run(was, putTopic, { topic }))).toBe('discussion.notModerator');
  await between.rows(
    sql`update representative set leader = true where person_id = ${between.congress.reps[0]!}`,
  );
  value(await run(was, putTopic, { topic }));
});
