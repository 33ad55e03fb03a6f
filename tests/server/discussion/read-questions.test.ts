import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { queryGather } from '#server/discussion/queries-gather';
import { queryQuestion } from '#server/discussion/queries-question';
import { queryQuestions } from '#server/discussion/queries-questions';
import { writeSummary } from '#server/discussion/write-summary';
import { run } from '#server/platform/command';
import { readMinutes } from '#server/resolution/queries-minutes';
import { value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { makeRoom } from '#tests/support/room';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const list = (who: PersonActor, ask = {}) =>
  read(world.congress, who, (reader) => queryQuestions(reader, ask));
const path = (who: PersonActor, id: string) =>
  read(world.congress, who, (reader) => queryQuestion(reader, id));
const gather = (who: PersonActor, room: number, ask = {}) =>
  read(world.congress, who, (reader) => queryGather(reader, world.rooms[room]!, ask));
const codeIn = (found: unknown) => (isRefusal(found) ? found.code : 'shown');

const planted = {
  draft: '起草中的秘密甲',
  reason: '退回的秘密乙',
  said: '本组里说的秘密丙',
  hidden: '隐去的秘密丁',
  gathered: '还没送出的秘密戊',
  summary: '没提交的小结秘密己',
};

test('shows a draft answer to nobody but the answering offices and the secretary', async () => {
  const question = await world.placed([0]);
  value(await world.draft(question, { text: planted.draft }));
  value(await world.review(question, { verdict: 'sendBack', reason: planted.reason }));
  const answering = [
    'secretary',
    'management',
    'departmentHandler',
    'answerReviewer',
    'answerPublisher',
  ] as const;
  const outside = [
    ...(await world.others(...answering)),
    await world.member(3),
    world.leaders[0]!,
    world.leaders[1]!,
    await world.guest(),
  ];
  for (const who of outside) {
    const seen = JSON.stringify([await list(who), await path(who, question), await gather(who, 0)]);
    expect(seen, who.roles.join()).not.toContain(planted.draft);
    expect(seen, who.roles.join()).not.toContain(planted.reason);
    expect(seen, who.roles.join()).not.toMatch(/"drafted"|"reviewed"|sentBack/);
  }
  for (const role of answering) {
    const who = role === 'secretary' ? world.secretary() : await world.office(role);
    expect(JSON.stringify(await path(who, question)), role).toContain(planted.draft);
    expect(JSON.stringify(await list(who)), role).not.toContain(planted.draft);
  }
  // Where it stands published, the correction on its way shows no more.
  value(await world.draft(question, { text: '公开的答复' }));
  value(await world.review(question));
  value(await world.publish(question));
  value(await world.draft(question, { text: planted.draft }));
  for (const who of outside)
    expect(JSON.stringify([await list(who), await path(who, question)])).not.toContain(planted.draft);
  expect(shown(await path(await world.member(3), question)).answers.map((one) => one.text)).toEqual([
    '公开的答复',
  ]);
});

test('shows what was said only to those who sit in the room; the leader’s question to everybody in the session', async () => {
  const source = await world.say(0, 3, planted.said);
  const groupQuestion = value(await world.gather(0, [source], { text: '组里归纳的问题？' })).groupQuestion;
  await world.send(groupQuestion);
  const { question } = value(
    await world.place([groupQuestion, await world.sent(1)], { text: '大会的问题？' }),
  );
  const of = async (who: PersonActor) => shown(await path(who, question)).groups[0]!;
  for (const who of [
    world.manager,
    world.reviewer,
    world.leaders[1]!,
    await world.member(4),
    await world.office('inspector'),
  ]) {
    expect(JSON.stringify(await path(who, question)), who.roles.join()).not.toContain(planted.said);
    expect(await of(who)).toMatchObject({ text: '组里归纳的问题？', count: 1, sources: null });
  }
  for (const who of [world.leaders[0]!, await world.member(9), world.secretary()])
    expect((await of(who)).sources, who.roles.join()).toMatchObject([{ text: planted.said }]);
  expect((await of(await world.member(3))).sources).toMatchObject([{ isMine: true }]);
  expect(shown(await path(await world.member(3), question)).isMine).toBe(true);
  // What is withdrawn or hidden afterwards leaves its place and not its words.
  await world.rows(
    sql`update statement set hidden_at = now(), hidden_by = ${world.leaders[0]!.personId}, hidden_reason = '离题', text = ${planted.hidden} where id = ${source}`,
  );
  expect((await of(await world.member(9))).sources).toMatchObject([{ text: null, hidden: '离题' }]);
  await world.rows(sql`update statement set withdrawn_at = now() where id = ${source}`);
  expect((await of(world.secretary())).sources).toMatchObject([{ text: null, withdrawn: true }]);
});

test('keeps a leader’s drafts and an unfinished summary in the leader’s hands', async () => {
  await world.drafted(2, { text: planted.gathered });
  value(
    await run(world.world.desk(world.leaders[2]!), writeSummary, {
      room: world.rooms[2],
      text: planted.summary,
    }),
  );
  const member = await world.member(5);
  const seen = JSON.stringify([await gather(member, 2), await list(member)]);
  expect(seen).not.toContain(planted.gathered);
  expect(seen).not.toContain(planted.summary);
  expect(shown(await gather(member, 2))).toMatchObject({ mayGather: false, statements: [] });
  const own = shown(await gather(world.leaders[2]!, 2));
  expect(own).toMatchObject({ mayGather: true, summary: { submittedAt: null } });
  expect(own.questions.map((one) => one.text)).toContain(planted.gathered);
  expect(codeIn(await gather(world.leaders[0]!, 2))).toBe('discussion.noSeat');
  value(
    await run(world.world.desk(world.leaders[2]!), writeSummary, {
      room: world.rooms[2],
      text: '提交的小结',
      submit: 'yes',
    }),
  );
  expect(shown(await list(await world.member(3))).summaries).toMatchObject([{ text: '提交的小结' }]);
});

test('offers a leader what is still said, the most supported first, and what a draft holds before all', async () => {
  const [plain, strong] = [await world.say(1, 4, '一般'), await world.say(1, 7, '有力')];
  const { now, orgId } = world.world;
  for (const index of [1, 4, 10])
    await world.rows(
      sql`insert into statement_support (org_id, statement_id, person_id, at) values (${orgId}, ${strong}, ${world.congress.reps[index]!}, ${now.toISOString()})`,
    );
  await world.say(1, 4, '收回的', { withdrawnAt: now });
  const page = shown(await gather(world.leaders[1]!, 1));
  expect(page.statements[0]).toMatchObject({ id: strong, supports: 3, used: 0 });
  expect(page.statements.map((one) => one.text)).not.toContain('收回的');
  const { groupQuestion } = value(await world.gather(1, [plain]));
  const [item] = await world.rows<{ id: string }>(sql`select id from agenda_item limit 1`);
  const editing = shown(await gather(world.leaders[1]!, 1, { edit: groupQuestion, item: item!.id }));
  expect(editing.edited).toMatchObject({ id: groupQuestion, sources: [{ id: plain }] });
  expect(editing.statements.map((one) => one.id)).toEqual([plain]);
});

test('lists in the fair order, by filters that turn nothing around, each person once behind a question', async () => {
  const everybody = await world.member(3);
  const all = shown(await list(everybody));
  expect(all.counts.all).toBe(all.questions.length);
  const ids = all.questions.map((one) => one.id);
  for (const state of ['open', 'answered', 'mine'] as const) {
    const some = shown(await list(everybody, { state }));
    expect(some.questions).toHaveLength(all.counts[state]);
    expect(ids.filter((id) => some.questions.some((one) => one.id === id))).toEqual(
      some.questions.map((one) => one.id),
    );
  }
  const room = shown(await list(everybody, { room: world.rooms[1]! }));
  expect(room.questions.length).toBeGreaterThan(0);
  expect(room.questions.length).toBeLessThan(all.questions.length);
  // The same person's two statements and support of another count once.
  const [one, two] = [await world.say(0, 6, '甲'), await world.say(0, 6, '乙')];
  const { groupQuestion } = value(await world.gather(0, [one, two]));
  await world.send(groupQuestion);
  const { question } = value(await world.place([groupQuestion]));
  const found = shown(await list(everybody)).questions.find((entry) => entry.id === question);
  expect(found).toMatchObject({ support: 1, isMine: false, followUps: 0 });
});

test('goes page by page after a question, without losing or doubling one', async () => {
  for (let index = 0; index < 32; index += 1) await world.placed([index % 3]);
  const who = await world.member(3);
  const first = shown(await list(who));
  expect(first.questions).toHaveLength(30);
  const second = shown(await list(who, { after: first.after }));
  const ids = [...first.questions, ...second.questions].map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(first.counts.all);
  // Every group is on the first page.
  expect(new Set(first.questions.flatMap((one) => one.groups)).size).toBe(3);
});

test('is counted in the minutes, without its words', async () => {
  const minutes = shown(
    await read(world.congress, world.secretary(), (reader) => readMinutes(reader, world.congress.sessionId)),
  );
  const [counted] = await world.rows<{ n: number }>(
    sql`select count(*)::int as n from question where follows_id is null`,
  );
  expect(minutes.questions).toMatchObject({
    total: counted!.n,
    answered: 1,
    followUps: 0,
    groups: 3,
    summaries: 1,
  });
});

test('opens to nobody outside the session', async () => {
  const question = await world.placed();
  const outside = [
    world.world.actor((await world.world.people(1))[0]!, ['representative']),
    world.world.actor((await world.world.people(1))[0]!),
    await world.office('scrutineer'),
  ];
  for (const who of outside) {
    expect(codeIn(await path(who, question)), who.roles.join()).toBe('discussion.notOfSession');
    expect(codeIn(await list(who)), who.roles.join()).toBe('discussion.notOfSession');
  }
  const recalled = await world.member(11);
  await world.rows(
    sql`update representative set ended_on = '2026-11-01', end_reason = 'left' where person_id = ${recalled.personId}`,
  );
  expect(codeIn(await path(recalled, question))).toBe('discussion.notOfSession');
  expect(codeIn(await path(world.stranger(['secretary']), crypto.randomUUID()))).toBe(
    'discussion.noQuestion',
  );
  const plenary = await makeRoom(world.congress, 'plenary');
  expect(
    codeIn(await read(world.congress, world.manager, (reader) => queryGather(reader, plenary, {}))),
  ).toBe('shown');
  expect(codeIn(await gather(world.manager, 0))).toBe('discussion.noSeat');
});
