import { draftForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { disclosure, disclosureVersion } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { decisionOf } from './decisions-behind';
import { dutyOf } from './duty-of';
import { signAsWriter } from './load';

/** Begins an item: its first version, in draft, with whom it is for and which duty it fulfils. */
export const draft = command({
  name: 'disclosure.draft',
  input: draftForm,
  load: (hand, given) => dutyOf(hand, given, null),
  perform: async (hand, given, owed) => {
    const { tx, orgId, now } = hand;
    const author = personOf(hand);
    const decided = await decisionOf(tx, given.decision);
    if (isRefusal(decided)) return decided;
    const [item] = await tx
      .insert(disclosure)
      .values({
        ...owed,
        orgId,
        year: Number(dayInShanghai(now).slice(0, 4)),
        category: given.category,
        audience: given.audience,
        keepDays: given.keepDays,
        createdBy: author,
        createdAt: now,
      })
      .returning({ id: disclosure.id });
    const { title, text, figures, effectiveFrom, effectiveTo } = given;
    const words = { title, text, figures, effectiveFrom, effectiveTo, ...decided };
    const [version] = await tx
      .insert(disclosureVersion)
      .values({ ...words, orgId, disclosureId: item!.id, number: 1, state: 'draft', authorId: author })
      .returning({ id: disclosureVersion.id });
    await signAsWriter(hand, version!.id);
    return done({ disclosure: item!.id }, { name: 'disclosure.drafted', subject: item!.id });
  },
});
