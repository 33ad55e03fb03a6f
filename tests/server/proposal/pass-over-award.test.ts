import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { passOverAward } from '#server/proposal/pass-over-award';
import { codeOf, value } from '#tests/support/congress';
import { awardOf, consulted, nominated, nominating } from './awarding';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const pass = (award: string, who = of.people.secretary, decision = '名额有限') =>
  run(of.world.desk(who), passOverAward, { award, decision });

it('ends a nomination with its reason, at any time before the decision; the same may be nominated again', async () => {
  for (const one of [await nominated(of), await consulted(of)]) {
    value(await pass(one.award));
    expect(await awardOf(of, one.award)).toMatchObject({ state: 'passedOver', decision: '名额有限' });
    expect(codeOf(await pass(one.award))).toBe('proposal.awardStep');
    value(await nominating(of, { kind: 'proposal', proposal: one.proposal }));
  }
});

it('is the union’s, with words', async () => {
  const { award } = await nominated(of);
  expect(codeOf(await pass(award, undefined, ' '))).toBe('platform.badInput');
  expect(codeOf(await pass(award, of.people.committee[0]))).toBe('platform.notAllowed');
});
