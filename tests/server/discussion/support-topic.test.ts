import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTopic } from '#server/discussion/queries-topics';
import { settleTopic } from '#server/discussion/settle-topic';
import { supportTopic } from '#server/discussion/support-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

const support = async (index: number, topic: string) =>
  run(await between.desk(index), supportTopic, { topic });
const page = async (topic: string, index = 5) =>
  shown(await read(between.congress, await between.rep(index), (reader) => readTopic(reader, topic)));

it('counts everybody once, whoever raised it and every delegation, until a third is reached', async () => {
  const topic = await between.raised();
  value(await support(3, topic));
  const twice = await Promise.all([support(4, topic), support(4, topic)]);
  twice.map(value);
  await between.supportTo(topic, 9);
  expect((await page(topic)).call).toEqual({
    supporters: 9,
    representatives: 30,
    needed: 10,
    reached: false,
    share: { over: 1, of: 3 },
    article: '《上海市职工代表大会条例》第二十二条',
  });
  value(await support(12, topic));
  expect((await page(topic)).call).toMatchObject({ supporters: 10, reached: true });
});

it('no longer counts a supporter whose mandate has ended, and lets that one support no more', async () => {
  const topic = await between.raised();
  value(await support(29, topic));
  await between.end(29);
  expect((await page(topic)).call).toMatchObject({ supporters: 1, representatives: 29, needed: 10 });
  expect(codeOf(await support(29, topic))).toBe('discussion.notRepresentative');
});

it('goes on after the group’s leader has put it, and ends with the answer', async () => {
  const topic = await between.putOne();
  value(await support(6, topic));
  value(await run(between.secretary, settleTopic, { topic, reply: '已列入计划。' }));
  expect(codeOf(await support(7, topic))).toBe('discussion.topicStep');
});

it('refuses whoever is no representative, another organisation, and what is not there', async () => {
  const topic = await between.raised();
  for (const desk of await between.outsiders('representative'))
    expect(codeOf(await run(desk, supportTopic, { topic }))).toMatch(shut);
  expect(codeOf(await run(await between.stranger(['representative']), supportTopic, { topic }))).toBe(
    'discussion.noTopic',
  );
  expect(codeOf(await support(4, randomUUID()))).toBe('discussion.noTopic');
  expect(codeOf(await support(4, 'x'))).toBe('platform.badInput');
});
