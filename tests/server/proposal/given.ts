import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import type { ProposalState } from '#app/domain/proposal/states';
import { addWorkingDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { proposal, proposalAssignment, proposalParty, proposalReply, proposalSecond } from '#db/schema';
import { isWorkingDay } from '#server/platform/working-days';
import { type Congress, inOrg } from '#tests/support/congress';
import type { World } from '#tests/support/world';

/** The states in which a test may begin. */
export type GivenState = Extract<
  ProposalState,
  | 'draft'
  | 'seconding'
  | 'submitted'
  | 'returned'
  | 'declined'
  | 'filed'
  | 'handling'
  | 'replied'
  | 'tracking'
  | 'closed'
>;

/** Whose it is, by places in the roster, and what its reply claims. */
export type GivenMore = {
  readonly proposer?: number;
  readonly seconders?: readonly number[];
  readonly code?: 'A' | 'B' | 'C' | 'D';
  readonly title?: string;
};

/** What `Case` has that its proposals need. */
type Ground = {
  readonly world: World;
  readonly congress: Congress;
  readonly callId: string;
  readonly units: { readonly catering: string; readonly finance: string };
  readonly people: {
    readonly secretary: PersonActor;
    readonly handlers: { readonly catering: PersonActor };
    readonly leader: PersonActor;
    readonly publisher: PersonActor;
  };
  readonly next: () => number;
};

/** See `Case.given`. */
export async function givenProposal(of: Ground, state: GivenState, more: GivenMore): Promise<string> {
  const { orgId, now } = of.world;
  const proposer = of.congress.reps[more.proposer ?? 3]!;
  const seconders = (more.seconders ?? [4, 5]).map((at) => of.congress.reps[at]!);
  const code = more.code ?? 'A';
  const number = of.next();
  return inOrg(of.world, async (tx) => {
    const [row] = await tx
      .insert(proposal)
      .values({
        orgId,
        termId: of.congress.termId,
        callId: of.callId,
        year: 2026,
        key: randomUUID(),
        kind: 'personal',
        delegationId: null,
        proposerId: proposer,
        title: more.title ?? `关于改善夜班供餐的提案之${number}`,
        reasons: '夜班医护人员凌晨没有热饭，食堂二十点关门。',
        suggestions: '建议食堂夜间开一个窗口，供应到凌晨两点。',
        category: 'welfare',
        state: 'draft',
        startedAt: now,
      })
      .returning({ id: proposal.id });
    const { id } = row!;
    const to = (next: ProposalState, set: Partial<typeof proposal.$inferInsert> = {}) =>
      tx
        .update(proposal)
        .set({ ...set, state: next })
        .where(sql`id = ${id}`);
    if (state === 'draft') return id;
    await to('seconding');
    if (seconders.length > 0)
      await tx.insert(proposalSecond).values(
        seconders.map((personId) => ({
          orgId,
          proposalId: id,
          personId,
          state: 'agreed' as const,
          invitedAt: now,
          answeredAt: now,
          revision: 1,
        })),
      );
    if (state === 'seconding') return id;
    const [last] = await tx.execute<{ newest: number }>(
      sql`select coalesce(max(number), 0)::int as newest from proposal where year = 2026`,
    );
    await to('submitted', { submittedAt: now, number: last!.newest + 1, names: '职工' });
    await tx.insert(proposalParty).values([
      { orgId, proposalId: id, personId: proposer, role: 'proposer', at: now },
      ...seconders.map((personId) => ({
        orgId,
        proposalId: id,
        personId,
        role: 'seconder' as const,
        at: now,
      })),
    ]);
    if (state === 'submitted') return id;
    if (state === 'returned' || state === 'declined') {
      await to(state);
      return id;
    }
    await to('filed', { filedAt: now });
    if (state === 'filed') return id;
    const from = dayInShanghai(now);
    const due = {
      contactBy: addWorkingDays(from, 15, isWorkingDay),
      replyBy: addWorkingDays(from, 30, isWorkingDay),
    };
    const assigned = await tx
      .insert(proposalAssignment)
      .values(
        (['lead', 'co'] as const).map((role) => ({
          orgId,
          proposalId: id,
          round: 1,
          unitId: role === 'lead' ? of.units.catering : of.units.finance,
          role,
          state: 'open' as const,
          assignedBy: of.people.secretary.personId,
          assignedAt: now,
          ...due,
        })),
      )
      .returning({ id: proposalAssignment.id });
    await to('handling');
    if (state === 'handling') return id;
    const outcome = code === 'A' ? 'measure' : code === 'D' ? 'reason' : 'plan';
    const [reply] = await tx
      .insert(proposalReply)
      .values({
        orgId,
        proposalId: id,
        assignmentId: assigned[0]!.id,
        unit: '膳食科',
        round: 1,
        number: 1,
        outcome,
        code,
        text: '夜间窗口自下月起开放到凌晨两点。',
        doneBy: outcome === 'plan' ? '2026-12-31' : null,
        state: 'draft',
        draftedBy: of.people.handlers.catering.personId,
        draftedAt: now,
      })
      .returning({ id: proposalReply.id });
    const onward = (set: Partial<typeof proposalReply.$inferInsert>) =>
      tx.update(proposalReply).set(set).where(sql`id = ${reply!.id}`);
    await onward({ state: 'submitted', submittedAt: now });
    await onward({ state: 'signed', signedBy: of.people.leader.personId, signedAt: now });
    await onward({
      state: 'published',
      publishedBy: of.people.publisher.personId,
      publishedAt: now,
      rateBy: addWorkingDays(from, 15, isWorkingDay),
    });
    await tx.update(proposalAssignment).set({ state: 'done', endedAt: now }).where(sql`proposal_id = ${id}`);
    await to('replied', { code });
    if (state === 'replied') return id;
    await to(state, state === 'closed' ? { closedAt: now } : {});
    return id;
  });
}
