import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decline } from '#server/proposal/decline';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide, outsiders } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const reason = '属于个人事项，请按信访渠道反映。';

it('does not file a proposal and says why', async () => {
  const id = await on.given('submitted');
  value(await decide(on, on.people.committee[2]!, decline, id, { reason }));
  expect(await on.proposal(id)).toMatchObject({ state: 'declined', filed_at: null });
  expect(await on.rows(sql`select kind, reason from proposal_event where proposal_id = ${id}`)).toEqual([
    { kind: 'declined', reason },
  ]);
  expect(on.world.rung.at(-1)).toMatchObject({ name: 'proposal.declined', subject: id });
});

it('never goes without a reason', async () => {
  const id = await on.given('submitted');
  for (const bad of ['', ' ', 'x', '长'.repeat(1001), 5, undefined])
    expect(await decide(on, on.people.secretary, decline, id, { reason: bad })).toMatchObject({
      fields: { reason: expect.anything() },
    });
  expect(await on.timeline(id)).toEqual([]);
});

it('is for the committee without a part in it, while it is under review', async () => {
  const id = await on.given('submitted');
  for (const [who, code] of outsiders(on))
    expect(codeOf(await decide(on, who, decline, id, { reason }))).toBe(code);
  const own = await on.given('submitted', { proposer: 20 });
  expect(codeOf(await decide(on, on.people.committee[0]!, decline, own, { reason }))).toBe(
    'proposal.ownInterest',
  );
  for (const state of ['returned', 'declined', 'filed', 'handling'] as const)
    expect(codeOf(await decide(on, on.people.secretary, decline, await on.given(state), { reason }))).toBe(
      'proposal.step',
    );
});
