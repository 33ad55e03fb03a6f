import { eq } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { unredactForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { disclosureRedaction, disclosureVersion } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { hasWritten, lockOpen, signAsWriter, touch } from './load';

/** Shows blacked out words again, before the check is over only: by those who write in the draft, by the secrecy checker while it is checked. */
export const unredact = command({
  name: 'disclosure.unredact',
  input: unredactForm,
  load: async (hand, given) => {
    const found = await findPlace(hand, given.redaction);
    if (!found) return refuse('disclosure.noRedaction');
    const held = await lockOpen(hand, { disclosure: found.disclosureId });
    if (isRefusal(held)) return held;
    return held.version.id === found.versionId ? held : refuse('disclosure.step');
  },
  perform: async (hand, given, { item, version }) => {
    if (version.state === 'checking') {
      if (!hasRole(hand.actor, 'secrecyChecker')) return refuse('disclosure.step');
      if (await hasWritten(hand, version)) return refuse('disclosure.ownWork');
    } else if (version.state !== 'draft') return refuse('disclosure.step');
    await hand.tx.delete(disclosureRedaction).where(eq(disclosureRedaction.id, given.redaction));
    await touch(hand, version);
    if (version.state === 'draft') await signAsWriter(hand, version.id);
    return done({ disclosure: item.id }, { name: 'disclosure.unredacted', subject: item.id });
  },
});

async function findPlace({ tx }: Hand, id: string) {
  const [found] = await tx
    .select({ versionId: disclosureRedaction.versionId, disclosureId: disclosureVersion.disclosureId })
    .from(disclosureRedaction)
    .innerJoin(disclosureVersion, eq(disclosureVersion.id, disclosureRedaction.versionId))
    .where(eq(disclosureRedaction.id, id));
  return found;
}
