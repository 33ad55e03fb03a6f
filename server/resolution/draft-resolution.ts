import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { draftResolutionForm } from '#app/domain/resolution/forms';
import { drafting, faultOfReview } from '#app/domain/resolution/rules';
import { resolution } from '#db/schema';
import { lockSession, personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findBasis } from './find-basis';

/** Drafts a resolution on an item, on a vote, or free; what it rests on is judged when it is adopted. */
export const draftResolution = command({
  name: 'resolution.draft',
  input: draftResolutionForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    const basis = await findBasis(hand.tx, session, given);
    return isRefusal(basis) ? basis : { session, basis };
  },
  perform: async (hand, given, { session, basis }) => {
    if (!drafting.includes(session.state)) return refuse('resolution.notNow');
    const fault = faultOfReview(given.reviewOn, hand.now);
    if (fault) return fault;
    const [made] = await hand.tx
      .insert(resolution)
      .values({
        orgId: hand.orgId,
        sessionId: session.id,
        agendaItemId: basis.itemId,
        voteId: basis.voteId,
        title: given.title,
        text: given.text,
        reviewOn: given.reviewOn,
        unit: given.unit,
        state: 'draft',
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: resolution.id });
    const data = { title: given.title };
    return done(
      { resolution: made!.id },
      { name: 'resolution.drafted', subject: made!.id, session: session.id, data },
    );
  },
});
