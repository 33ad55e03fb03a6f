import { eq } from 'drizzle-orm';
import { approveForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosure } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { hasWritten, lockOpen, moveVersion } from './load';
import { putOnBoard } from './put-on-board';

/**
 * Approves a checked version: at once on the board, or from the end of its embargo on, which can't lie in the past. Three people: nobody approves
 * what they wrote or checked, through whatever office (`disclosure.ownWork`).
 */
export const approve = command({
  name: 'disclosure.approve',
  input: approveForm,
  load: lockOpen,
  perform: async (hand, { embargo }, { item, version }) => {
    if (version.state !== 'approving') return refuse('disclosure.step');
    const by = personOf(hand);
    if (version.checkedBy === by || (await hasWritten(hand, version))) return refuse('disclosure.ownWork');
    if (embargo && embargo < hand.now)
      return refuse('disclosure.embargoPast', { fields: { embargo: ['disclosure:desk.fields.embargo'] } });
    const approved = await moveVersion(hand, version, 'approve', { approvedBy: by, approvedAt: hand.now });
    if (isRefusal(approved)) return approved;
    await hand.tx.update(disclosure).set({ embargoUntil: embargo }).where(eq(disclosure.id, item.id));
    const fact = {
      name: 'disclosure.approved',
      subject: item.id,
      data: { embargo: embargo?.toISOString() ?? null },
    } as const;
    const waits = item.waitsForClosing || (embargo !== null && embargo > hand.now);
    if (waits) return done({ disclosure: item.id, published: false }, fact);
    const published = await putOnBoard(hand, item.id);
    return isRefusal(published) ? published : done({ disclosure: item.id, published: true }, fact, published);
  },
});
