import { afterEach, expect, test } from 'vitest';
import { agendaItem } from '#db/schema';
import { callSpeaker } from '#server/discussion/call-speaker';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { expectLed, type FloorStage, openFloor, rowOf } from './floor-stage';

let stage: FloorStage;
afterEach(() => stage.close());

const call = (more: object = {}, actor = stage.leader) => stage.give(actor, callSpeaker, more);
const minute = 60_000;

test('the first of the queue speaks, with the time that each gets; who spoke before has ended', async () => {
  stage = await openFloor();
  expect(codeOf(await call())).toBe('discussion.nobodyWaiting');
  await stage.set({ secondsEach: '120' });
  const first = await stage.raise(3);
  stage.wait(1000);
  const second = await stage.raise(6);
  expect(value(await call())).toEqual({ speech: first, repeated: false });
  stage.wait(30_500);
  value(await call({ after: first }));
  expect(await rowOf(stage, first)).toMatchObject({
    state: 'over',
    spokenMs: 30_500,
    endedAt: stage.world.now,
  });
  expect(await rowOf(stage, second)).toMatchObject({
    state: 'speaking',
    seconds: 120,
    spokenMs: 0,
    startedAt: stage.world.now,
    runningSince: stage.world.now,
  });
  const names = stage.world.rung.map(({ name }) => name).slice(-2);
  expect(names).toEqual(['discussion.speakerEnded', 'discussion.speakerCalled']);
  expect(codeOf(await call({ after: second }))).toBe('discussion.nobodyWaiting');
  expect((await rowOf(stage, second)).state, 'a refused call ends nobody').toBe('speaking');
});

test('two chairs who press “next” at the same moment call one speaker', async () => {
  stage = await openFloor();
  for (const index of [3, 6, 9]) {
    await stage.raise(index);
    stage.wait(1000);
  }
  const outcomes = await Promise.all([call(), call({}, stage.second), call(), call({}, stage.second)]);
  const speeches = outcomes.map((one) => value(one) as { speech: string; repeated: boolean });
  expect(new Set(speeches.map(({ speech }) => speech)).size).toBe(1);
  expect(speeches.filter(({ repeated }) => !repeated)).toHaveLength(1);
  const after = speeches[0]!.speech;
  const again = await Promise.all([call({ after }), call({ after }, stage.second)]);
  expect(new Set(again.map((one) => (value(one) as { speech: string }).speech)).size).toBe(1);
  expect((await stage.speeches()).map(({ state }) => state).sort()).toEqual(['over', 'speaking', 'waiting']);
});

test('the chair may choose another; but not over somebody whom a second chair called meanwhile', async () => {
  stage = await openFloor();
  const [one, two, three] = [await stage.raise(3), await stage.raise(6), await stage.raise(9)];
  value(await call({ speech: two }));
  expect(codeOf(await call({ speech: three }))).toBe('discussion.floorMoved');
  expect(value(await call({ speech: two }))).toEqual({ speech: two, repeated: true });
  value(await call({ speech: three, after: two }));
  expect(codeOf(await call({ speech: two, after: three })), 'has spoken already').toBe('discussion.noHand');
  expect(codeOf(await call({ speech: crypto.randomUUID(), after: three }))).toBe('discussion.noHand');
  expect((await rowOf(stage, one)).state).toBe('waiting');
});

test('points of order first, new voices before others, pro and contra in turn', async () => {
  stage = await openFloor();
  const queue: string[] = [];
  for (const [index, stance] of [
    [3, 'pro'],
    [6, 'pro'],
    [9, 'contra'],
    [0, 'order'],
  ] as const) {
    queue.push(await stage.raise(index, stance));
    stage.wait(1000);
  }
  const called: string[] = [];
  for (const _ of queue) called.push(await stage.next({ after: called.at(-1) }));
  expect(called).toEqual([queue[3], queue[0], queue[2], queue[1]]);
});

test('somebody whose mandate ended while waiting is passed over', async () => {
  stage = await openFloor();
  const gone = await stage.raise(3);
  const next = await stage.raise(6);
  const { personId } = await rowOf(stage, gone);
  await inOrg(stage.world, (tx) =>
    tx.execute(
      `update representative set ended_on = '2026-11-01', end_reason = 'transfer' where person_id = '${personId}'`,
    ),
  );
  expect(codeOf(await call({ speech: gone }))).toBe('discussion.noHand');
  expect(await stage.next()).toBe(next);
});

test('a delegation that has used its time waits, unless the chair insists', async () => {
  stage = await openFloor('plenary');
  const [item] = await inOrg(stage.world, (tx) => tx.select().from(agendaItem));
  await stage.set({ secondsEach: '60', secondsDelegation: '90', item: item!.id });
  const first = await stage.raise(0);
  await stage.next();
  stage.wait(minute + 15_000);
  const second = await stage.raise(3);
  stage.wait(1000);
  expect(await stage.next({ after: first })).toBe(second);
  expect((await rowOf(stage, second)).seconds, 'only what the delegation has left').toBe(15);
  stage.wait(20_000);
  const third = await stage.raise(6);
  const after = second;
  expect(codeOf(await stage.give(stage.second, callSpeaker, { after }))).toBe(
    'discussion.delegationTimeUsed',
  );
  const other = await stage.raise(1);
  expect(await stage.next({ after }), 'the next delegation goes first').toBe(other);
  const order = await stage.raise(9, 'order');
  expect(await stage.next({ after: other }), 'points of order are free').toBe(order);
  value(await stage.give(stage.second, callSpeaker, { speech: third, after: order, insist: 'yes' }));
  expect(await rowOf(stage, third)).toMatchObject({ state: 'speaking', seconds: 60, itemId: item!.id });
  expect(stage.world.rung.at(-1)?.data).toEqual({ room: stage.room, insisted: true });
});

test('who does not lead the room calls nobody, and bad orders are refused', async () => {
  stage = await openFloor();
  await stage.raise(3);
  await expectLed(stage, callSpeaker);
  for (const more of [{ speech: 'x' }, { after: 'x' }, { insist: 'maybe' }])
    expect(codeOf(await call(more))).toBe('platform.badInput');
});
