import { eq } from 'drizzle-orm';
import { superviseForm } from '#app/domain/proposal/rating-forms';
import { faultOfReviewer, higherLevel, watched } from '#app/domain/proposal/rules';
import { refuse } from '#app/domain/refusals';
import { proposal as proposals } from '#db/schema';
import { command, done } from '#server/platform/command';
import { leadersToday } from './leaders';
import { addEvent, lockForReview } from './load';

/** The committee puts a proposal on the supervision list, or under a leader who leads it in person. The level is only ever raised. */
export const supervise = command({
  name: 'proposal.supervise',
  input: superviseForm,
  load: (hand, given) => lockForReview(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who, part }) => {
    const fault = faultOfReviewer(who, row.proposerId, part);
    if (fault) return fault;
    if (!watched.includes(row.state)) return refuse('proposal.step', { params: { state: row.state } });
    const { leader } = given;
    const level = higherLevel(row.level, leader ? 'leader' : 'supervised');
    const leaderId = leader ?? row.leaderId;
    if (level === row.level && leaderId === row.leaderId) return refuse('proposal.supervisedAlready');
    const named = leader && (await leadersToday(hand.tx)).find(({ id }) => id === leader);
    if (leader && !named)
      return refuse('platform.badInput', { fields: { leader: ['proposal:rating.fields.leader'] } });
    await hand.tx.update(proposals).set({ level, leaderId }).where(eq(proposals.id, row.id));
    if (named && leader !== row.leaderId)
      await addEvent(hand, row, 'leaderNamed', { reason: given.reason, data: { name: named.name } });
    else await addEvent(hand, row, 'supervised', { reason: given.reason });
    return done(
      { proposal: row.id },
      { name: 'proposal.supervised', subject: row.id, data: { level, leader: leaderId } },
    );
  },
});
