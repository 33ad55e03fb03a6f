import { eq } from 'drizzle-orm';
import { createSessionForm } from '#app/domain/congress/forms';
import { refuse } from '#app/domain/refusals';
import { freezeProfile } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { congressSession, organisation, term } from '#db/schema';
import { command, done } from '#server/platform/command';
import { personOf } from './load';

/** Sets up a session of a term and freezes the organisation's rule profile into it, with the written reason for meeting online. */
export const createSession = command({
  name: 'congress.createSession',
  input: createSessionForm,
  load: async (hand, given) => {
    const [unit] = await hand.tx.select().from(organisation).where(eq(organisation.id, hand.orgId));
    const [found] = await hand.tx.select().from(term).where(eq(term.id, given.term)).for('share');
    if (!unit || !found || found.rehearsal) return refuse('congress.noTerm');
    return { unit, term: found };
  },
  perform: async (hand, given, { unit }) => {
    if (!isProfileId(unit.ruleProfile)) return refuse('congress.profileUnknown');
    const rules = profile(unit.ruleProfile);
    const [made] = await hand.tx
      .insert(congressSession)
      .values({
        orgId: hand.orgId,
        termId: given.term,
        title: given.title,
        kind: given.kind,
        onlineReason: given.onlineReason,
        profileId: rules.id,
        profileVersion: rules.version,
        profile: freezeProfile(rules),
        state: 'draft',
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: congressSession.id });
    const id = made!.id;
    return done(
      { id },
      {
        name: 'congress.sessionCreated',
        subject: id,
        session: id,
        data: {
          title: given.title,
          kind: given.kind,
          profile: rules.id,
          version: rules.version,
          onlineReason: given.onlineReason,
          ...(given.topic ? { topic: given.topic } : {}),
        },
      },
    );
  },
});
