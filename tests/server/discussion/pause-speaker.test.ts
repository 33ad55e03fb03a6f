import { afterAll, beforeAll, expect, test } from 'vitest';
import { pauseSpeaker } from '#server/discussion/pause-speaker';
import { codeOf, value } from '#tests/support/congress';
import { expectLed, type FloorStage, openFloor, rowOf } from './floor-stage';

let stage: FloorStage;
let speech: string;
beforeAll(async () => {
  stage = await openFloor();
  await stage.raise(3);
  speech = await stage.next();
});
afterAll(() => stage.close());

test('the clock stops to the millisecond; pressed twice, by two, it stays stopped', async () => {
  stage.wait(12_345);
  const both = [stage.leader, stage.second].map((who) => stage.give(who, pauseSpeaker, { speech }));
  const repeated = (await Promise.all(both)).map((one) => (value(one) as { repeated: boolean }).repeated);
  expect(repeated.sort()).toEqual([false, true]);
  stage.wait(60_000);
  expect(await rowOf(stage, speech)).toMatchObject({ state: 'paused', spokenMs: 12_345, runningSince: null });
  expect(stage.world.rung.filter(({ name }) => name === 'discussion.speakerPaused')).toHaveLength(1);
});

test('who waits has no clock to stop; a speech of nowhere is none', async () => {
  const waiting = await stage.raise(6);
  const pause = (of: string) => stage.give(stage.leader, pauseSpeaker, { speech: of });
  expect(codeOf(await pause(waiting))).toBe('discussion.nobodySpeaking');
  expect(codeOf(await pause(crypto.randomUUID()))).toBe('discussion.noHand');
  expect(codeOf(await pause('x'))).toBe('platform.badInput');
});

test('only who leads the room stops a speaker', () => expectLed(stage, pauseSpeaker, { speech }));
