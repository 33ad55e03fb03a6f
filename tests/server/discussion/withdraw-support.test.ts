import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { queryRoom } from '#server/discussion/queries-room';
import { supportStatement } from '#server/discussion/support-statement';
import { withdrawSupport } from '#server/discussion/withdraw-support';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import { foreigner, openTalk, outcomeOf, said, type Talk } from './talk';

let talk: Talk;
let statementId: string;
beforeAll(async () => {
  talk = await openTalk();
  statementId = (await said(talk, talk.ann)).statementId;
  for (const actor of [talk.ben, talk.leader])
    value(await run(talk.world.desk(actor), supportStatement, { statementId }));
});
afterAll(() => talk.close());

const takeBack = (actor: PersonActor, id: unknown = statementId) =>
  run(talk.world.desk(actor), withdrawSupport, { statementId: id });

test('one takes back one’s own support and nobody else’s, once; and may give it again', async () => {
  expect((await Promise.all([takeBack(talk.ben), takeBack(talk.ben)])).map(outcomeOf)).toEqual([
    'granted',
    'granted',
  ]);
  const page = shown(await read(talk.congress, talk.ben, (reader) => queryRoom(reader, talk.room, {})));
  expect(page.statements.at(-1)).toMatchObject({ supports: 1, supported: false });
  expect(talk.world.rung.filter((fact) => fact.name === 'discussion.supportWithdrawn')).toHaveLength(1);
  expect(outcomeOf(await takeBack(talk.guest))).toBe('granted');
  expect(talk.world.rung.filter((fact) => fact.name === 'discussion.supportWithdrawn')).toHaveLength(1);
  value(await run(talk.world.desk(talk.ben), supportStatement, { statementId }));
});

test('without a seat, with a bad id, from elsewhere and after the end it is refused', async () => {
  expect(outcomeOf(await takeBack(talk.far))).toBe('discussion.noSeat');
  expect(outcomeOf(await takeBack(talk.staff))).toBe('platform.notAllowed');
  expect(outcomeOf(await takeBack(talk.ben, 'x'))).toBe('platform.badInput');
  expect(outcomeOf(await takeBack(talk.ben, crypto.randomUUID()))).toBe('discussion.noStatement');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, withdrawSupport, { statementId }))).toBe('discussion.noStatement');
  await other.close();
  await endSession(talk.congress);
  expect(outcomeOf(await takeBack(talk.ben))).toBe('discussion.over');
});
