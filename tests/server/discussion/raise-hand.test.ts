import { afterAll, beforeAll, expect, test } from 'vitest';
import { raiseHand } from '#server/discussion/raise-hand';
import { setFloor } from '#server/discussion/set-floor';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { guest } from '#tests/support/day';
import { endSession, makeRoom } from '#tests/support/room';
import { openWorld } from '#tests/support/world';
import { expectEntered, type FloorStage, openFloor } from './floor-stage';

let stage: FloorStage;
beforeAll(async () => {
  stage = await openFloor();
});
afterAll(() => stage.close());

const raise = async (index: number, stance = 'pro') =>
  stage.give(await stage.seat(index), raiseHand, { stance });

test('a member’s hand waits with delegation and stance; the journal says only where', async () => {
  value(await raise(3, 'contra'));
  expect((await stage.speeches())[0]).toMatchObject({
    state: 'waiting',
    stance: 'contra',
    delegationName: '第1代表团',
    raisedAt: stage.world.now,
  });
  const rung = stage.world.rung.find(({ name }) => name === 'discussion.handRaised');
  expect(rung?.data).toEqual({ room: stage.room });
});

test('raised from two devices at the same moment it is one hand', async () => {
  const who = await stage.seat(6);
  const both = await Promise.all([1, 2, 3, 4].map(() => stage.give(who, raiseHand, { stance: 'neutral' })));
  expect(new Set(both.map((one) => (value(one) as { speech: string }).speech)).size).toBe(1);
  expect((await stage.speeches()).filter((row) => row.personId === who.personId)).toHaveLength(1);
  expect(stage.world.rung.filter(({ name }) => name === 'discussion.handRaised')).toHaveLength(2);
  expect(codeOf(await raise(6, 'pro'))).toBe('discussion.handRaisedAlready');
});

test('guests and the secretary may speak too; management listens in the plenary', async () => {
  const attends = await guest(stage.congress, (await stage.seat(0)).delegationId);
  value(await stage.give(attends, raiseHand, { stance: 'neutral' }));
  value(await stage.give(stage.second, raiseHand, { stance: 'neutral' }));
  const both = [attends.personId, stage.second.personId];
  expect((await stage.speeches()).filter((row) => both.includes(row.personId))).toHaveLength(2);
  const plenary = await makeRoom(stage.congress, 'plenary');
  const [boss] = await stage.world.people(1);
  const manager = stage.world.actor(boss!, ['management']);
  expect(codeOf(await stage.give(manager, raiseHand, { room: plenary, stance: 'pro' }))).toBe(
    'discussion.listenOnly',
  );
});

test('others have no hand to raise here', () => expectEntered(stage, raiseHand, { stance: 'pro' }));

test('a stance that nobody knows is refused', async () => {
  for (const stance of ['', 'maybe', undefined, ['pro'], 3])
    expect(codeOf(await stage.give(stage.leader, raiseHand, { stance }))).toBe('platform.badInput');
});

test('a closed queue takes only points of order', async () => {
  value(await stage.give(stage.second, setFloor, { open: 'no' }));
  expect(codeOf(await raise(9))).toBe('discussion.floorClosed');
  value(await raise(9, 'order'));
});

test('a representative whose mandate has ended has no hand any more', async () => {
  const gone = await stage.seat(3);
  await inOrg(stage.world, (tx) =>
    tx.execute(
      `update representative set ended_on = '2026-11-01', end_reason = 'transfer' where person_id = '${gone.personId}'`,
    ),
  );
  expect(codeOf(await stage.give(gone, raiseHand, { stance: 'pro' }))).toBe('discussion.noSeat');
});

test('before the launch nobody speaks yet, after the end nobody any more', async () => {
  await endSession(stage.congress);
  expect(codeOf(await raise(0))).toBe('discussion.over');
  const world = await openWorld();
  const draft = await Congress.open(world, 9);
  const room = await makeRoom(draft, 'plenary');
  const early = await run(world.desk(draft.secretary), raiseHand, { room, stance: 'pro' });
  expect(codeOf(early)).toBe('discussion.notYet');
  await world.close();
});
