import { afterEach, expect, test } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { agendaItem } from '#db/schema';
import { openVote } from '#server/ballot/open-vote';
import { readOpenTurnout } from '#server/ballot/queries-turnout';
import { pauseSpeaker } from '#server/discussion/pause-speaker';
import { readFloor, readTalk } from '#server/discussion/queries-floor';
import { readScreen } from '#server/discussion/queries-screen';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { castAll, plan, read, shown } from '#tests/support/day';
import { endSession, makeRoom } from '#tests/support/room';
import { type FloorStage, openFloor } from './floor-stage';

let stage: FloorStage;
afterEach(() => stage.close());

test('everybody in the room sees who speaks, who waits in which order and why, and who spoke how long', async () => {
  stage = await openFloor('plenary');
  const [item] = await inOrg(stage.world, (tx) => tx.select().from(agendaItem));
  await stage.set({ item: item!.id, secondsEach: '60', secondsDelegation: '60' });
  const first = await stage.raise(0, 'pro');
  await stage.next();
  stage.wait(61_000);
  await stage.raise(3, 'contra');
  stage.wait(1000);
  await stage.raise(1, 'order');
  value(await stage.give(stage.second, pauseSpeaker, { speech: first }));
  const view = shown(
    await read(stage.congress, await stage.seat(3), (reader) => readFloor(reader, stage.room)),
  );
  expect(view).toMatchObject({
    seat: 'speaker',
    isSpeechOpen: true,
    floor: { item: { ordinal: 1 }, isOpen: true, secondsEach: 60, secondsDelegation: 60 },
    speaker: { id: first, isPaused: true, spokenMs: 62_000, delegation: '第1代表团', isMine: false },
    totals: { people: [{ times: 1, ms: 62_000 }], delegations: [{ name: '第1代表团', ms: 62_000 }] },
  });
  expect(view.queue.map(({ because, isMine, isUsedUp }) => [because, isMine, isUsedUp])).toEqual([
    ['order', false, false],
    ['time', true, true],
  ]);
});

test('who sits elsewhere sees nothing; a table of times is for who leads', async () => {
  stage = await openFloor();
  const floorFor = async (index: number) =>
    read(stage.congress, await stage.seat(index), (reader) => readFloor(reader, stage.room));
  expect(await floorFor(1)).toMatchObject({ code: 'discussion.noSeat' });
  const id = await stage.raise(3);
  await stage.next();
  const own = shown(await floorFor(3));
  expect(own.speaker, 'in its own room a delegation is not named').toMatchObject({
    id,
    isMine: true,
    delegation: null,
  });
  const table = async (index: number) =>
    read(stage.congress, await stage.seat(index), (reader) => readTalk(reader, stage.room));
  expect(await table(3)).toMatchObject({ code: 'discussion.notModerator' });
  expect(shown(await table(0)).people).toHaveLength(1);
  await endSession(stage.congress);
  expect(shown(await floorFor(3)).isSpeechOpen).toBe(false);
});

test('the wall counts who is there: all in the plenary, its own in a delegation, nobody while no sitting is open', async () => {
  stage = await openFloor('plenary');
  const { congress } = stage;
  const screen = async (room: string) =>
    shown(await read(congress, congress.secretary, (reader) => readScreen(reader, room)));
  expect((await screen(stage.room)).presence).toBeNull();
  const elsewhere = await makeRoom(congress, 'delegation', { delegation: 2 });
  await congress.override('presidiumRight', 'presidiumElected', 'agendaAdopted', 'resolutionsAdopted');
  await congress.travel((await congress.window('preparatory')).opensAt);
  await congress.signIn('preparatory', 5);
  expect((await screen(stage.room)).presence).toEqual({ present: 5, entitled: 12 });
  expect((await screen(elsewhere)).presence).toEqual({ present: 2, entitled: 4 });
  const committee = await makeRoom(congress, 'committee', { people: [0, 1] });
  expect((await screen(committee)).presence).toBeNull();
});

test('of an open vote the wall shows how many have cast, and nothing of one that is not open', async () => {
  stage = await openFloor('plenary');
  const { congress } = stage;
  await congress.override('presidiumRight', 'presidiumElected', 'agendaAdopted', 'resolutionsAdopted');
  await congress.travel((await congress.window('preparatory')).opensAt);
  const turnout = () =>
    read(congress, congress.secretary, (reader) => readOpenTurnout(reader, congress.sessionId));
  const { vote } = value(await plan(congress));
  expect(await turnout()).toEqual([]);
  value(await run(congress.desk, openVote, { vote }));
  await castAll(congress, vote, 2, 1);
  expect(await turnout()).toMatchObject([
    { id: vote, kind: 'vote', cast: 3, entitled: 12, isRough: false, code: null },
  ]);
  expect(isRefusal(await read(congress, congress.secretary, (reader) => readScreen(reader, vote)))).toBe(
    true,
  );
});
