import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { markOf } from '#app/domain/proposal/mark';
import type { ProposalState } from '#app/domain/proposal/states';
import { proposalEvent } from '#db/schema';
import { run } from '#server/platform/command';
import { rate } from '#server/proposal/rate';
import { inOrg, value } from '#tests/support/congress';
import type { Case } from './case';

/** The reply that counts now; where there is none, an id of something else. */
export async function replyOf(of: Case, proposal: string): Promise<string> {
  const [row] = await of.rows<{ id: string }>(sql`
    select r.id from proposal_reply r join proposal p on p.id = r.proposal_id and p.round = r.round
    where p.id = ${proposal} and r.state = 'published' order by r.number desc limit 1`);
  return row?.id ?? proposal;
}

export const rating = async (
  of: Case,
  who: PersonActor,
  proposal: string,
  more: Readonly<Record<string, unknown>> = {},
) =>
  run(of.world.desk(who), rate, {
    proposal,
    reply: await replyOf(of, proposal),
    attitude: 'satisfied',
    result: 'satisfied',
    ...more,
  });

export const dissatisfied = { result: 'dissatisfied', comment: '窗口开了三天又关了。' };

/** What a page would have shown as the proposal's mark. */
export async function seenOf(of: Case, proposal: string): Promise<string> {
  const row = await of.proposal(proposal);
  return markOf({
    state: row.state as ProposalState,
    revision: row.revision as number,
    round: row.round as number,
  });
}

/** The departments reply once more in the present round, by rows. */
export async function replyAgain(of: Case, proposal: string): Promise<void> {
  const { orgId, now } = of.world;
  await inOrg(of.world, async (tx) => {
    await tx.execute(sql`
      insert into proposal_reply (id, org_id, proposal_id, assignment_id, unit, round, number, outcome, code, text, state, drafted_by, drafted_at)
      select gen_random_uuid(), ${orgId}, p.id, a.id, '膳食科', p.round, p.round + 10, 'measure', 'A', '窗口每天开放到凌晨两点，已连续两周。', 'draft',
        ${of.people.handlers.catering.personId}, ${now.toISOString()}::timestamptz
      from proposal p join proposal_assignment a on a.proposal_id = p.id and a.round = p.round and a.role = 'lead' and a.state = 'open' where p.id = ${proposal}`);
    const at = sql`${now.toISOString()}::timestamptz`;
    const mine = sql`proposal_id = ${proposal} and state = `;
    await tx.execute(
      sql`update proposal_reply set state = 'submitted', submitted_at = ${at} where ${mine} 'draft'`,
    );
    await tx.execute(
      sql`update proposal_reply set state = 'signed', signed_at = ${at}, signed_by = ${of.people.leader.personId} where ${mine} 'submitted'`,
    );
    await tx.execute(
      sql`update proposal_reply set state = 'published', published_at = ${at}, published_by = ${of.people.publisher.personId}, rate_by = ${at}::date + 20 where ${mine} 'signed'`,
    );
    await tx.execute(
      sql`update proposal_assignment set state = 'done', ended_at = ${at} where proposal_id = ${proposal} and state = 'open'`,
    );
    await tx.execute(sql`update proposal set state = 'replied', code = 'A' where id = ${proposal}`);
  });
}

/** A proposal whose second round failed too. */
export async function escalated(of: Case, title?: string): Promise<string> {
  const proposal = await of.given('replied', { title });
  value(await rating(of, of.rep(3), proposal, dissatisfied));
  await replyAgain(of, proposal);
  value(await rating(of, of.rep(4), proposal, dissatisfied));
  return proposal;
}

/** A line of the timeline as an earlier order would have written it. */
export const lineOf = (of: Case, proposal: string, kind: 'reminded' | 'concluded') =>
  inOrg(of.world, (tx) =>
    tx
      .insert(proposalEvent)
      .values({ orgId: of.world.orgId, proposalId: proposal, kind, at: of.world.now, round: 1 }),
  );
