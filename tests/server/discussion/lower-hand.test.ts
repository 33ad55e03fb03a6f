import { afterAll, beforeAll, expect, test } from 'vitest';
import { lowerHand } from '#server/discussion/lower-hand';
import { codeOf, value } from '#tests/support/congress';
import { expectEntered, type FloorStage, openFloor, rowOf } from './floor-stage';

let stage: FloorStage;
beforeAll(async () => {
  stage = await openFloor();
});
afterAll(() => stage.close());

test('one lowers one’s own hand without naming it, and may raise it otherwise', async () => {
  const id = await stage.raise(3, 'pro');
  value(await stage.give(await stage.seat(3), lowerHand));
  expect(await rowOf(stage, id)).toMatchObject({ state: 'lowered', endedAt: stage.world.now });
  expect(stage.world.rung.at(-1)).toMatchObject({
    name: 'discussion.handLowered',
    data: { room: stage.room },
  });
  expect(codeOf(await stage.give(await stage.seat(3), lowerHand))).toBe('discussion.noHand');
  await stage.raise(3, 'contra');
});

test('who leads the room lowers anybody’s; members only their own', async () => {
  const id = await stage.raise(6);
  expect(codeOf(await stage.give(await stage.seat(9), lowerHand, { speech: id }))).toBe(
    'discussion.notModerator',
  );
  value(await stage.give(stage.leader, lowerHand, { speech: id }));
  expect((await rowOf(stage, id)).state).toBe('lowered');
});

test('who has been called does not wait any more', async () => {
  const id = await stage.next();
  expect(codeOf(await stage.give(stage.leader, lowerHand, { speech: id }))).toBe('discussion.noHand');
});

test('others have no hand to lower here', () => expectEntered(stage, lowerHand));

test('a hand that is none is refused', async () => {
  expect(codeOf(await stage.give(stage.leader, lowerHand, { speech: 'x' }))).toBe('platform.badInput');
  expect(codeOf(await stage.give(stage.leader, lowerHand, { speech: crypto.randomUUID() }))).toBe(
    'discussion.noHand',
  );
});
