import { afterAll, beforeAll, expect, test } from 'vitest';
import { endSpeaker } from '#server/discussion/end-speaker';
import { pauseSpeaker } from '#server/discussion/pause-speaker';
import { resumeSpeaker } from '#server/discussion/resume-speaker';
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

test('the clock runs on from where it stood; the pause costs nothing', async () => {
  stage.wait(5000);
  value(await stage.give(stage.leader, pauseSpeaker, { speech }));
  stage.wait(600_000);
  value(await stage.give(stage.second, resumeSpeaker, { speech }));
  expect(await rowOf(stage, speech)).toMatchObject({
    state: 'speaking',
    spokenMs: 5000,
    runningSince: stage.world.now,
  });
  expect(value(await stage.give(stage.leader, resumeSpeaker, { speech }))).toEqual({ repeated: true });
  expect(stage.world.rung.at(-1)).toMatchObject({ name: 'discussion.speakerResumed', subject: speech });
});

test('only who leads the room lets a speaker go on', () => expectLed(stage, resumeSpeaker, { speech }));

test('a speech that is over does not begin again', async () => {
  value(await stage.give(stage.leader, endSpeaker, { speech }));
  expect(codeOf(await stage.give(stage.leader, resumeSpeaker, { speech }))).toBe('discussion.nobodySpeaking');
  expect(codeOf(await stage.give(stage.leader, resumeSpeaker, {}))).toBe('platform.badInput');
});
