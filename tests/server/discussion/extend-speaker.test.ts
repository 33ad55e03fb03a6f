import { afterAll, beforeAll, expect, test } from 'vitest';
import { endSpeaker } from '#server/discussion/end-speaker';
import { extendSpeaker } from '#server/discussion/extend-speaker';
import { codeOf, value } from '#tests/support/congress';
import { expectLed, type FloorStage, openFloor, rowOf } from './floor-stage';

let stage: FloorStage;
let speech: string;
beforeAll(async () => {
  stage = await openFloor();
  await stage.set({ secondsEach: '60' });
  await stage.raise(3);
  speech = await stage.next();
});
afterAll(() => stage.close());

const extend = (seconds: unknown) => stage.give(stage.leader, extendSpeaker, { speech, seconds });

test('more time comes on top of what is left, and from now on once time was up', async () => {
  stage.wait(20_000);
  expect(value(await extend('60'))).toEqual({ seconds: 120 });
  stage.wait(160_500);
  expect(value(await extend('180'))).toEqual({ seconds: 361 });
  expect((await rowOf(stage, speech)).seconds).toBe(361);
  const rung = stage.world.rung.filter(({ name }) => name === 'discussion.speakerExtended');
  expect(rung.map(({ data }) => data)).toEqual([
    { room: stage.room, more: 60 },
    { room: stage.room, more: 180 },
  ]);
});

test('only who leads the room gives time', () => expectLed(stage, extendSpeaker, { speech, seconds: '60' }));

test('no time, too much time and time for a speech that is over are refused', async () => {
  for (const seconds of ['0', '-60', '1801', '60.5', '', 'NaN', undefined])
    expect(codeOf(await extend(seconds)), String(seconds)).toBe('platform.badInput');
  value(await stage.give(stage.leader, endSpeaker, { speech }));
  expect(codeOf(await extend('60'))).toBe('discussion.nobodySpeaking');
});
