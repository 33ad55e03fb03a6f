import { afterAll, beforeAll, expect, test } from 'vitest';
import { setPoint } from '#server/monitor/decision/set-point';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

const set = async (id: string, more: Record<string, unknown>) =>
  at.step(at.people.secretary, setPoint, id, { point: 'research', dueOn: '2026-12-01', ...more });

test('moves the day and names who sees to it; the day before stays in the journal', async () => {
  const id = await at.recorded();
  value(await set(id, { owner: '00009' }));
  expect((await at.points(id))[1]).toMatchObject({
    due_on: '2026-12-01',
    owner_id: at.people.staff.personId,
  });
  expect(at.world.rung.at(-1)).toMatchObject({ name: 'monitor.pointSet', data: { was: '2026-11-17' } });
  value(await set(id, {}));
  expect((await at.points(id))[1]?.owner_id).toBeNull();
});

test('a day that is past already is found missing at once', async () => {
  const id = await at.recorded();
  value(await set(id, { point: 'proposal', dueOn: '2026-10-30' }));
  expect(await at.found(id)).toMatchObject([{ kind: 'pointMissing', data: { point: 'proposal', days: 3 } }]);
});

test('refuses strangers, days that are none, points that are done', async () => {
  const id = await at.recorded();
  expect(codeOf(await set(id, { owner: '99999' }))).toBe('monitor.unknownPerson');
  expect(codeOf(await set(id, { dueOn: '2026-02-30' }))).toBe('platform.badInput');
  value(await at.complete(id, 'proposal'));
  expect(codeOf(await set(id, { point: 'proposal' }))).toBe('monitor.pointDone');
});
