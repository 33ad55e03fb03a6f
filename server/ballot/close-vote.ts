import { eq } from 'drizzle-orm';
import { voteForm } from '#app/domain/ballot/forms';
import type { VoteResult } from '#app/domain/ballot/kind';
import { kinds } from '#app/domain/ballot/kinds';
import { extendedEnd } from '#app/domain/ballot/rules';
import { voteSteps } from '#app/domain/ballot/states';
import { subjectOf } from '#app/domain/ballot/subjects';
import { type ItemState, itemSteps } from '#app/domain/congress/states';
import type { Verdict } from '#app/domain/congress/verdict';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { thawProfile } from '#app/domain/statute/profile';
import { next } from '#app/domain/step';
import { agendaItem, openVote } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { countBallots, findItemOf, lockVote, type VoteRow } from './load';

/**
 * Closes a vote whose time is over, or in which everybody has voted, and writes its result once. Where fewer than two
 * thirds of all representatives took part it is extended once by itself; then the result is "no quorum".
 */
export const closeVote = command({
  name: 'ballot.closeVote',
  input: voteForm,
  load: async (hand, given) => {
    const locked = await lockVote(hand, given.vote);
    if (isRefusal(locked)) return locked;
    return { ...locked, counts: await countBallots(hand.tx, given.vote) };
  },
  perform: async (hand, _given, { session, vote, counts }) => {
    if (next(voteSteps, vote.state, 'close') === null) return refuse('ballot.notOpen');
    const entitled = session.rollSize;
    if (entitled === null) return refuse('ballot.rollOpen');
    const kind = kinds[subjectOf(vote.subject).kind];
    const all = Object.fromEntries(kind.choices.map((choice) => [choice, counts[choice] ?? 0]));
    const verdict = kind.decide(thawProfile(session.profile), entitled, all);
    if (vote.closesAt > hand.now && verdict.tookPart < entitled) return refuse('ballot.notDueToClose');

    const about = { subject: vote.id, session: session.id };
    const data = {
      question: vote.question,
      tookPart: verdict.tookPart,
      quorum: verdict.quorumNeeded,
      entitled,
    };
    if (verdict.outcome === 'noQuorum' && !vote.extendedAt) {
      const closesAt = extendedEnd(vote, hand.now);
      await hand.tx.update(openVote).set({ closesAt, extendedAt: hand.now }).where(eq(openVote.id, vote.id));
      const extended = { question: vote.question, closesAt: closesAt.toISOString(), automatic: true };
      return done(
        { closed: false, outcome: verdict.outcome },
        { name: 'ballot.quorumMissed', ...about, data },
        { name: 'ballot.extended', ...about, data: extended },
      );
    }
    const result: VoteResult = { ...verdict, counts: all };
    await hand.tx
      .update(openVote)
      .set({ state: 'closed', result, closedAt: hand.now })
      .where(eq(openVote.id, vote.id));
    await settleItem(hand, vote, verdict);
    return done(
      { closed: true, outcome: verdict.outcome },
      {
        name: 'ballot.closed',
        ...about,
        data: {
          ...data,
          subject: vote.subject,
          counts: all,
          needed: verdict.needed,
          outcome: verdict.outcome,
        },
      },
    );
  },
});

/** The item goes where the vote sent it; without a quorum nothing was decided and it stays put to the vote. */
async function settleItem(hand: Hand, vote: VoteRow, verdict: Verdict): Promise<void> {
  if (!subjectOf(vote.subject).ofItem || verdict.outcome === 'noQuorum') return;
  const item = await findItemOf(hand.tx, vote.sessionId, vote.agendaItemId);
  if (item === null || isRefusal(item)) return;
  const to = next(itemSteps, item.state as ItemState, verdict.passed ? 'adopt' : 'reject');
  if (to) await hand.tx.update(agendaItem).set({ state: to }).where(eq(agendaItem.id, item.id));
}
