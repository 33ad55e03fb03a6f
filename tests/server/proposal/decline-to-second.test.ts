import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { declineToSecond } from '#server/proposal/decline-to-second';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const decline = (proposal: string, index: number) =>
  run(at.of.world.desk(at.of.rep(index)), declineToSecond, { proposal });

it('is said once, and the proposal is gone from their eyes unless they are asked by name again', async () => {
  const id = await at.called();
  value(await decline(id, 4));
  expect(await at.seconds(id)).toEqual({ 4: 'declined', 5: 'invited' });
  expect(codeOf(await at.second(id, 4))).toBe('proposal.noProposal');
  value(await at.invite(id));
  expect(await at.seconds(id)).toEqual({ 4: 'invited', 5: 'invited' });
  value(await at.second(id, 4));
});

it('is for those who were asked and have not agreed', async () => {
  const id = await at.called();
  value(await at.second(id, 4));
  expect(codeOf(await decline(id, 4))).toBe('proposal.secondedAlready');
  expect(codeOf(await decline(id, 3))).toBe('proposal.notInvited');
  expect(codeOf(await decline(id, 12))).toBe('proposal.noProposal');
  expect(codeOf(await decline(await at.of.given('submitted'), 4))).toBe('proposal.step');
});
