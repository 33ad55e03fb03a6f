import { count, eq } from 'drizzle-orm';
import { checkForm } from '#app/domain/disclosure/desk-forms';
import { hasPersonalNumbers } from '#app/domain/disclosure/redact';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosureRedaction } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { hasWritten, lockOpen, moveVersion, type VersionRow } from './load';
import { wordsOf } from './words-of';

/**
 * The check for secrets: open as it is, open with what is blacked out, or not yet (back to its author, with the reason). Nobody checks words of
 * their own (`disclosure.ownWork`); "with what is blacked out" needs something blacked out (`disclosure.nothingRedacted`).
 */
export const check = command({
  name: 'disclosure.check',
  input: checkForm,
  load: lockOpen,
  perform: async (hand, { result, note }, { item, version }) => {
    if (version.state !== 'checking') return refuse('disclosure.step');
    if (await hasWritten(hand, version)) return refuse('disclosure.ownWork');
    if (result === 'redact' && !(await isRedacted(hand, version)))
      return refuse('disclosure.nothingRedacted');
    const by = personOf(hand);
    const found = { checkedBy: by, checkedAt: hand.now, checkResult: result, checkNote: note || null };
    const isLater = result === 'later';
    const checked = isLater
      ? await moveVersion(hand, version, 'sendBack', {
          ...found,
          sentBackBy: by,
          sentBackWhy: note,
          hash: null,
        })
      : await moveVersion(hand, version, 'check', found);
    if (isRefusal(checked)) return checked;
    const fact = { name: 'disclosure.checked', subject: item.id, data: { result } } as const;
    return isLater
      ? done({ disclosure: item.id }, fact, { name: 'disclosure.sentBack', subject: item.id })
      : done({ disclosure: item.id }, fact);
  },
});

async function isRedacted({ tx }: Hand, version: VersionRow): Promise<boolean> {
  const [own] = await tx
    .select({ count: count() })
    .from(disclosureRedaction)
    .where(eq(disclosureRedaction.versionId, version.id));
  return (own?.count ?? 0) > 0 || (await wordsOf(tx, version)).some(hasPersonalNumbers);
}
