import type { z } from 'zod';
import {
  type Classes,
  differenceOf,
  isNearlySame,
  leastBallots,
  votersOf,
} from '#app/domain/ballot/electorate';
import { planBoxForm } from '#app/domain/ballot/forms-sealed';
import { stagesOfBox } from '#app/domain/ballot/planning';
import { faultOfTimes } from '#app/domain/ballot/rules';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { thawProfile } from '#app/domain/statute/profile';
import { sealedBox, sealedItem } from '#db/schema';
import { lockSession, personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findClasses } from './box-evidence';
import { type Boxed, findBoxed, isTakenBy } from './boxed-items';
import { faultOfSecrecy, faultOfState, findToBox, onPaper, type ToBox } from './items-to-box';
import { windowOfStage } from './window-of-stage';

type Given = z.output<typeof planBoxForm>;

/** Plans a box: what is on its paper, who votes, when. What the law lets be open, what is boxed already and groups too small are refused. */
export const planBox = command({
  name: 'ballot.planBox',
  input: planBoxForm,
  load: async (hand, given) => {
    const session = await lockSession(hand, given.session);
    if (isRefusal(session)) return session;
    if (new Set(given.items).size < given.items.length) return refuse('sealed.itemTwice');
    const profile = thawProfile(session.profile);
    const things = await findToBox(hand.tx, session.id, profile, given.items);
    if (isRefusal(things)) return things;
    const boxed = await findBoxed(hand.tx, session.id);
    return { session, profile, things, boxed, classes: await findClasses(hand.tx, session.id) };
  },
  perform: async (hand, given, { session, profile, things, boxed, classes }) => {
    if (!session.rollSize) return refuse('ballot.rollOpen');
    const papers = things.map((thing) => onPaper(thing, given, boxed));
    for (const [at, thing] of things.entries()) {
      const { title } = thing;
      const fault =
        faultOfSecrecy(profile, thing) ?? faultOfState(thing) ?? faultOfOthers(given, thing, boxed, classes);
      if (fault) return fault;
      if (!papers[at]) return refuse('sealed.badQuestion', { params: { title } });
      // Anything but a rating is decided by all representatives; a class of them decides nothing.
      if (given.electorate !== 'all' && thing.item?.procedure !== 'appraise')
        return refuse('sealed.wholeRoll', { params: { title }, article: profile.voting.base.article });
    }
    const count = votersOf(given.electorate, classes);
    if (count < leastBallots) return refuse('sealed.fewVoters', { params: { count, needed: leastBallots } });

    const span = await spanOf(hand, given, things);
    if (isRefusal(span)) return span;
    const [made] = await hand.tx
      .insert(sealedBox)
      .values({
        orgId: hand.orgId,
        sessionId: session.id,
        title: given.title,
        ...span,
        electorate: given.electorate,
        weight: given.electorate === 'all' ? null : (given.weight ?? null),
        revote: given.revote,
        holdSeconds: given.holdMinutes * 60,
        state: 'planned',
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: sealedBox.id });
    const box = made!.id;
    await hand.tx.insert(sealedItem).values(
      things.map(({ agendaItemId, subject, title }, at) => ({
        orgId: hand.orgId,
        boxId: box,
        ordinal: at + 1,
        agendaItemId,
        subject,
        title,
        ...papers[at]!,
      })),
    );
    const data = { title: given.title, items: things.length };
    return done({ box }, { name: 'ballot.boxPlanned', subject: box, session: session.id, data });
  },
});

function faultOfOthers(
  { electorate }: Given,
  { about, title }: ToBox,
  boxed: readonly Boxed[],
  classes: Classes,
): Refusal | null {
  const same = boxed.filter((other) => other.about === about);
  const near = same.map((other) => differenceOf(electorate, other.electorate, classes)).find(isNearlySame);
  if (near !== undefined) return refuse('sealed.nearlySameVoters', { params: { count: near } });
  return same.some((other) => isTakenBy(electorate, other))
    ? refuse('sealed.itemBoxed', { params: { title } })
    : null;
}

/** Stage and times of a box within the window of its stage; the window's own where none are given. */
async function spanOf(
  hand: Parameters<typeof personOf>[0],
  given: Given,
  things: readonly ToBox[],
): Promise<{ stage: string; opensAt: Date; closesAt: Date } | Refusal> {
  const allowed = stagesOfBox(things.map(({ subject }) => subject));
  const stage = given.stage ?? allowed[0];
  if (!stage || !allowed.includes(stage))
    return refuse('ballot.wrongStage', { params: { stage: stage ?? 'vote' } });
  const window = await windowOfStage(hand.tx, given.session, stage);
  if (!window) return refuse('ballot.noWindow', { params: { stage } });
  if (window.state === 'closed') return refuse('ballot.stageOver', { params: { stage } });
  const span = { opensAt: given.opensAt ?? window.opensAt, closesAt: given.closesAt ?? window.closesAt };
  return faultOfTimes(span, window, hand.now) ?? { stage, ...span };
}
