import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { hideStatement } from '#server/discussion/hide-statement';
import { queryRoom } from '#server/discussion/queries-room';
import { restoreStatement } from '#server/discussion/restore-statement';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { foreigner, journalOf, openTalk, outcomeOf, said, type Talk } from './talk';

let talk: Talk;
let statementId: string;
beforeAll(async () => {
  talk = await openTalk();
  statementId = (await said(talk, talk.ann, { text: '误隐的话' })).statementId;
  value(await run(talk.world.desk(talk.leader), hideStatement, { statementId, reason: '看错了' }));
});
afterAll(() => talk.close());

const restore = (actor: PersonActor = talk.leader, id: unknown = statementId) =>
  run(talk.world.desk(actor), restoreStatement, { statementId: id });

test('members and strangers restore nothing', async () => {
  for (const actor of [talk.ann, talk.ben, talk.guest, talk.manager, talk.staff])
    expect(outcomeOf(await restore(actor))).toBe('platform.notAllowed');
  expect(outcomeOf(await restore({ ...talk.ann, roles: [...talk.ann.roles, 'committeeMember'] }))).toBe(
    'discussion.notModerator',
  );
  expect(outcomeOf(await restore({ ...talk.far, roles: [...talk.far.roles, 'groupLeader'] }))).toBe(
    'discussion.noSeat',
  );
  for (const id of ['x', null]) expect(outcomeOf(await restore(talk.leader, id))).toBe('platform.badInput');
  expect(outcomeOf(await restore(talk.leader, crypto.randomUUID()))).toBe('discussion.noStatement');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, restoreStatement, { statementId }))).toBe('discussion.noStatement');
  await other.close();
});

test('the leader or the secretary shows again what was hidden, once, and the journal says so', async () => {
  const outcomes = await Promise.all([restore(), restore(talk.secretary)]);
  expect(outcomes.map(outcomeOf)).toEqual(['granted', 'granted']);
  const page = shown(await read(talk.congress, talk.ben, (reader) => queryRoom(reader, talk.room, {})));
  expect(page.statements.at(-1)).toMatchObject({ text: '误隐的话', hidden: null });
  expect((await journalOf(talk, statementId)).map((row) => row.fact)).toEqual([
    'discussion.stated',
    'discussion.statementHidden',
    'discussion.statementRestored',
  ]);
});
