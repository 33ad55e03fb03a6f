import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { addJointItem } from '#server/discussion/add-joint-item';
import { cancelJointMeeting } from '#server/discussion/cancel-joint-meeting';
import { holdJointMeeting } from '#server/discussion/hold-joint-meeting';
import { readMeeting } from '#server/discussion/queries-joint';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Between, shut } from './topic-stage';

const before = new Date('2026-11-02T01:00:00Z');
const after = new Date('2026-11-05T08:00:00Z');
const between = await Between.open();
let meeting: string;
let item: string;
beforeEach(async () => {
  between.world.now = before;
  meeting = await between.called();
  item = value(
    await run(between.secretary, addJointItem, { meeting, title: '停车位整治', matter: 'other.advise' }),
  ).item;
});
afterAll(() => between.close());

const hold = (more: Readonly<Record<string, unknown>> = {}) =>
  run(between.secretary, holdJointMeeting, {
    meeting,
    record: '到会十二人。',
    outcomes: [{ item, outcome: '同意方案，年内完成。' }],
    ...more,
  });

it('records the meeting and what came of each matter, for representatives to read', async () => {
  between.world.now = after;
  value(await hold());
  const page = shown(await read(between.congress, await between.rep(6), (of) => readMeeting(of, meeting)));
  expect(page).toMatchObject({
    meeting: { state: 'held', record: '到会十二人。' },
    items: [{ outcome: '同意方案，年内完成。' }],
    rules: { report: { must: true, article: '《上海市职工代表大会条例》第二十五条' } },
    office: null,
  });
  expect(codeOf(await hold())).toBe('discussion.jointStep');
});

it('waits for the time of the meeting', async () => {
  expect(codeOf(await hold())).toBe('discussion.notHeldYet');
  between.world.now = new Date('2026-11-05T06:00:00Z');
  value(await hold());
});

it('wants matters, and an outcome for each of them', async () => {
  between.world.now = after;
  for (const outcomes of [
    [],
    [{ item, outcome: ' ' }],
    [{ item: randomUUID(), outcome: '别的事' }],
    undefined,
  ])
    expect(codeOf(await hold({ outcomes }))).toBe('discussion.outcomesMissing');
  between.world.now = before;
  const bare = await between.called();
  between.world.now = after;
  expect(codeOf(await hold({ meeting: bare, outcomes: [] }))).toBe('discussion.itemsMissing');
});

it('is recorded once of two at once, and never after it was called off', async () => {
  between.world.now = after;
  const both = await Promise.all([hold(), hold({ record: '另一份记录' })]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.jointStep']);
  between.world.now = before;
  const off = await between.called();
  value(await run(between.secretary, cancelJointMeeting, { meeting: off, reason: '改期' }));
  between.world.now = after;
  expect(codeOf(await hold({ meeting: off }))).toBe('discussion.jointStep');
});

it('is the secretary’s alone, and refuses what is no record', async () => {
  for (const desk of await between.outsiders('secretary'))
    expect(codeOf(await run(desk, holdJointMeeting, { meeting }))).toMatch(shut);
  const order = { meeting, record: '记录', outcomes: [] };
  expect(codeOf(await run(await between.stranger(), holdJointMeeting, order))).toBe(
    'discussion.noJointMeeting',
  );
  expect(codeOf(await hold({ meeting: randomUUID() }))).toBe('discussion.noJointMeeting');
  expect(await hold({ record: ' ' })).toMatchObject({ fields: { record: expect.anything() } });
  expect(codeOf(await hold({ outcomes: [{ item, outcome: '长'.repeat(3001) }] }))).toBe('platform.badInput');
});
