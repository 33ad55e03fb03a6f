import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { withdrawSecond } from '#server/proposal/withdraw-second';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const withdraw = (proposal: string, index: number) =>
  run(at.of.world.desk(at.of.rep(index)), withdrawSecond, { proposal });

it('takes the name back, and the proposal lacks a seconder', async () => {
  const id = await at.seconded();
  value(await withdraw(id, 4));
  expect(await at.seconds(id)).toEqual({ 4: 'withdrawn', 5: 'agreed' });
  expect(await at.submit(id)).toMatchObject({
    code: 'proposal.secondersMissing',
    params: { missing: 1, least: 2 },
  });
});

it('is too late once it is handed in, and nothing for those who did not second', async () => {
  const id = await at.called();
  expect(codeOf(await withdraw(id, 4))).toBe('proposal.notSeconded');
  expect(codeOf(await withdraw(id, 3))).toBe('proposal.notSeconded');
  expect(codeOf(await withdraw(await at.of.given('submitted'), 4))).toBe('proposal.step');
});
