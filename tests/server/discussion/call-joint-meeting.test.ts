import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { committee, committeeMember, office, presidiumMember } from '#db/schema';
import { callJointMeeting } from '#server/discussion/call-joint-meeting';
import { readMeeting, readMeetings } from '#server/discussion/queries-joint';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Between, shut } from './topic-stage';

let between: Between;
beforeAll(async () => {
  between = await Between.open();
});
afterAll(() => between.close());

it('takes the topics it names as its first matters, in their order', async () => {
  const one = await between.putOne();
  const other = await between.putOne({ title: '请完善职工考勤和休息休假规定' });
  const meeting = await between.called({ topics: [other, one, other] });
  const page = shown(
    await read(between.congress, between.congress.secretary, (of) => readMeeting(of, meeting)),
  );
  expect(page.items.map(({ title }) => title)).toEqual([
    '请完善职工考勤和休息休假规定',
    '夜班休息室太少，请增设',
  ]);
  expect(page.items.map(({ procedure }) => procedure)).toEqual(['advise', 'advise']);
  expect(page.items[0]!.matter.zh).toContain('规章制度');
  for (const topic of [one, other])
    expect(await between.row(topic)).toMatchObject({ state: 'taken', meeting_id: meeting });
});

it('refuses a topic that the congress must adopt itself, with its article, and calls nothing', async () => {
  const topic = await between.putOne({ title: '修订绩效工资分配办法' });
  const before = await between.rows(sql`select id from joint_meeting`);
  expect(await between.call({ topics: [topic] })).toMatchObject({
    code: 'discussion.congressOnly',
    params: { title: '修订绩效工资分配办法', procedure: 'adopt' },
    article: '《上海市职工代表大会条例》第十一条第（五）项',
  });
  expect(await between.rows(sql`select id from joint_meeting`)).toHaveLength(before.length);
  expect(await between.row(topic)).toMatchObject({ state: 'put', meeting_id: null });
});

it('takes a topic once of two meetings called at once, and none that waits with its group', async () => {
  const topic = await between.putOne();
  const both = await Promise.all([between.call({ topics: [topic] }), between.call({ topics: [topic] })]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['discussion.topicStep']);
  expect(codeOf(await between.call({ topics: [await between.raised()] }))).toBe('discussion.topicStep');
  expect(codeOf(await between.call({ topics: [randomUUID()] }))).toBe('discussion.noTopic');
});

it('is called between sessions, up to the preparatory meeting, for a time ahead', async () => {
  for (const state of ['preparatory', 'groups', 'closing']) {
    await between.sessionIs(state);
    expect(await between.call()).toMatchObject({
      code: 'discussion.congressSits',
      article: '《上海市职工代表大会条例》第二十五条',
    });
  }
  for (const state of ['launched', 'papersOut', 'published']) {
    await between.sessionIs(state);
    value(await between.call());
  }
  for (const holdsAt of ['2026-11-02T09:00', '2020-01-01T00:00'])
    expect(await between.call({ holdsAt })).toMatchObject({
      fields: { holdsAt: ['topics:joint.call.inPast'] },
    });
  await between.sessionIs('draft');
});

it('invites group leaders, heads of committees, the last presidium, the executive committee and the union, each once', async () => {
  const { congress, world } = between;
  await inOrg(world, async (tx) => {
    const of = { orgId: world.orgId };
    const [welfare, executive] = await tx
      .insert(committee)
      .values(['福利委员会', '执行委员会'].map((name) => ({ ...of, termId: congress.termId, name })))
      .returning({ id: committee.id });
    await tx.insert(committeeMember).values([
      { ...of, committeeId: welfare!.id, personId: congress.reps[0]!, head: true },
      { ...of, committeeId: welfare!.id, personId: congress.reps[9]!, head: false },
      { ...of, committeeId: executive!.id, personId: congress.reps[10]!, head: false },
    ]);
    await tx
      .insert(presidiumMember)
      .values({ ...of, sessionId: congress.sessionId, personId: congress.reps[11]!, executiveChair: true });
    await tx
      .insert(office)
      .values({ ...of, personId: congress.secretary.personId, kind: 'secretary', startsOn: '2026-01-01' });
  });
  const meeting = await between.called();
  const { invited } = shown(await read(congress, await between.rep(8), (of) => readMeeting(of, meeting)));
  expect(invited.map(({ id, as }) => [id, as.map(({ reason }) => reason)])).toEqual([
    [congress.reps[0], ['leader', 'head']],
    [congress.reps[1], ['leader']],
    [congress.reps[2], ['leader']],
    [congress.reps[10], ['executive']],
    [congress.reps[11], ['presidium']],
    [congress.secretary.personId, ['union']],
  ]);
});

it('offers the secretary what waits, and says of each topic what bars it', async () => {
  const calling = async (actor = between.congress.secretary) =>
    (await read(between.congress, actor, readMeetings)).calling;
  const supported = await between.raised({ title: '食堂夜间供餐时间太短' });
  await between.supportTo(supported, 10);
  const waiting = await calling();
  expect(waiting!.topics.find(({ id }) => id === supported)?.barred).toBeNull();
  expect(waiting!.topics.find(({ title }) => title.includes('分配办法'))?.barred).toMatchObject({
    procedure: 'adopt',
  });
  expect(await calling(await between.rep(5))).toBeNull();
});

it('is the secretary’s alone, and refuses what is no call', async () => {
  const order = { title: '会', holdsAt: '2026-11-05T14:00', place: '三楼' };
  for (const desk of await between.outsiders('secretary'))
    expect(codeOf(await run(desk, callJointMeeting, order))).toMatch(shut);
  expect(codeOf(await run(await between.stranger(), callJointMeeting, { ...order, title: '联席' }))).toBe(
    'roster.noTerm',
  );
  expect(await between.call({ title: ' ', holdsAt: '明天', place: '', topics: ['x'] })).toMatchObject({
    code: 'platform.badInput',
    fields: { title: expect.anything(), holdsAt: expect.anything(), place: expect.anything() },
  });
});
