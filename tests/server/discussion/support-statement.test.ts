import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { hideStatement } from '#server/discussion/hide-statement';
import { queryRoom } from '#server/discussion/queries-room';
import { supportStatement } from '#server/discussion/support-statement';
import { withdrawStatement } from '#server/discussion/withdraw-statement';
import { run } from '#server/platform/command';
import { codeOf } from '#tests/support/congress';
import { member, read, shown } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import { endMandateOf, foreigner, openTalk, outcomeOf, said, type Talk } from './talk';

let talk: Talk;
let statementId: string;
beforeAll(async () => {
  talk = await openTalk();
  statementId = (await said(talk, talk.ann)).statementId;
});
afterAll(() => talk.close());

const support = (actor: PersonActor, id: unknown = statementId) =>
  run(talk.world.desk(actor), supportStatement, { statementId: id });
const seenBy = async (actor: PersonActor) =>
  shown(await read(talk.congress, actor, (reader) => queryRoom(reader, talk.room, {}))).statements.find(
    (one) => one.id === statementId,
  );

test('each supports once, from however many devices, and nobody what they have said themselves', async () => {
  expect((await Promise.all([1, 2, 3].map(() => support(talk.ben)))).map(outcomeOf)).toEqual([
    'granted',
    'granted',
    'granted',
  ]);
  expect(await seenBy(talk.ben)).toMatchObject({ supports: 1, supported: true });
  expect(await seenBy(talk.leader)).toMatchObject({ supports: 1, supported: false });
  expect(talk.world.rung.filter((fact) => fact.name === 'discussion.supported')).toHaveLength(1);
  expect(outcomeOf(await support(talk.ann))).toBe('discussion.ownStatement');
});

test('a whole group at one moment is counted to the last hand', async () => {
  const group = await Promise.all([9, 12, 15, 18, 21, 24, 27].map((index) => member(talk.congress, index)));
  await Promise.all([talk.leader, talk.guest, talk.secretary, ...group].map((actor) => support(actor)));
  expect(await seenBy(talk.ann)).toMatchObject({ supports: 11 });
});

test('who has no seat, or only listens, supports nothing', async () => {
  for (const actor of [talk.far, talk.manager, talk.stranger])
    expect(outcomeOf(await support(actor))).toBe('discussion.noSeat');
  expect(outcomeOf(await support(talk.staff))).toBe('platform.notAllowed');
  const spoken = await said(talk, talk.far, { roomId: talk.plenary });
  expect(outcomeOf(await support(talk.manager, spoken.statementId))).toBe('discussion.listenOnly');
  for (const id of ['x', null]) expect(outcomeOf(await support(talk.ben, id))).toBe('platform.badInput');
  expect(outcomeOf(await support(talk.ben, crypto.randomUUID()))).toBe('discussion.noStatement');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, supportStatement, { statementId }))).toBe('discussion.noStatement');
  await other.close();
});

test('what is withdrawn, hidden or over is supported no more, nor by whose mandate has ended', async () => {
  const gone = (await said(talk, talk.ann)).statementId;
  await run(talk.world.desk(talk.ann), withdrawStatement, { statementId: gone });
  expect(outcomeOf(await support(talk.ben, gone))).toBe('discussion.withdrawn');
  const hidden = (await said(talk, talk.ann)).statementId;
  await run(talk.world.desk(talk.leader), hideStatement, { statementId: hidden, reason: '跑题了' });
  expect(outcomeOf(await support(talk.ben, hidden))).toBe('discussion.hiddenByModerator');
  const open = (await said(talk, talk.ann)).statementId;
  await endMandateOf(talk, talk.ben);
  expect(outcomeOf(await support(talk.ben, open))).toBe('discussion.noSeat');
  await endSession(talk.congress);
  expect(outcomeOf(await support(talk.leader, open))).toBe('discussion.over');
});
