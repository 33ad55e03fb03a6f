import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { raiseTopic } from '#server/discussion/raise-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

it('raises a topic in the name of the representative and the delegation, who is its first supporter', async () => {
  const topic = await between.raised();
  const who = await between.rep(3);
  expect(await between.row(topic)).toMatchObject({
    state: 'raised',
    raised_by: who.personId,
    delegation_id: who.delegationId,
    term_id: between.congress.termId,
  });
  expect(await between.rows(sql`select person_id from topic_support where topic_id = ${topic}`)).toEqual([
    { person_id: who.personId },
  ]);
});

it('writes nothing of what was said into the journal', async () => {
  await between.raised({ text: '这句话只在议题里。' });
  const [told] = await between.rows<{ data: string }>(
    sql`select data::text as data from journal where fact = 'discussion.topicRaised' order by id desc limit 1`,
  );
  expect(told!.data).not.toMatch(/这句话|休息室/);
});

it('counts a sending once that was repeated, also two at once, and gives nobody another’s', async () => {
  const key = randomUUID();
  const both = await Promise.all([between.raise(3, { key }), between.raise(3, { key })]);
  const [first, second] = both.map((one) => value(one).topic);
  expect(first).toBe(second);
  expect(codeOf(await between.raise(4, { key }))).toBe('discussion.keyTaken');
});

it('waits while a session is under way, except for a sending that had arrived before', async () => {
  const key = randomUUID();
  const topic = await between.raised({ key });
  for (const state of ['launched', 'groups', 'closing', 'adjourned']) {
    await between.sessionIs(state);
    expect(codeOf(await between.raise())).toBe('discussion.sessionUnderWay');
    expect(value(await between.raise(3, { key })).topic).toBe(topic);
  }
  for (const state of ['draft', 'planned', 'published', 'archived', 'cancelled']) {
    await between.sessionIs(state);
    value(await between.raise());
  }
});

it('is for representatives of the term that runs alone', async () => {
  for (const desk of await between.outsiders('representative'))
    expect(codeOf(await run(desk, raiseTopic, {}))).toMatch(shut);
  const given = { title: '议题标题', text: '说明', key: randomUUID() };
  const [nobody] = await between.world.people(1);
  const without = between.world.desk(between.world.actor(nobody!, ['representative']));
  expect(codeOf(await run(without, raiseTopic, given))).toBe('discussion.notRepresentative');
  await between.end(29);
  expect(codeOf(await between.raise(29))).toBe('discussion.notRepresentative');
  expect(codeOf(await run(await between.stranger(['representative']), raiseTopic, given))).toBe(
    'discussion.notRepresentative',
  );
  const now = between.world.now;
  between.world.now = new Date('2025-06-01T00:00:00Z');
  expect(codeOf(await between.raise())).toBe('discussion.notRepresentative');
  between.world.now = now;
});

it('refuses what is no topic, and names each field', async () => {
  expect(await between.raise(3, { title: ' ', text: '', key: 'x' })).toMatchObject({
    code: 'platform.badInput',
    fields: { title: expect.anything(), text: expect.anything(), key: expect.anything() },
  });
  for (const more of [{ title: '短' }, { title: '长'.repeat(101) }, { text: '长'.repeat(5001) }, { text: 7 }])
    expect(codeOf(await between.raise(3, more))).toBe('platform.badInput');
  expect(codeOf(await between.raise(3, { text: '有\0字' }))).toBe('platform.badInput');
  const markup = '<script>alert(1)</script>\u202e倒';
  expect(await between.row(await between.raised({ text: markup }))).toMatchObject({ text: markup });
});
