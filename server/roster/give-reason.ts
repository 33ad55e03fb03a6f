import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { giveReasonForm } from '#app/domain/roster/forms';
import { compositionReason } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findTerm } from './load';
import { readComposition } from './read-composition';

/** Writes down why the congress goes on although a "generally" rule of composition does not hold; strict caps take no reason. */
export const giveReason = command({
  name: 'roster.giveReason',
  input: giveReasonForm,
  load: async (hand, given) => {
    const term = await findTerm(hand.tx, given.term);
    return isRefusal(term) ? term : readComposition(hand.tx, term.id, term.profile);
  },
  perform: async (hand, given, { rows }) => {
    const row = rows.find((one) => one.rule === given.rule);
    if (!row) return refuse('platform.notFound');
    if (row.severity !== 'warn') return refuse('roster.onlyGenerally', { article: row.article });
    if (row.holds) return refuse('roster.ruleHolds');
    const givenBy = hand.actor.kind === 'person' ? hand.actor.personId : hand.orgId;
    const written = { reason: given.reason, givenBy, givenAt: hand.now };
    await hand.tx
      .insert(compositionReason)
      .values({ orgId: hand.orgId, termId: given.term, rule: given.rule, ...written })
      .onConflictDoUpdate({ target: [compositionReason.termId, compositionReason.rule], set: written });
    return done(
      { rule: given.rule },
      {
        name: 'roster.reasonGiven',
        subject: given.term,
        data: { rule: given.rule, reason: given.reason, article: row.article },
      },
    );
  },
});
