import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeFloorOrder } from '#server/discussion/take-floor-order';
import { type FloorStage, openFloor, rowOf } from './floor-stage';

let stage: FloorStage;
beforeAll(async () => {
  stage = await openFloor();
});
afterAll(() => stage.close());

const give = async (actor: FloorStage['leader'], form: Record<string, unknown>) =>
  (await takeFloorOrder(stage.world.desk(actor), stage.room, form)).data;

test('each button of the floor has its order, and its answer is plain data', async () => {
  const member = await stage.seat(3);
  expect(await give(member, { intent: 'raise', stance: 'neutral' })).toMatchObject({ ok: true });
  expect(await give(member, { intent: 'lower' })).toMatchObject({ ok: true });
  const speech = await stage.raise(3);
  const state = async () => (await rowOf(stage, speech)).state;
  for (const [intent, after] of [
    ['call', 'speaking'],
    ['pause', 'paused'],
    ['resume', 'speaking'],
    ['extend', 'speaking'],
    ['end', 'over'],
  ] as const) {
    const fields = intent === 'call' ? {} : { speech, seconds: '60' };
    expect(await give(stage.leader, { intent, ...fields }), intent).toMatchObject({ ok: true });
    expect(await state(), intent).toBe(after);
  }
  expect(await give(stage.leader, { intent: 'set', open: 'no' })).toMatchObject({ ok: true });
  expect(await give(member, { intent: 'raise', stance: 'neutral' })).toMatchObject({
    ok: false,
    refusal: { code: 'discussion.floorClosed' },
  });
});

test('the room is the address’s, not the form’s, and an order that is none is refused', async () => {
  const other = { intent: 'set', open: 'yes', room: crypto.randomUUID() };
  expect(await give(stage.leader, other)).toMatchObject({ ok: true });
  for (const intent of [undefined, 'toString', 'rule', ['raise']])
    expect(() => takeFloorOrder(stage.world.desk(stage.leader), stage.room, { intent })).toThrow();
});
