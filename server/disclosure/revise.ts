import { eq } from 'drizzle-orm';
import { reviseForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { disclosure, disclosureVersion } from '#db/schema';
import { command, done } from '#server/platform/command';
import { decisionOf } from './decisions-behind';
import { dutyOf } from './duty-of';
import { lockDraft, signAsWriter } from './load';

/** Changes the words of a draft; whoever does has a hand in it from then on. For whom it is may change until it first hangs on the board. */
export const revise = command({
  name: 'disclosure.revise',
  input: reviseForm,
  load: lockDraft,
  perform: async (hand, given, { item, version }) => {
    const owed =
      item.publishedAt === null
        ? await dutyOf(hand, given, item.id)
        : { dutyId: item.dutyId, period: item.period };
    if (isRefusal(owed)) return owed;
    // What came by itself has the decision that it came from.
    const decided = await decisionOf(hand.tx, item.source ? null : given.decision);
    if (isRefusal(decided)) return decided;
    if (item.publishedAt === null) {
      const { category, audience, keepDays } = given;
      await hand.tx
        .update(disclosure)
        .set({ ...owed, category, audience, keepDays })
        .where(eq(disclosure.id, item.id));
    }
    const { title, text, figures, effectiveFrom, effectiveTo } = given;
    const revision = version.revision + 1;
    await hand.tx
      .update(disclosureVersion)
      .set({ ...{ title, text, figures, effectiveFrom, effectiveTo, revision }, ...decided })
      .where(eq(disclosureVersion.id, version.id));
    await signAsWriter(hand, version.id);
    return done({ disclosure: item.id, revision }, { name: 'disclosure.revised', subject: item.id });
  },
});
