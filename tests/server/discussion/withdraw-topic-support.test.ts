import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { supportTopic } from '#server/discussion/support-topic';
import { withdrawTopicSupport } from '#server/discussion/withdraw-topic-support';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

const takeBack = async (index: number, topic: string) =>
  run(await between.desk(index), withdrawTopicSupport, { topic });
const count = async (topic: string) =>
  (await between.rows(sql`select 1 from topic_support where topic_id = ${topic}`)).length;

it('takes one’s support back, twice like once, and lets it be given again', async () => {
  const topic = await between.raised();
  value(await run(await between.desk(5), supportTopic, { topic }));
  (await Promise.all([takeBack(5, topic), takeBack(5, topic)])).map(value);
  expect(await count(topic)).toBe(1);
  value(await run(await between.desk(5), supportTopic, { topic }));
  expect(await count(topic)).toBe(2);
});

it('is not for whoever raised it, nor once it was taken up', async () => {
  const topic = await between.putOne();
  expect(codeOf(await takeBack(3, topic))).toBe('discussion.topicStep');
  value(await run(await between.desk(5), supportTopic, { topic }));
  await between.called({ topics: [topic] });
  expect(codeOf(await takeBack(5, topic))).toBe('discussion.topicStep');
});

it('refuses everybody else, another organisation, and what is not there', async () => {
  const topic = await between.raised();
  for (const desk of await between.outsiders('representative'))
    expect(codeOf(await run(desk, withdrawTopicSupport, { topic }))).toMatch(shut);
  const stranger = await between.stranger(['representative']);
  expect(codeOf(await run(stranger, withdrawTopicSupport, { topic }))).toBe('discussion.noTopic');
  expect(codeOf(await takeBack(4, randomUUID()))).toBe('discussion.noTopic');
});
