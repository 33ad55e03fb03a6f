import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeFloors } from '#server/discussion/close-floors';
import { pauseSpeaker } from '#server/discussion/pause-speaker';
import { readTalk } from '#server/discussion/queries-floor';
import { run } from '#server/platform/command';
import { reactions } from '#server/reactions';
import { codeOf, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { type FloorStage, openFloor, rowOf } from './floor-stage';

let stage: FloorStage;
beforeAll(async () => {
  stage = await openFloor();
});
afterAll(() => stage.close());

const system = () => stage.world.desk({ kind: 'system', orgId: stage.world.orgId });
const order = () => ({ session: stage.congress.sessionId });
const times = async () =>
  shown(await read(stage.congress, stage.leader, (reader) => readTalk(reader, stage.room))).people;

test('with the session a speech ends at that moment and hands are lowered; the clock stands from then on', async () => {
  await stage.raise(3);
  // Hands raised at the same moment come in any order.
  stage.wait(1000);
  const speaking = await stage.next();
  const waiting = await stage.raise(6);
  stage.wait(65_000);
  value(await stage.congress.step('cancel', { reason: '台风停工，改期举行' }));
  expect(await rowOf(stage, speaking)).toMatchObject({
    state: 'over',
    spokenMs: 65_000,
    runningSince: null,
    endedAt: stage.world.now,
  });
  expect(await rowOf(stage, waiting)).toMatchObject({ state: 'lowered', endedAt: stage.world.now });
  const rung = stage.world.rung.filter(({ data }) => data?.room === stage.room).slice(-2);
  expect(rung.map(({ name, subject }) => [name, subject])).toEqual([
    ['discussion.speakerEnded', speaking],
    ['discussion.handLowered', waiting],
  ]);
  const at = await times();
  stage.wait(3 * 86_400_000);
  expect(await times()).toEqual(at);
  expect(at).toMatchObject([{ ms: 65_000 }]);
});

test('a paused speech ends too, with what was spoken before the pause; done twice it is done once', async () => {
  const other = await openFloor('plenary');
  try {
    await other.raise(3);
    const speech = await other.next();
    other.wait(10_000);
    value(await other.give(other.second, pauseSpeaker, { speech }));
    other.wait(60_000);
    const desk = other.world.desk({ kind: 'system', orgId: other.world.orgId });
    value(await run(desk, closeFloors, { session: other.congress.sessionId }));
    expect(await rowOf(other, speech)).toMatchObject({ state: 'over', spokenMs: 10_000 });
    const before = other.world.rung.length;
    value(await run(desk, closeFloors, { session: other.congress.sessionId }));
    expect(other.world.rung).toHaveLength(before);
  } finally {
    await other.close();
  }
});

test('it follows the closing, the publication and the cancelling', () => {
  for (const end of ['congress.closed', 'congress.published', 'congress.cancelled'] as const)
    expect(reactions[end]?.map(({ command }) => command.name)).toContain('discussion.closeFloors');
});

test('it is the system’s order and nobody else’s', async () => {
  for (const actor of [stage.leader, stage.second, await stage.seat(3)])
    expect(codeOf(await run(stage.world.desk(actor), closeFloors, order()))).toBe('platform.notAllowed');
  const visitor = stage.world.desk({ kind: 'visitor', orgId: stage.world.orgId });
  expect(codeOf(await run(visitor, closeFloors, order()))).toBe('platform.signedOut');
  value(await run(system(), closeFloors, order()));
  value(await run(system(), closeFloors, { session: crypto.randomUUID() }));
  for (const session of [undefined, '', 'x', 7])
    expect(codeOf(await run(system(), closeFloors, { session }))).toBe('platform.badInput');
});
