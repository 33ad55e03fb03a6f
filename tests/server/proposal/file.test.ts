import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { file } from '#server/proposal/file';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide, outsiders, seenOf } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

it('files a proposal, by a member of the committee or by the union office', async () => {
  for (const who of [on.people.committee[1]!, on.people.secretary]) {
    const id = await on.given('submitted');
    value(await decide(on, who, file, id, { reason: '案由清楚，建议具体。' }));
    expect(await on.proposal(id)).toMatchObject({
      state: 'filed',
      standing: 'proposal',
      filed_at: expect.anything(),
    });
    expect(await on.timeline(id)).toEqual(['filed']);
    expect(on.world.rung.at(-1)).toMatchObject({ name: 'proposal.filed', subject: id });
  }
});

it('files once of two members at once', async () => {
  const id = await on.given('submitted');
  const seen = await seenOf(on, id);
  const both = await Promise.all(
    on.people.committee.slice(0, 2).map((who) => run(on.world.desk(who), file, { proposal: id, seen })),
  );
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['proposal.step']);
  expect(await on.timeline(id)).toEqual(['filed']);
});

it('never makes a proposal of what came late', async () => {
  const id = await on.given('submitted');
  await on.rows(sql`update proposal set late = true, standing = 'suggestion' where id = ${id}`);
  expect(codeOf(await decide(on, on.people.secretary, file, id))).toBe('proposal.lateStaysSuggestion');
});

it('is for the committee without a part in it, while it is under review', async () => {
  const id = await on.given('submitted');
  for (const [who, code] of outsiders(on)) expect(codeOf(await decide(on, who, file, id))).toBe(code);
  const own = await on.given('submitted', { proposer: 21 });
  expect(codeOf(await decide(on, on.people.committee[1]!, file, own))).toBe('proposal.ownInterest');
  for (const state of ['returned', 'declined', 'filed', 'handling', 'closed'] as const)
    expect(codeOf(await decide(on, on.people.secretary, file, await on.given(state)))).toBe('proposal.step');
  expect(codeOf(await run(on.world.desk(on.people.secretary), file, { proposal: id }))).toBe(
    'platform.badInput',
  );
});
