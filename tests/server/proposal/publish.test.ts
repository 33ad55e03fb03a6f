import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { lockProposal } from '#server/proposal/load';
import { publish } from '#server/proposal/publish';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const open = (proposal: string, who = of.people.secretary) => run(of.world.desk(who), publish, { proposal });

it('opens a replied proposal to all staff, once', async () => {
  const proposal = await of.given('closed');
  const read = () =>
    inOrg(of.world, (tx) =>
      lockProposal(
        {
          tx,
          actor: of.people.staff,
          now: of.world.now,
          orgId: of.world.orgId,
          vault: of.world.desk(of.people.staff).vault,
        },
        proposal,
      ),
    );
  expect(isRefusal(await read())).toBe(true);
  const both = await Promise.all([open(proposal), open(proposal)]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.publishedAlready']);
  expect(isRefusal(await read())).toBe(false);
  const [line] = await of.rows(sql`select data from proposal_event where proposal_id = ${proposal}`);
  expect(line).toEqual({ data: { withName: false } });
});

it('opens nothing that is still judged or waits for its first reply', async () => {
  for (const state of ['submitted', 'declined', 'filed', 'handling'] as const)
    expect(codeOf(await open(await of.given(state)))).toBe('proposal.step');
  for (const state of ['replied', 'tracking'] as const) value(await open(await of.given(state)));
});

it('is the union office’s alone', async () => {
  const proposal = await of.given('closed');
  for (const who of [of.people.committee[0]!, of.people.publisher, of.rep(3)])
    expect(codeOf(await open(proposal, who))).toBe('platform.notAllowed');
  expect(codeOf(await open(await of.given('draft')))).toBe('proposal.noProposal');
});
