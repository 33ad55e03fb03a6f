import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { consentToName } from '#server/proposal/consent-to-name';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const consent = (proposal: string, given: string, index = 3) =>
  run(at.of.world.desk(at.of.rep(index)), consentToName, { proposal, consent: given });

it('is given by the proposer and withheld by any of the proposers', async () => {
  const id = await at.of.given('filed');
  await at.of.rows(sql`insert into proposal_party (org_id, proposal_id, person_id, role, at)
    values (${at.of.world.orgId}, ${id}, ${at.of.congress.reps[9]!}, 'joint', now())`);
  value(await consent(id, 'yes'));
  expect((await at.of.proposal(id)).name_consent).toBe(true);
  value(await consent(id, 'no', 9));
  expect((await at.of.proposal(id)).name_consent).toBe(false);
  expect(codeOf(await consent(id, 'yes', 9))).toBe('proposal.notProposer');
  expect(codeOf(await consent(id, 'yes', 4))).toBe('proposal.notProposer');
  expect(codeOf(await consent(id, 'maybe'))).toBe('platform.badInput');
});
