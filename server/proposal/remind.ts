import { sql } from 'drizzle-orm';
import { remindForm } from '#app/domain/proposal/rating-forms';
import { faultOfReviewer } from '#app/domain/proposal/rules';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { addEvent, lockForReview } from './load';

/** The committee reminds the departments of what they owe a proposal: a reply, or the steps they promised. Once a day. */
export const remind = command({
  name: 'proposal.remind',
  input: remindForm,
  load: (hand, given) => lockForReview(hand, given.proposal),
  perform: async (hand, given, { proposal: row, who, part }) => {
    const fault = faultOfReviewer(who, row.proposerId, part);
    if (fault) return fault;
    if (row.state !== 'handling' && row.state !== 'tracking')
      return refuse('proposal.step', { params: { state: row.state } });
    const today = await hand.tx.execute(sql`
      select 1 from proposal_event where proposal_id = ${row.id} and kind = 'reminded'
      and (at at time zone 'Asia/Shanghai')::date = (app_now() at time zone 'Asia/Shanghai')::date limit 1`);
    if (today.length > 0) return refuse('proposal.remindedToday');
    await addEvent(hand, row, 'reminded', { reason: given.reason || undefined });
    return done(
      { proposal: row.id },
      { name: 'proposal.reminded', subject: row.id, data: { state: row.state } },
    );
  },
});
