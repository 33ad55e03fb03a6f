import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { consentToName } from '#server/proposal/consent-to-name';
import { queryProposal } from '#server/proposal/queries-proposal';
import { codeOf, value } from '#tests/support/congress';
import { read } from '#tests/support/day';
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
  expect(codeOf(await consent(id, 'yes', 4))).toBe('proposal.notProposer');
  expect(codeOf(await consent(id, 'maybe'))).toBe('platform.badInput');
});

it('is the proposer’s to give and take back also after the mandate has ended', async () => {
  const id = await at.of.given('closed', { proposer: 9 });
  await at.end(9);
  const former = at.of.world.desk(at.of.world.actor(at.of.congress.reps[9]!, []));
  value(await run(former, consentToName, { proposal: id, consent: 'yes' }));
  value(await run(former, consentToName, { proposal: id, consent: 'no' }));
  const staff = at.of.world.desk(at.of.people.staff);
  expect(codeOf(await run(staff, consentToName, { proposal: id, consent: 'yes' }))).toBe(
    'proposal.noProposal',
  );
});

it('stays withheld while a joint proposer’s no stands, who alone takes it back', async () => {
  const id = await at.of.given('filed');
  await at.of.rows(sql`insert into proposal_party (org_id, proposal_id, person_id, role, at)
    values (${at.of.world.orgId}, ${id}, ${at.of.congress.reps[9]!}, 'joint', now())`);
  const offered = async (index: number) =>
    read(at.of.congress, at.of.rep(index), (reader) => queryProposal(reader, id));
  const consented = async () => (await at.of.proposal(id)).name_consent;
  expect(codeOf(await consent(id, 'yes', 9))).toBe('proposal.notProposer');
  expect(await offered(9)).toMatchObject({ consent: 'no' });
  value(await consent(id, 'no', 9));
  value(await consent(id, 'no'));
  expect(codeOf(await consent(id, 'yes'))).toBe('proposal.nameWithheld');
  expect(await consented()).toBe(false);
  expect(await offered(9)).toMatchObject({ consent: 'yes' });
  value(await consent(id, 'yes', 9));
  expect(await consented()).toBe(false);
  value(await consent(id, 'yes'));
  expect(await consented()).toBe(true);
  expect(await offered(3)).toMatchObject({ consent: 'no' });
});
