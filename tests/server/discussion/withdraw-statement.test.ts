import { afterAll, beforeAll, expect, test } from 'vitest';
import { editStatement } from '#server/discussion/edit-statement';
import { queryRoom } from '#server/discussion/queries-room';
import { queryStatement } from '#server/discussion/queries-statement';
import { withdrawStatement } from '#server/discussion/withdraw-statement';
import { run } from '#server/platform/command';
import { codeOf } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import { foreigner, openTalk, outcomeOf, said, type Talk } from './talk';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

const withdraw = (statementId: unknown, actor = talk.ann) =>
  run(talk.world.desk(actor), withdrawStatement, { statementId });

test('what one takes back keeps its number and name; its words and their trace are shown to nobody, its replies remain', async () => {
  const { statementId, number } = await said(talk, talk.ann, { text: '收回的话' });
  await said(talk, talk.ben, { parentId: statementId, text: '回复还在' });
  talk.world.now = new Date(talk.world.now.getTime() + 60_000);
  await run(talk.world.desk(talk.ann), editStatement, { statementId, text: '改过又收回' });
  expect(outcomeOf(await withdraw(statementId))).toBe('granted');
  for (const actor of [talk.ann, talk.leader, talk.secretary]) {
    const page = shown(
      await read(talk.congress, actor, (reader) => queryStatement(reader, talk.room, statementId)),
    );
    expect(page.statement).toMatchObject({ text: null, withdrawn: true, number });
    expect(page.edits).toEqual([]);
    expect(page.replies.map((one) => one.text)).toEqual(['回复还在']);
    const room = shown(await read(talk.congress, actor, (reader) => queryRoom(reader, talk.room, {})));
    expect(JSON.stringify(room)).not.toMatch(/收回的话|改过又收回/);
  }
  expect(talk.world.rung.at(-1)).toMatchObject({
    name: 'discussion.statementWithdrawn',
    data: { room: talk.room, number },
  });
});

test('taken back twice is taken back once; it is neither reworded nor shown again', async () => {
  const { statementId } = await said(talk, talk.ann);
  const outcomes = await Promise.all([withdraw(statementId), withdraw(statementId)]);
  expect(outcomes.map(outcomeOf)).toEqual(['granted', 'granted']);
  expect(
    talk.world.rung.filter(
      (fact) => fact.subject === statementId && fact.name === 'discussion.statementWithdrawn',
    ),
  ).toHaveLength(1);
  expect(codeOf(await run(talk.world.desk(talk.ann), editStatement, { statementId, text: '再说' }))).toBe(
    'discussion.withdrawn',
  );
});

test('nobody takes back what another has said; bad ids and other organisations find nothing', async () => {
  const { statementId } = await said(talk, talk.ann);
  for (const actor of [talk.leader, talk.ben, talk.secretary, talk.staff])
    expect(outcomeOf(await withdraw(statementId, actor))).toBe('platform.notAllowed');
  expect(outcomeOf(await withdraw(statementId, talk.far))).toBe('discussion.noSeat');
  expect(outcomeOf(await withdraw('x'))).toBe('platform.badInput');
  expect(outcomeOf(await withdraw(crypto.randomUUID()))).toBe('discussion.noStatement');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, withdrawStatement, { statementId }))).toBe('discussion.noStatement');
  await other.close();
  await endSession(talk.congress);
  expect(outcomeOf(await withdraw(statementId))).toBe('discussion.over');
});
