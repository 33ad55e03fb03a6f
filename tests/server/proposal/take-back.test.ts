import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { takeBack } from '#server/proposal/take-back';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const back = (proposal: string, who = at.of.rep(3)) => run(at.of.world.desk(who), takeBack, { proposal });

it('makes a draft of it again, which only the proposer sees', async () => {
  const id = await at.called();
  expect(codeOf(await back(id, at.of.rep(4)))).toBe('proposal.notProposer');
  value(await back(id));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'draft', open_to_all: false });
  expect(codeOf(await at.second(id, 4))).toBe('proposal.noProposal');
  expect(codeOf(await back(id))).toBe('proposal.step');
  expect(codeOf(await back(await at.of.given('submitted')))).toBe('proposal.step');
});
