import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTopic, readTopics } from '#server/discussion/queries-topics';
import { withdrawTopic } from '#server/discussion/withdraw-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

const withdraw = async (index: number, topic: string) =>
  run(await between.desk(index), withdrawTopic, { topic });

it('takes a topic off the page while nobody else supports it', async () => {
  const topic = await between.raised();
  const author = await between.rep(3);
  expect(shown(await read(between.congress, author, (reader) => readTopic(reader, topic))).may.withdraw).toBe(
    true,
  );
  value(await withdraw(3, topic));
  const list = shown(await read(between.congress, author, (reader) => readTopics(reader, false)));
  expect(list.topics.map(({ id }) => id)).not.toContain(topic);
  expect(codeOf(await withdraw(3, topic))).toBe('discussion.topicStep');
});

it('keeps one that others have joined, and one that was put', async () => {
  const joined = await between.raised();
  await between.supportTo(joined, 2);
  expect(await withdraw(3, joined)).toMatchObject({ code: 'discussion.topicKept', params: { count: 2 } });
  expect(codeOf(await withdraw(3, await between.putOne()))).toBe('discussion.topicStep');
});

it('is for whoever raised it alone, the group’s leader not excepted', async () => {
  const topic = await between.raised();
  for (const index of [0, 4, 6]) expect(codeOf(await withdraw(index, topic))).toBe('platform.notAllowed');
  for (const desk of await between.outsiders('representative'))
    expect(codeOf(await run(desk, withdrawTopic, { topic }))).toMatch(shut);
  const stranger = await between.stranger(['representative']);
  expect(codeOf(await run(stranger, withdrawTopic, { topic }))).toBe('discussion.noTopic');
  expect(codeOf(await withdraw(3, randomUUID()))).toBe('discussion.noTopic');
});
