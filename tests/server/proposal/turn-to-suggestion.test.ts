import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { turnToSuggestion } from '#server/proposal/turn-to-suggestion';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide, outsiders } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const turn = (id: string, more: Readonly<Record<string, unknown>> = {}, who = on.people.committee[0]!) =>
  decide(on, who, turnToSuggestion, id, more);

it('takes a proposal as a suggestion that is handled like one, with the reason', async () => {
  const id = await on.given('submitted');
  value(await turn(id, { reason: '属于部门日常工作。' }));
  expect(await on.proposal(id)).toMatchObject({
    state: 'filed',
    standing: 'suggestion',
    filed_at: expect.anything(),
  });
  expect(await on.rows(sql`select kind, reason from proposal_event where proposal_id = ${id}`)).toEqual([
    { kind: 'madeSuggestion', reason: '属于部门日常工作。' },
  ]);
});

it('needs a reason, except for what came late and is one already', async () => {
  const id = await on.given('submitted');
  for (const reason of ['', '  ', undefined])
    expect(await turn(id, { reason })).toMatchObject({
      code: 'platform.badInput',
      fields: { reason: ['platform:fields.required'] },
    });
  expect(codeOf(await turn(id, { reason: '长'.repeat(1001) }))).toBe('platform.badInput');
  await on.rows(sql`update proposal set late = true, standing = 'suggestion' where id = ${id}`);
  value(await turn(id));
  expect(await on.proposal(id)).toMatchObject({ state: 'filed', late: true });
});

it('is for the committee without a part in it, while it is under review', async () => {
  const reason = '属于部门日常工作。';
  const id = await on.given('submitted');
  for (const [who, code] of outsiders(on)) expect(codeOf(await turn(id, { reason }, who))).toBe(code);
  const own = await on.given('submitted', { proposer: 20 });
  expect(codeOf(await turn(own, { reason }))).toBe('proposal.ownInterest');
  expect(codeOf(await turn(await on.given('returned'), { reason }))).toBe('proposal.step');
});
