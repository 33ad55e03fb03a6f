import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { answerAmendmentForm } from '#app/domain/report/forms';
import { mayAnswer } from '#app/domain/report/rules';
import { type AmendmentState, amendmentSteps } from '#app/domain/report/states';
import { next } from '#app/domain/step';
import { amendment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { lockAmendment } from './load';

/** Management or the secretary answers an amendment, always with a reason; accepting in part says the agreed wording. */
export const answerAmendment = command({
  name: 'report.answerAmendment',
  input: answerAmendmentForm,
  load: (hand, given) => lockAmendment(hand, given.amendmentId),
  perform: async (hand, given, { amendment: asked, standing, paper }) => {
    if (hand.actor.kind !== 'person') return refuse('platform.notAllowed');
    if (!mayAnswer(standing.state)) return refuse('report.textClosed');
    if (given.seen !== undefined && given.seen !== asked.state) return refuse('report.answeredMeanwhile');
    const state = next(amendmentSteps, asked.state as AmendmentState, given.answer);
    if (!state) return refuse('report.amendmentSettled');
    const inPart = given.answer === 'acceptInPart';
    const finalText = given.finalText?.replace(/\r\n?/g, '\n').trim() ?? '';
    if (inPart && finalText === '')
      return refuse('report.finalTextMissing', { fields: { finalText: ['platform:fields.required'] } });
    await hand.tx
      .update(amendment)
      .set({
        state,
        answer: given.reason,
        finalText: inPart ? finalText : null,
        answeredBy: hand.actor.personId,
        answeredAt: hand.now,
      })
      .where(eq(amendment.id, asked.id));
    return done(
      { amendmentId: asked.id, state },
      {
        name: 'report.amendmentAnswered',
        subject: asked.id,
        session: paper.sessionId,
        data: { documentId: paper.id, answer: given.answer, before: asked.state },
      },
    );
  },
});
