import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { cancelJointMeeting } from '#server/discussion/cancel-joint-meeting';
import { settleTopic } from '#server/discussion/settle-topic';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

const cancel = (meeting: string, reason: unknown = '与手术排班冲突') =>
  run(between.secretary, cancelJointMeeting, { meeting, reason });

it('gives its topics back to the union, except those that were answered, and keeps the reason', async () => {
  const [waiting, answered] = [await between.putOne(), await between.putOne()];
  const meeting = await between.called({ topics: [waiting, answered] });
  value(await run(between.secretary, settleTopic, { topic: answered, reply: '已办好。' }));
  value(await cancel(meeting));
  expect(await between.meeting(meeting)).toMatchObject({ state: 'cancelled', record: '与手术排班冲突' });
  expect(await between.row(waiting)).toMatchObject({ state: 'put', meeting_id: null });
  expect(await between.row(answered)).toMatchObject({ state: 'settled', meeting_id: meeting });
  await between.called({ topics: [waiting] });
});

it('is called off once of two at once', async () => {
  const meeting = await between.called();
  const both = await Promise.all([cancel(meeting), cancel(meeting)]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.jointStep']);
});

it('is the secretary’s alone, with a reason', async () => {
  const meeting = await between.called();
  for (const desk of await between.outsiders('secretary'))
    expect(codeOf(await run(desk, cancelJointMeeting, { meeting, reason: '改期' }))).toMatch(shut);
  expect(codeOf(await run(await between.stranger(), cancelJointMeeting, { meeting, reason: '改期' }))).toBe(
    'discussion.noJointMeeting',
  );
  expect(codeOf(await cancel(randomUUID()))).toBe('discussion.noJointMeeting');
  expect(await cancel(meeting, ' ')).toMatchObject({ fields: { reason: expect.anything() } });
});
