import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { consentToName } from '#server/proposal/consent-to-name';
import { dispute } from '#server/proposal/dispute';
import { merge } from '#server/proposal/merge';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide, outsiders, seenOf } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const member = () => on.people.committee[0]!;
const join = (id: string, into: string, more: Readonly<Record<string, unknown>> = {}, who = member()) =>
  decide(on, who, merge, id, { into, ...more });
/** Roles by the place in the roster. */
const parties = async (id: string) =>
  Object.fromEntries(
    (
      await on.rows<{ person_id: string; role: string; via_id: string | null }>(
        sql`select person_id, role, via_id from proposal_party where proposal_id = ${id}`,
      )
    ).map((row) => [on.congress.reps.indexOf(row.person_id), row]),
  );

it('makes the proposers joint proposers and the seconders seconders of the lead, and writes both timelines', async () => {
  const lead = await on.given('filed', { proposer: 3, seconders: [4, 5] });
  const id = await on.given('submitted', { proposer: 6, seconders: [7, 8] });
  await on.rows(sql`update proposal set names = '周敏' where id = ${id}`);
  value(await join(id, lead, { reason: '同为夜班供餐。' }));
  expect(await on.proposal(id)).toMatchObject({
    state: 'merged',
    merged_into: lead,
    filed_at: expect.anything(),
  });
  const people = await parties(lead);
  expect(people).toMatchObject({
    3: { role: 'proposer', via_id: null },
    6: { role: 'joint', via_id: id },
    7: { role: 'seconder', via_id: id },
    8: { role: 'seconder', via_id: id },
  });
  expect(Object.keys(await parties(id))).toHaveLength(3);
  expect(await on.proposal(lead)).toMatchObject({ state: 'filed', names: '职工、周敏' });
  expect([await on.timeline(id), await on.timeline(lead)]).toEqual([['mergedInto'], ['joined']]);
  const said = await on.rows<{ number: string }>(
    sql`select data ->> 'number' as number from proposal_event where proposal_id in (${id}, ${lead}) order by seq`,
  );
  expect(said.map(({ number }) => number)).toEqual(['2026-001', '2026-002']);
  expect(on.world.rung.at(-1)).toMatchObject({ name: 'proposal.merged', subject: id, data: { into: lead } });
});

it('raises a seconder of the lead who proposed the merged one, and lowers nobody', async () => {
  const lead = await on.given('handling', { proposer: 3, seconders: [4, 5] });
  const id = await on.given('submitted', { proposer: 4, seconders: [3, 6] });
  value(await join(id, lead));
  expect(await parties(lead)).toMatchObject({
    3: { role: 'proposer' },
    4: { role: 'joint' },
    5: { role: 'seconder' },
    6: { role: 'seconder' },
  });
});

it('asks for consent to the names anew when somebody becomes a joint proposer, and keeps back who kept back', async () => {
  const consented = (id: string) => on.rows(sql`update proposal set name_consent = true where id = ${id}`);
  const lead = await on.given('filed', { proposer: 3, seconders: [4, 5] });
  const own = await on.given('submitted', { proposer: 3, seconders: [7, 8] });
  await consented(lead);
  value(await join(own, lead));
  expect((await on.proposal(lead)).name_consent).toBe(true);
  const raised = await on.given('submitted', { proposer: 4, seconders: [7, 8] });
  value(await run(on.world.desk(on.rep(4)), consentToName, { proposal: raised, consent: 'no' }));
  value(await join(raised, lead));
  expect((await on.proposal(lead)).name_consent).toBe(false);
  const yes = { proposal: lead, consent: 'yes' };
  expect(codeOf(await run(on.world.desk(on.rep(3)), consentToName, yes))).toBe('proposal.nameWithheld');
});

