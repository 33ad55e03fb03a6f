import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulesOf } from '#server/monitor/satisfaction/rules-of';
import { setSatisfactionRules } from '#server/monitor/satisfaction/set-satisfaction-rules';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Clinic } from './clinic';

let of: Clinic;
beforeAll(async () => {
  of = await Clinic.open();
});
afterAll(() => of.close());

const rules = { leastMonths: '8', mostMonths: '12', run: '6', minCell: '20' };
const set = (more: Record<string, unknown> = {}) =>
  of.order(of.people.officer, setSatisfactionRules, { ...rules, ...more });

test('until the unit sets its own, ten answers and six months hold; then the newest version does', async () => {
  const read = () => inOrg(of.world, rulesOf);
  expect(await read()).toEqual({
    version: 0,
    value: { leastMonths: 6, mostMonths: 12, run: 7, minCell: 10 },
  });
  value(await set());
  value(await set({ minCell: '15' }));
  expect(await read()).toEqual({
    version: 2,
    value: { leastMonths: 8, mostMonths: 12, run: 6, minCell: 15 },
  });
});

test.each([{ minCell: 4 }, { minCell: 'x' }, { leastMonths: 5 }, { leastMonths: 13 }, { run: 4.5 }])(
  'is refused: %j',
  async (more) => expect(codeOf(await set(more))).toBe('platform.badInput'),
);

test('the head of a department does not set them', async () => {
  expect(codeOf(await of.order(of.people.lungsHead, setSatisfactionRules, rules))).toBe(
    'platform.notAllowed',
  );
});
