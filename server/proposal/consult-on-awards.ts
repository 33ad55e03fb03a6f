import { consultForm } from '#app/domain/proposal/award-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { lockAward, moveAward } from './award-load';
import { standingOf } from './standing';

/** The committee asks all representatives about the nominations it ticked, until a day; one that has moved on meanwhile stops them all. */
export const consultOnAwards = command({
  name: 'proposal.consultOnAwards',
  input: consultForm,
  load: (hand) => standingOf(hand.tx, hand.actor),
  perform: async (hand, given, who) => {
    if (!who.isCommittee && !who.isSecretary) return refuse('proposal.notCommittee');
    if (!who.termId) return refuse('roster.noTerm');
    const wanted = [...new Set(given.awards)].sort();
    if (wanted.length === 0) return refuse('proposal.nothingChosen');
    if (given.until <= hand.now)
      return refuse('platform.badInput', { fields: { until: ['proposal:rating.fields.past'] } });
    for (const id of wanted) {
      const row = await lockAward(hand, id);
      if (isRefusal(row)) return row;
      const moved = await moveAward(hand, row, 'consult', { consultsUntil: given.until });
      if (isRefusal(moved)) return moved;
    }
    return done(
      { count: wanted.length },
      { name: 'proposal.awardsConsulted', subject: who.termId, data: { until: given.until.toISOString() } },
    );
  },
});
