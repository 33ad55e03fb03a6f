import { eq, sql } from 'drizzle-orm';
import { openCallForm } from '#app/domain/proposal/draft-forms';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalCall } from '#db/schema';
import { lockSession, personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { faultOfCall } from './check-call';
import { rulesToday } from './rules-of';
import { termOn } from './term-on';

/** Calls for proposals, for a session or between sessions; the rules of today, as far as the union office set no others, are frozen into it. */
export const openCall = command({
  name: 'proposal.openCall',
  input: openCallForm,
  load: (hand, given) => termOf(hand, given.session),
  perform: async (hand, { session, title, opensAt, closesAt, rules }, termId) => {
    if (session) {
      const [known] = await hand.tx
        .select({ title: proposalCall.title })
        .from(proposalCall)
        .where(eq(proposalCall.sessionId, session));
      if (known) return refuse('proposal.callTaken', { params: { title: known.title } });
    }
    const fault = await faultOfCall(hand, termId, { opensAt, closesAt }, null);
    if (fault) return fault;
    const [made] = await hand.tx
      .insert(proposalCall)
      .values({
        orgId: hand.orgId,
        termId,
        sessionId: session ?? null,
        title,
        opensAt,
        closesAt,
        rules: { ...(await rulesToday(hand.tx, hand.orgId)), ...rules },
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: proposalCall.id });
    return done({ call: made!.id }, { name: 'proposal.callOpened', subject: made!.id });
  },
});

const over: readonly string[] = ['published', 'reported', 'archived', 'cancelled'];

/** The term of the session that the call prepares, else the one that is going on. */
async function termOf(hand: Hand, sessionId: string | undefined): Promise<string | Refusal> {
  if (sessionId) {
    const session = await lockSession(hand, sessionId);
    if (isRefusal(session)) return session;
    if (session.kind === 'rehearsal') return refuse('congress.noSession');
    return over.includes(session.state) ? refuse('proposal.sessionOver') : session.termId;
  }
  const [current] = await hand.tx.execute<{ id: string }>(
    sql`select t.id from (${termOn(sql`${dayInShanghai(hand.now)}::date`)}) t`,
  );
  return current?.id ?? refuse('roster.noTerm');
}
