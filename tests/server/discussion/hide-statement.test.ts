import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { editStatement } from '#server/discussion/edit-statement';
import { hideStatement } from '#server/discussion/hide-statement';
import { queryRoom } from '#server/discussion/queries-room';
import { withdrawStatement } from '#server/discussion/withdraw-statement';
import { run } from '#server/platform/command';
import { codeOf } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import { foreigner, journalOf, lead, openTalk, outcomeOf, said, type Talk } from './talk';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

const hide = (statementId: unknown, actor: PersonActor = talk.leader, reason: unknown = '涉及个人隐私') =>
  run(talk.world.desk(actor), hideStatement, { statementId, reason });
const seenBy = async (actor: PersonActor, id: string) =>
  shown(await read(talk.congress, actor, (reader) => queryRoom(reader, talk.room, {}))).statements.find(
    (one) => one.id === id,
  );

test('the leader hides; others see the reason and no words, the author and moderators see both; the journal keeps the reason alone', async () => {
  const { statementId } = await said(talk, talk.ann, { text: '张三的病历' });
  expect(outcomeOf(await hide(statementId))).toBe('granted');
  for (const actor of [talk.ben, talk.guest])
    expect(await seenBy(actor, statementId)).toMatchObject({ text: null, hidden: '涉及个人隐私' });
  for (const actor of [talk.ann, talk.leader, talk.secretary])
    expect(await seenBy(actor, statementId)).toMatchObject({ text: '张三的病历', hidden: '涉及个人隐私' });
  const told = await journalOf(talk, statementId);
  expect(told.at(-1)).toMatchObject({
    fact: 'discussion.statementHidden',
    data: { reason: '涉及个人隐私', room: talk.room },
  });
  expect(JSON.stringify(told)).not.toContain('病历');
});

test('what is hidden is not reworded; hidden twice keeps the first reason', async () => {
  const { statementId } = await said(talk, talk.ann);
  await hide(statementId);
  await hide(statementId, talk.secretary, '另一个理由');
  expect(await seenBy(talk.ben, statementId)).toMatchObject({ hidden: '涉及个人隐私' });
  expect(codeOf(await run(talk.world.desk(talk.ann), editStatement, { statementId, text: '改' }))).toBe(
    'discussion.hiddenByModerator',
  );
});

test('members, attendees and other groups’ leaders hide nothing; without a reason nobody does', async () => {
  const { statementId } = await said(talk, talk.ann);
  for (const actor of [talk.ann, talk.ben, talk.guest, talk.manager, talk.staff])
    expect(outcomeOf(await hide(statementId, actor))).toBe('platform.notAllowed');
  const head = { ...talk.ann, roles: [...talk.ann.roles, 'presidiumMember' as const] };
  expect(outcomeOf(await hide(statementId, head))).toBe('discussion.notModerator');
  const elsewhere = { ...talk.far, roles: [...talk.far.roles, 'groupLeader' as const] };
  expect(outcomeOf(await hide(statementId, elsewhere))).toBe('discussion.noSeat');
  for (const reason of ['', ' ', '好', '\u200b\u200b', '字'.repeat(301), null])
    expect(outcomeOf(await hide(statementId, talk.leader, reason))).toBe('platform.badInput');
  expect(outcomeOf(await hide('x'))).toBe('platform.badInput');
  expect(outcomeOf(await hide(crypto.randomUUID()))).toBe('discussion.noStatement');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, hideStatement, { statementId, reason: '理由' }))).toBe(
    'discussion.noStatement',
  );
  await other.close();
});

test('what was withdrawn has nothing to hide', async () => {
  const { statementId } = await said(talk, talk.ann);
  await run(talk.world.desk(talk.ann), withdrawStatement, { statementId });
  expect(outcomeOf(await hide(statementId))).toBe('discussion.withdrawn');
});

test('when the leader changes in mid-discussion the new one hides and the former one does not, whatever their sign-in still says', async () => {
  const { statementId } = await said(talk, talk.ben);
  await lead(talk, talk.leader, talk.ann);
  expect(outcomeOf(await hide(statementId, talk.leader))).toBe('discussion.notModerator');
  const fresh = { ...talk.ann, roles: [...talk.ann.roles, 'groupLeader' as const] };
  expect(outcomeOf(await hide(statementId, fresh))).toBe('granted');
});

test('a moderator can hide also after the end', async () => {
  const { statementId } = await said(talk, talk.ben);
  await endSession(talk.congress);
  expect(outcomeOf(await hide(statementId, talk.secretary))).toBe('granted');
});
