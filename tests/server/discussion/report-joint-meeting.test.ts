import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { createRehearsal } from '#server/congress/create-rehearsal';
import { readMeeting } from '#server/discussion/queries-joint';
import { reportJointMeeting } from '#server/discussion/report-joint-meeting';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

/** A meeting that has been held, with its record. */
const held = async () => {
  const meeting = await between.called();
  await between.rows(sql`update joint_meeting set state = 'held', record = '记录' where id = ${meeting}`);
  return meeting;
};
const report = (meeting: string, session = between.congress.sessionId) =>
  run(between.secretary, reportJointMeeting, { meeting, session });

it('names the session and leaves its agenda alone', async () => {
  const meeting = await held();
  value(await report(meeting));
  const page = shown(await read(between.congress, await between.rep(6), (of) => readMeeting(of, meeting)));
  expect(page).toMatchObject({
    meeting: { state: 'reported' },
    reportedTo: '第六届职工代表大会第二次会议',
    rules: { confirm: { must: true, article: expect.stringContaining('河南') } },
  });
  expect(await between.rows(sql`select id from agenda_item`)).toEqual([]);
  expect(
    await between.rows(sql`select session_id from journal where fact = 'discussion.jointMeetingReported'`),
  ).toEqual([{ session_id: between.congress.sessionId }]);
});

it('reports once of two at once, and only what was held', async () => {
  const meeting = await held();
  const both = await Promise.all([report(meeting), report(meeting)]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.jointStep']);
  expect(codeOf(await report(await between.called()))).toBe('discussion.jointStep');
});

it('reports to a session of the congress that is not over, never to a rehearsal', async () => {
  const meeting = await held();
  for (const state of ['published', 'reported', 'archived', 'cancelled']) {
    await between.sessionIs(state);
    expect(codeOf(await report(meeting))).toBe('discussion.sessionOver');
  }
  await between.sessionIs('draft');
  const rehearsal = value(
    await run(between.secretary, createRehearsal, { title: '演练', representatives: 10, delegations: 2 }),
  );
  expect(codeOf(await report(meeting, rehearsal.id))).toBe('congress.noSession');
  expect(codeOf(await report(meeting, randomUUID()))).toBe('congress.noSession');
});

it('is the secretary’s alone, on a meeting that is there', async () => {
  const meeting = await held();
  const order = { meeting, session: between.congress.sessionId };
  for (const desk of await between.outsiders('secretary'))
    expect(codeOf(await run(desk, reportJointMeeting, order))).toMatch(shut);
  expect(codeOf(await run(await between.stranger(), reportJointMeeting, order))).toBe(
    'discussion.noJointMeeting',
  );
  expect(codeOf(await report(randomUUID()))).toBe('discussion.noJointMeeting');
  expect(codeOf(await report(meeting, 'x'))).toBe('platform.badInput');
});