it('takes along what had been merged before, with all its people', async () => {
  const [first, second, third] = [
    await on.given('filed', { proposer: 3 }),
    await on.given('filed', { proposer: 6, seconders: [7, 8] }),
    await on.given('submitted', { proposer: 9, seconders: [10, 11] }),
  ] as const;
  value(await join(third, second));
  value(await join(second, first));
  expect(await on.proposal(third)).toMatchObject({ merged_into: first });
  expect(await on.timeline(third)).toEqual(['mergedInto', 'mergedInto']);
  expect(await parties(first)).toMatchObject({
    6: { role: 'joint', via_id: second },
    9: { role: 'joint', via_id: third },
    11: { role: 'seconder', via_id: third },
  });
});

it('ends a dispute, since whoever joins a case has all that was asked for', async () => {
  const lead = await on.given('filed');
  const id = await on.given('submitted', { proposer: 6, seconders: [7, 8] });
  await on.rows(sql`update proposal set state = 'declined' where id = ${id}`);
  await on.rows(sql`insert into proposal_event (org_id, proposal_id, kind, at, round, reason)
    values (${on.world.orgId}, ${id}, 'declined', ${on.world.now.toISOString()}::timestamptz, 1, '无')`);
  value(await run(on.world.desk(on.rep(6)), dispute, { proposal: id, reason: '情况没有解决。' }));
  value(await join(id, lead));
  expect((await parties(lead))[6]).toMatchObject({ role: 'joint' });
});

it('keeps every joint proposer when two are joined to one another at once', async () => {
  const [one, other] = [await on.given('filed'), await on.given('filed', { proposer: 6, seconders: [7, 8] })];
  const order = async (id: string, into: string) => ({ proposal: id, into, seen: await seenOf(on, id) });
  const orders = [await order(one, other), await order(other, one)];
  const both = await Promise.all(orders.map((raw) => run(on.world.desk(member()), merge, raw)));
  expect(both.filter(isRefusal)).toHaveLength(1);
  const rows = await on.rows<{ id: string; merged_into: string | null }>(
    sql`select id, merged_into from proposal where id in (${one}, ${other})`,
  );
  const lead = rows.find((row) => row.merged_into === null)!;
  expect(Object.keys(await parties(lead.id))).toHaveLength(6);
});

it('joins only a case of the term that is filed and not replied to, and a proposal no suggestion', async () => {
  const id = await on.given('submitted');
  expect(codeOf(await join(id, id))).toBe('proposal.mergeItself');
  for (const state of [
    'draft',
    'submitted',
    'returned',
    'declined',
    'replied',
    'tracking',
    'closed',
  ] as const)
    expect(codeOf(await join(id, await on.given(state, { proposer: 6 })))).toBe('proposal.mergeTarget');
  const suggestion = await on.given('filed', { proposer: 6 });
  await on.rows(sql`update proposal set standing = 'suggestion' where id = ${suggestion}`);
  expect(codeOf(await join(id, suggestion))).toBe('proposal.mergeTarget');
  await on.rows(sql`update proposal set late = true, standing = 'suggestion' where id = ${id}`);
  value(await join(id, suggestion));
  expect(codeOf(await join(await on.given('submitted'), randomUUID()))).toBe('proposal.mergeTarget');
  expect(codeOf(await join(await on.given('submitted'), 'x'))).toBe('platform.badInput');
});

it('is for members without a part in either of the two', async () => {
  const lead = await on.given('filed');
  const id = await on.given('submitted', { proposer: 6, seconders: [7, 8] });
  for (const [who, code] of outsiders(on)) expect(codeOf(await join(id, lead, {}, who))).toBe(code);
  const own = await on.given('submitted', { proposer: 20 });
  expect(codeOf(await join(own, lead))).toBe('proposal.ownInterest');
  const ownLead = await on.given('filed', { seconders: [20, 5] });
  expect(codeOf(await join(id, ownLead))).toBe('proposal.ownInterest');
  expect(codeOf(await join(await on.given('handling'), lead))).toBe('proposal.step');
  expect(codeOf(await run(on.world.desk(member()), merge, { proposal: id, into: lead, seen: 'old' }))).toBe(
    'proposal.changedMeanwhile',
  );
});
