import { afterAll, beforeAll, expect, test } from 'vitest';
import { endSpeaker } from '#server/discussion/end-speaker';
import { raiseHand } from '#server/discussion/raise-hand';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { expectLed, type FloorStage, openFloor, rowOf } from './floor-stage';

let stage: FloorStage;
let speech: string;
beforeAll(async () => {
  stage = await openFloor();
  await stage.raise(3);
  speech = await stage.next();
});
afterAll(() => stage.close());

const end = (of = speech) => stage.give(stage.leader, endSpeaker, { speech: of });

test('only who leads the room ends a speech', () => expectLed(stage, endSpeaker, { speech }));

test('the speech is over with the time it took; once, however often it is pressed', async () => {
  stage.wait(90_001);
  value(await end());
  expect(await rowOf(stage, speech)).toMatchObject({
    state: 'over',
    spokenMs: 90_001,
    runningSince: null,
    endedAt: stage.world.now,
  });
  stage.wait(1000);
  expect(value(await end())).toEqual({ repeated: true });
  expect(stage.world.rung.filter(({ name }) => name === 'discussion.speakerEnded')).toHaveLength(1);
  value(await stage.give(await stage.seat(3), raiseHand, { stance: 'neutral' }));
});

test('a speaker whose mandate ended while speaking is ended all the same', async () => {
  const next = await stage.next();
  const { personId } = await rowOf(stage, next);
  await inOrg(stage.world, (tx) =>
    tx.execute(
      `update representative set ended_on = '2026-11-01', end_reason = 'transfer' where person_id = '${personId}'`,
    ),
  );
  value(await end(next));
});

test('who waits, and who is nowhere, is not ended', async () => {
  const waiting = await stage.raise(6);
  expect(codeOf(await end(waiting))).toBe('discussion.nobodySpeaking');
  expect(codeOf(await end(crypto.randomUUID()))).toBe('discussion.noHand');
  expect(codeOf(await end(''))).toBe('platform.badInput');
});

test('a clock forgotten for weeks still ends', async () => {
  const long = await stage.next();
  stage.wait(30 * 86_400_000);
  value(await end(long));
  expect((await rowOf(stage, long)).spokenMs).toBe(2_147_483_647);
});
