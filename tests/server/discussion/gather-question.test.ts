import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherQuestion } from '#server/discussion/gather-question';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { makeRoom } from '#tests/support/room';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

test('makes a draft that names its statements, and says so in the room alone', async () => {
  const sources = [await world.say(0, 3), await world.say(0, 6, '末班车太早')];
  const { groupQuestion } = value(await world.gather(0, [...sources, sources[0]!]));
  expect(await world.groupQuestion(groupQuestion)).toMatchObject({ state: 'draft', item_id: null });
  const kept = await world.rows(
    sql`select statement_id from question_source where group_question_id = ${groupQuestion}`,
  );
  expect(kept).toHaveLength(2);
  expect(world.world.rung.at(-1)).toMatchObject({
    name: 'discussion.questionGathered',
    subject: groupQuestion,
    session: world.congress.sessionId,
    data: { room: world.rooms[0], sources: 2 },
  });
});

test('takes the item that all its statements speak of', async () => {
  const [item] = await world.rows<{ id: string }>(sql`select id from agenda_item limit 1`);
  const about = { itemId: item!.id };
  const [one, two, other] = [
    await world.say(0, 3, '甲', about),
    await world.say(0, 6, '乙', about),
    await world.say(0, 3),
  ];
  const of = async (statements: string[], more = {}) =>
    (await world.groupQuestion(value(await world.gather(0, statements, more)).groupQuestion)).item_id;
  expect(await of([one, two])).toBe(item!.id);
  expect(await of([one, other])).toBeNull();
  expect(await of([other], { item: item!.id })).toBe(item!.id);
  expect(codeOf(await world.gather(0, [one], { item: crypto.randomUUID() }))).toBe('platform.badInput');
});

test('wants sources of this room; what was withdrawn or hidden since it was ticked falls away', async () => {
  expect(codeOf(await world.gather(0, []))).toBe('discussion.noSources');
  const { now } = world.world;
  for (const foreign of [await world.say(1, 4), crypto.randomUUID()])
    expect(codeOf(await world.gather(0, [await world.say(0, 3), foreign]))).toBe('discussion.foreignSource');
  const gone = [
    await world.say(0, 3, '算了', { withdrawnAt: now }),
    await world.say(0, 3, '……', {
      hiddenAt: now,
      hiddenBy: world.leaders[0]!.personId,
      hiddenReason: '离题',
    }),
  ];
  expect(codeOf(await world.gather(0, gone))).toBe('discussion.noSources');
  const said = await world.say(0, 3);
  const { groupQuestion } = value(await world.gather(0, [said, ...gone])) as { groupQuestion: string };
  const sources = await world.rows<{ statement_id: string }>(
    sql`select statement_id from question_source where group_question_id = ${groupQuestion}`,
  );
  expect(sources).toEqual([{ statement_id: said }]);
});

test('refuses what is no question', async () => {
  const source = await world.say(0, 3);
  for (const more of [
    { text: '' },
    { text: ' \r\n ' },
    { text: '？' },
    { text: '问'.repeat(2001) },
    { text: undefined },
    { text: 7 },
    { key: 'x' },
    { room: 'x' },
    { item: 'x' },
    { statements: 'x' },
    { statements: ['x'] },
    { statements: Array.from({ length: 201 }, () => source) },
  ])
    expect(codeOf(await world.gather(0, [source], more)), JSON.stringify(more)).toBe('platform.badInput');
  value(await world.gather(0, [source], { text: '👍'.repeat(2000) }));
  expect(codeOf(await world.gather(0, [source], { text: 'a\u0000b' }))).toBe('platform.badInput');
  expect(codeOf(await world.gather(0, [source], { room: crypto.randomUUID() }))).toBe('discussion.noRoom');
});

test('is the leader’s: no member, no leader of another room, no other office', async () => {
  const source = await world.say(0, 3);
  expect(codeOf(await world.gather(0, [source], {}, await world.member(3)))).toBe('platform.notAllowed');
  const promoted = await world.member(3);
  const asLeader = { ...promoted, roles: [...promoted.roles, 'groupLeader' as const] };
  expect(codeOf(await world.gather(0, [source], {}, asLeader))).toBe('discussion.notModerator');
  expect(codeOf(await world.gather(0, [source], {}, world.leaders[1]))).toBe('discussion.noSeat');
  for (const who of await world.others('secretary', 'committeeMember'))
    expect(codeOf(await world.gather(0, [source], {}, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await world.gather(0, [source], {}, await world.office('committeeMember')))).toBe(
    'discussion.noSeat',
  );
  expect(codeOf(await world.gather(0, [source], {}, world.stranger(['groupLeader'])))).toBe(
    'discussion.noRoom',
  );
  const machine = { kind: 'clock' as const, orgId: world.world.orgId };
  expect(codeOf(await run(world.world.desk(machine), gatherQuestion, {}))).toBe('platform.notAllowed');
  value(await world.gather(0, [source], {}, world.secretary()));
});

test('is done by the head of a committee in its room', async () => {
  const room = await makeRoom(world.congress, 'committee', { people: [5, 6] });
  const head = await world.member(5);
  const actor = { ...head, roles: [...head.roles, 'committeeMember' as const] };
  const asked = {
    room,
    key: crypto.randomUUID(),
    text: '班车何时增加？',
    statements: [await world.say(0, 3)],
  };
  // A seat in the committee opens no other room's statements.
  expect(codeOf(await run(world.world.desk(actor), gatherQuestion, asked))).toBe('discussion.foreignSource');
});

test('counts the same key once, and refuses it for another room', async () => {
  const key = crypto.randomUUID();
  const source = await world.say(0, 3);
  const [one, two] = await Promise.all([
    world.gather(0, [source], { key }),
    world.gather(0, [source], { key }),
  ]);
  const made = [one, two].filter((outcome) => !('refused' in outcome)).map((outcome) => value(outcome));
  expect(made.length).toBeGreaterThan(0);
  expect(value(await world.gather(0, [source], { key }))).toEqual({ groupQuestion: key, repeated: true });
  expect(codeOf(await world.gather(1, [await world.say(1, 4)], { key }))).toBe('discussion.keyTaken');
});

test('goes from the launch to the end of the closing', async () => {
  const source = await world.say(0, 3);
  for (const [state, code] of [
    ['planned', 'discussion.notYet'],
    ['published', 'discussion.over'],
    ['archived', 'discussion.over'],
    ['cancelled', 'discussion.over'],
  ] as const) {
    await world.moveTo(state);
    expect(codeOf(await world.gather(0, [source]))).toBe(code);
  }
  await world.moveTo('closing');
  value(await world.gather(0, [source]));
});
