import { inArray } from 'drizzle-orm';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { difference } from '#app/domain/report/difference';
import { rollOutForm } from '#app/domain/report/forms';
import { mayChangeText } from '#app/domain/report/rules';
import { isSubstantive, substance } from '#app/domain/report/substantive';
import { amendment } from '#db/schema';
import { command, done } from '#server/platform/command';
import { bringOut } from './bring-out';
import { findBlocks, findNewest, findVersion } from './load';
import { lockPaper } from './lock-paper';
import { planRollOut } from './plan-roll-out';
import { newBlockId, storeVersion, textHash } from './store-version';

/**
 * Makes a new version of the accepted amendments and sends it out. Amendments that contradict each other, or whose
 * paragraph has changed since, stay accepted and are marked: their words are never dropped.
 */
export const rollOut = command({
  name: 'report.rollOut',
  input: rollOutForm,
  load: async (hand, given) => {
    const locked = await lockPaper(hand, given.documentId);
    if (isRefusal(locked)) return locked;
    const { currentVersion } = locked.paper;
    const current =
      currentVersion === null ? undefined : await findVersion(hand.tx, given.documentId, currentVersion);
    const newest = await findNewest(hand.tx, given.documentId);
    return current && newest ? { ...locked, current, newest } : refuse('platform.notFound');
  },
  perform: async (hand, given, { session, paper, current, newest }) => {
    if (hand.actor.kind !== 'person') return refuse('platform.notAllowed');
    if (!mayChangeText(session.state)) return refuse('report.textClosed');
    if (current.number !== given.from) return refuse('report.textMoved');
    const before = await findBlocks(hand.tx, current.id);
    const plan = await planRollOut(hand.tx, paper.id, before, newBlockId);
    if (plan.applied.length === 0 || plan.blocks.length === 0) return refuse('report.nothingToRollOut');

    const judged = substance(difference(before, plan.blocks));
    const version = await storeVersion(
      hand,
      {
        documentId: paper.id,
        number: newest.number + 1,
        kind: 'rollout',
        fileId: null,
        substantive: isSubstantive(judged, given.substantive),
        changes: { applied: plan.applied, colliding: plan.colliding },
        textHash: textHash(plan.blocks),
        createdBy: hand.actor.personId,
      },
      plan.blocks,
    );
    await hand.tx.update(amendment).set({ state: 'rolledOut' }).where(inArray(amendment.id, plan.applied));
    const facts = await bringOut(hand, session, paper, version, given.substantive);
    const colliding = plan.colliding.map((one) => one.id);
    if (colliding.length > 0)
      await hand.tx.update(amendment).set({ collides: true }).where(inArray(amendment.id, colliding));
    return done(
      { number: version.number, applied: plan.applied.length, colliding: colliding.length },
      {
        name: 'report.rolledOut',
        subject: paper.id,
        session: session.id,
        data: { number: version.number, applied: plan.applied, colliding },
      },
      ...facts,
    );
  },
});
