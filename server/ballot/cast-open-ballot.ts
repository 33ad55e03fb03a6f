import { and, eq } from 'drizzle-orm';
import { castForm } from '#app/domain/ballot/forms';
import { kinds, type MotionChoice } from '#app/domain/ballot/kinds';
import { subjectOf } from '#app/domain/ballot/subjects';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { attendee, congressSession, openBallot, openVote, rollEntry } from '#db/schema';
import { personOf } from '#server/congress/load';
import { markPresent } from '#server/congress/mark-present';
import { command, done, type Hand } from '#server/platform/command';
import type { VoteRow } from './load';
import { windowOfStage } from './window-of-stage';

/**
 * Casts or changes a named ballot. The database's time judges; the same choice sent again is the same ballot; whoever
 * votes in the sitting has thereby signed in to it.
 */
export const castOpenBallot = command({
  name: 'ballot.castOpenBallot',
  input: castForm,
  load: async (hand, given) => {
    // Shared: thousands vote at once, and the close waits for those already in the door.
    const rows = await hand.tx.select().from(openVote).where(eq(openVote.id, given.vote)).for('share');
    const vote = rows[0] as VoteRow | undefined;
    return vote ? { vote, standing: await standingOf(hand, vote) } : refuse('ballot.noVote');
  },
  perform: async (hand, given, { vote, standing }) => {
    if (standing !== 'formal')
      return refuse(standing === 'attendee' ? 'ballot.nonVoting' : 'ballot.notOnRoll');
    const closed = faultOfMoment(vote, hand.now);
    if (closed) return closed;
    const kind = kinds[subjectOf(vote.subject).kind];
    if (!(kind.choices as readonly string[]).includes(given.choice)) return refuse('ballot.unknownChoice');
    const choice = given.choice as MotionChoice;

    const personId = personOf(hand);
    const added = await hand.tx
      .insert(openBallot)
      .values({ orgId: hand.orgId, voteId: vote.id, personId, choice, castAt: hand.now })
      .onConflictDoNothing()
      .returning({ choice: openBallot.choice });
    const about = { subject: vote.id, session: vote.sessionId };
    if (added.length > 0) {
      const window = await windowOfStage(hand.tx, vote.sessionId, vote.stage);
      const present = window
        ? await markPresent(hand, window, { personId, formal: true, channel: 'self' })
        : [];
      return done({ castAt: hand.now, changes: 0 }, { name: 'ballot.cast', ...about }, ...present);
    }

    const mine = and(eq(openBallot.voteId, vote.id), eq(openBallot.personId, personId));
    const [known] = await hand.tx.select().from(openBallot).where(mine).for('update');
    if (known!.choice === choice) return done({ castAt: known!.castAt, changes: known!.changes });
    if (!vote.changeable) return refuse('ballot.castAlready');
    if (given.seen !== undefined && given.seen !== known!.changes + 1)
      return refuse('ballot.changedElsewhere');
    const changes = known!.changes + 1;
    await hand.tx.update(openBallot).set({ choice, castAt: hand.now, changes }).where(mine);
    return done({ castAt: hand.now, changes }, { name: 'ballot.changed', ...about });
  },
});

/** How the person stands to the session of the vote: on its frozen roll, a non-voting attendee, or neither. */
async function standingOf(hand: Hand, vote: VoteRow): Promise<'formal' | 'attendee' | 'none'> {
  const personId = personOf(hand);
  const roll = await hand.tx
    .select({ personId: rollEntry.personId })
    .from(rollEntry)
    .where(and(eq(rollEntry.sessionId, vote.sessionId), eq(rollEntry.personId, personId)));
  if (roll.length > 0) return 'formal';
  const guest = await hand.tx
    .select({ personId: attendee.personId })
    .from(attendee)
    .innerJoin(congressSession, eq(congressSession.termId, attendee.termId))
    .where(and(eq(congressSession.id, vote.sessionId), eq(attendee.personId, personId)));
  return guest.length > 0 ? 'attendee' : 'none';
}

function faultOfMoment(vote: VoteRow, now: Date): Refusal | null {
  if (vote.state === 'void') return refuse('ballot.voided');
  if (vote.state === 'planned' || now < vote.opensAt) return refuse('ballot.notYetOpen');
  return vote.state === 'closed' || now >= vote.closesAt ? refuse('ballot.over') : null;
}
