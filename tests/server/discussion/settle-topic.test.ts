import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { readTopic, readTopics } from '#server/discussion/queries-topics';
import { settleTopic } from '#server/discussion/settle-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

const settle = (topic: string, reply: unknown = '已转后勤保障处，十一月底前答复。') =>
  run(between.secretary, settleTopic, { topic, reply });

it('answers a topic for all representatives to read, whether raised, put or taken', async () => {
  const taken = await between.putOne();
  await between.called({ topics: [taken] });
  for (const topic of [await between.raised(), await between.putOne(), taken]) {
    value(await settle(topic));
    const page = shown(
      await read(between.congress, await between.rep(7), (reader) => readTopic(reader, topic)),
    );
    expect(page.topic).toMatchObject({ state: 'settled', reply: '已转后勤保障处，十一月底前答复。' });
    expect(Object.values(page.may).some(Boolean)).toBe(false);
  }
  const list = shown(
    await read(between.congress, between.congress.secretary, (reader) => readTopics(reader, true)),
  );
  expect(list).toMatchObject({ counts: { open: 0, closed: 3 }, may: { raise: false, call: true } });
});

it('answers once of two at once, and never what was answered', async () => {
  const topic = await between.raised();
  const both = await Promise.all([settle(topic, '一种答复'), settle(topic, '另一种答复')]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.topicStep']);
  expect(codeOf(await settle(topic, '改口'))).toBe('discussion.topicStep');
});

it('is the secretary’s alone, with words, on a topic that is there', async () => {
  const topic = await between.raised();
  for (const desk of await between.outsiders('secretary'))
    expect(codeOf(await run(desk, settleTopic, { topic, reply: '好的' }))).toMatch(shut);
  expect(codeOf(await run(await between.stranger(), settleTopic, { topic, reply: '好的' }))).toBe(
    'discussion.noTopic',
  );
  expect(codeOf(await settle(randomUUID()))).toBe('discussion.noTopic');
  for (const reply of ['', ' ', '长'.repeat(3001), null, 5])
    expect(await settle(topic, reply)).toMatchObject({ fields: { reply: expect.anything() } });
});
