import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { createSession } from '#server/congress/create-session';
import { takeTopic } from '#server/discussion/take-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

const sessions = sql`select count(*)::int as count from congress_session`;
let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

const create = (topic: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  run(between.secretary, createSession, {
    term: between.congress.termId,
    title: '第六届职工代表大会临时会议',
    kind: 'extraordinary',
    onlineReason: '事情紧急，代表轮班无法同时集中',
    topic,
    ...more,
  });

it('follows the session that was created for a topic put to the union', async () => {
  const topic = await between.putOne();
  const { id } = value(await create(topic));
  expect(await between.row(topic)).toMatchObject({ state: 'taken', session_id: id, meeting_id: null });
  expect(between.world.rung.at(-1)).toMatchObject({ name: 'discussion.topicTaken', subject: topic });
});

it('lets a third of all representatives do without their group’s leader, and nobody less', async () => {
  const topic = await between.raised();
  await between.supportTo(topic, 9);
  expect(codeOf(await create(topic))).toBe('discussion.topicStep');
  await between.supportTo(topic, 10);
  value(await create(topic));
  expect(await between.row(topic)).toMatchObject({ state: 'taken' });
});

it('creates no session for a topic that is gone, settled, of another term or taken at the same moment', async () => {
  const [{ count: before }] = (await between.rows<{ count: number }>(sessions)) as [{ count: number }];
  expect(codeOf(await create(randomUUID()))).toBe('discussion.noTopic');
  expect(codeOf(await create('x'))).toBe('platform.badInput');
  const topic = await between.putOne();
  const both = await Promise.all([create(topic), create(topic)]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.topicStep']);
  const [{ count: after }] = (await between.rows<{ count: number }>(sessions)) as [{ count: number }];
  expect(after).toBe(before + 1);
});

it('takes nothing where a session has no topic', async () => {
  value(await create(undefined));
  value(await create(''));
});

it('is nobody’s order but the system’s', async () => {
  const topic = await between.putOne();
  const order = { topic, session: between.congress.sessionId };
  for (const desk of await between.outsiders('system'))
    expect(codeOf(await run(desk, takeTopic, order))).toMatch(shut);
  const system = between.world.desk({ kind: 'system', orgId: between.world.orgId });
  expect(codeOf(await run(system, takeTopic, { topic, session: randomUUID() }))).toBe('congress.noSession');
  value(await run(system, takeTopic, order));
});
