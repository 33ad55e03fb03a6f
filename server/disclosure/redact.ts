import { and, eq, ne } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { redactForm } from '#app/domain/disclosure/desk-forms';
import { hasPersonalNumbers, holdsWords, usualReplacement } from '#app/domain/disclosure/redact';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosureRedaction, disclosureVersion } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { hasWritten, lockItem, openStates, signAsWriter, touch, type VersionRow } from './load';
import { wordsAround, wordsOf } from './words-of';

/**
 * Blacks words out, with the reason. Whoever writes does so in the draft; the check for secrets in every version there is, also on the board, at
 * once. Once checked, no words of anybody's come in their place but the usual mark, so that nothing unapproved goes out this way. Words that were
 * asked, answered or given as a reason are blacked out by the version that hangs there, also when the item was taken down.
 */
export const redact = command({
  name: 'disclosure.redact',
  input: redactForm,
  load: (hand, given) => lockItem(hand, given.disclosure),
  perform: async (hand, given, item) => {
    if (hasPersonalNumbers(given.replacement)) return refuse('disclosure.replacementPersonal');
    const versions = await hand.tx
      .select()
      .from(disclosureVersion)
      .where(and(eq(disclosureVersion.disclosureId, item.id), ne(disclosureVersion.state, 'dropped')));
    const within = await reach(hand, versions);
    if (isRefusal(within)) return within;
    const holding: VersionRow[] = [];
    for (const version of within)
      if (holdsWords(await wordsOf(hand.tx, version), given.pattern)) holding.push(version);
    // What a version that readers see blacks out is blacked out in what was asked and answered too.
    if (!holding.some(isShown) && holdsWords(await wordsAround(hand.tx, item), given.pattern)) {
      const hanging = within.find(({ state }) => state === 'published');
      if (hanging) holding.push(hanging);
      else if (holding.length === 0) return refuse(await whyNot(hand, versions.filter(isShown)));
    }
    if (holding.length === 0) return refuse('disclosure.wordsAbsent');
    const { pattern, reason, seenFrom } = given;
    const own = given.replacement || usualReplacement;
    await hand.tx.insert(disclosureRedaction).values(
      holding.map(({ id, state }) => ({
        ...{
          orgId: hand.orgId,
          versionId: id,
          pattern,
          reason,
          seenFrom,
          byId: personOf(hand),
          at: hand.now,
        },
        replacement: state === 'draft' || state === 'checking' ? own : usualReplacement,
      })),
    );
    for (const version of holding) {
      if (openStates.includes(version.state)) await touch(hand, version);
      if (version.state === 'draft') await signAsWriter(hand, version.id);
    }
    return done(
      { disclosure: item.id, versions: holding.length },
      { name: 'disclosure.redacted', subject: item.id, data: { versions: holding.length } },
    );
  },
});

const isShown = ({ state }: VersionRow): boolean => state === 'published' || state === 'superseded';

/** The versions in which the person at the desk may black out: the draft; as secrecy checker all that others wrote. */
async function reach(hand: Hand, versions: readonly VersionRow[]): Promise<VersionRow[] | Refusal> {
  const mine: VersionRow[] = [];
  for (const version of versions)
    if (version.state === 'draft') mine.push(version);
    else if (hasRole(hand.actor, 'secrecyChecker') && !(await hasWritten(hand, version))) mine.push(version);
  return mine.length > 0 ? mine : refuse(await whyNot(hand, versions));
}

/** Why somebody may not black out in versions that were handed in: a checker because they wrote them, everybody else because of their state. */
async function whyNot(hand: Hand, versions: readonly VersionRow[]) {
  if (hasRole(hand.actor, 'secrecyChecker'))
    for (const version of versions) if (await hasWritten(hand, version)) return 'disclosure.ownWork' as const;
  return 'disclosure.step' as const;
}
