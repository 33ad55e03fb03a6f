import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { proposalMilestone } from '#db/schema';
import { run } from '#server/platform/command';
import { reachMilestone } from '#server/proposal/reach-milestone';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

/** A followed proposal with two steps. */
async function planned(): Promise<{ proposal: string; steps: string[] }> {
  const proposal = await of.given('tracking', { code: 'B' });
  const { orgId, now } = of.world;
  const setBy = of.people.handlers.catering.personId;
  const rows = await inOrg(of.world, (tx) =>
    tx
      .insert(proposalMilestone)
      .values(
        ['采购保温柜', '试运行'].map((text, at) => ({
          orgId,
          proposalId: proposal,
          ordinal: at + 1,
          text,
          dueOn: '2026-10-30',
          setBy,
          setAt: now,
        })),
      )
      .returning({ id: proposalMilestone.id }),
  );
  return { proposal, steps: rows.map(({ id }) => id) };
}

const reach = (proposal: string, milestone: string, more: Readonly<Record<string, unknown>> = {}) =>
  run(of.world.desk(of.people.handlers.catering), reachMilestone, {
    proposal,
    milestone,
    on: '2026-11-01',
    ...more,
  });

it('records the day and what shows it, and how many are left', async () => {
  const { proposal, steps } = await planned();
  expect(value(await reach(proposal, steps[0]!, { note: '验收单附后' })).open).toBe(1);
  expect(value(await reach(proposal, steps[1]!, { on: '2026-11-02' })).open).toBe(0);
  const rows = await of.rows(
    sql`select reached_on::text as "on", note from proposal_milestone where proposal_id = ${proposal} order by ordinal`,
  );
  expect(rows).toEqual([
    { on: '2026-11-01', note: '验收单附后' },
    { on: '2026-11-02', note: null },
  ]);
  // Reached is not closed: that the committee does.
  expect((await of.proposal(proposal)).state).toBe('tracking');
});

it('is reached once, not in the future, and where it belongs', async () => {
  const { proposal, steps } = await planned();
  const other = await planned();
  expect(await reach(proposal, steps[0]!, { on: '2026-11-03' })).toMatchObject({
    fields: { on: expect.anything() },
  });
  expect(codeOf(await reach(proposal, other.steps[0]!))).toBe('proposal.noMilestone');
  const both = await Promise.all([reach(proposal, steps[0]!), reach(proposal, steps[0]!)]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.changedMeanwhile']);
  for (const on of ['', '昨天', '2026-13-01'])
    expect(codeOf(await reach(proposal, steps[1]!, { on }))).toBe('platform.badInput');
});

it('is for the department that leads', async () => {
  const { proposal, steps } = await planned();
  const raw = { proposal, milestone: steps[0], on: '2026-11-01' };
  expect(codeOf(await run(of.world.desk(of.people.handlers.finance), reachMilestone, raw))).toBe(
    'proposal.notYourUnit',
  );
  expect(codeOf(await run(of.world.desk(of.rep(3)), reachMilestone, raw))).toBe('platform.notAllowed');
});
