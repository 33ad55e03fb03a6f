import { planVoteForm } from '#app/domain/ballot/forms';
import { faultOfOpenness, faultOfTimes } from '#app/domain/ballot/rules';
import { type Subject, subjectOf } from '#app/domain/ballot/subjects';
import type { ItemState } from '#app/domain/congress/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { thawProfile } from '#app/domain/statute/profile';
import { openVote } from '#db/schema';
import { type ItemRow, lockSession, personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findItemOf, findVotes, type VoteRow } from './load';
import { textOfItem } from './text-of-item';
import { windowOfStage } from './window-of-stage';

/** An item may be voted on once its papers are out; one whose vote was voided or missed its quorum may be put again. */
const ready: readonly ItemState[] = ['sent', 'discussed', 'putToVote'];

/** Sets an open vote into the window of its stage. What the law wants secret is refused with its article. */
export const planVote = command({
  name: 'ballot.planVote',
  input: planVoteForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    const item = await findItemOf(hand.tx, session.id, given.item);
    if (isRefusal(item)) return item;
    return { session, item, votes: await findVotes(hand.tx, session.id) };
  },
  perform: async (hand, given, { session, item, votes }) => {
    const row = subjectOf(given.subject);
    if (!session.rollSize) return refuse('ballot.rollOpen');
    const fault =
      faultOfOpenness(thawProfile(session.profile), given.subject, item) ?? faultOfItem(row, item);
    if (fault) return fault;
    const taken = faultOfRepetition(row, votes.filter(isSame(given.subject, item?.id ?? null)));
    if (taken) return taken;

    const stage = given.stage ?? row.stages[0]!;
    if (!row.stages.includes(stage)) return refuse('ballot.wrongStage', { params: { stage } });
    const window = await windowOfStage(hand.tx, session.id, stage);
    if (!window) return refuse('ballot.noWindow', { params: { stage } });
    if (window.state === 'closed') return refuse('ballot.stageOver', { params: { stage } });
    const span = { opensAt: given.opensAt ?? window.opensAt, closesAt: given.closesAt ?? window.closesAt };
    const wrong = faultOfTimes(span, window, hand.now);
    if (wrong) return wrong;

    const text = item && (await textOfItem(hand.tx, item.id));
    if (row.ofItem && !text) return refuse('ballot.noText', { params: { title: item?.title ?? '' } });
    const [made] = await hand.tx
      .insert(openVote)
      .values({
        orgId: hand.orgId,
        sessionId: session.id,
        agendaItemId: item?.id ?? null,
        subject: given.subject,
        question: given.question,
        stage,
        changeable: given.changeable,
        versionId: text?.versionId ?? null,
        textHash: text?.textHash ?? null,
        ...span,
        state: 'planned',
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: openVote.id });
    const data = { subject: given.subject, question: given.question, stage };
    return done({ vote: made!.id }, { name: 'ballot.planned', subject: made!.id, session: session.id, data });
  },
});

const isSame = (subject: string, itemId: string | null) => (vote: VoteRow) =>
  vote.subject === subject && vote.agendaItemId === itemId;

function faultOfItem(row: Subject, item: ItemRow | null): Refusal | null {
  if (!row.ofItem || !item || ready.includes(item.state as ItemState)) return null;
  return refuse('ballot.itemNotReady', { params: { title: item.title } });
}

function faultOfRepetition(row: Subject, same: readonly VoteRow[]): Refusal | null {
  if (row.repeats) return null;
  if (same.some((vote) => vote.state === 'planned' || vote.state === 'open'))
    return refuse('ballot.liveAlready');
  return same.some((vote) => vote.result?.passed === true) ? refuse('ballot.decidedAlready') : null;
}
