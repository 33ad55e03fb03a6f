import { eq } from 'drizzle-orm';
import { createRehearsalForm } from '#app/domain/congress/forms';
import { rehearsalItems, rehearsalTimes } from '#app/domain/congress/rehearsal';
import { refuse } from '#app/domain/refusals';
import { freezeProfile } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { agendaItem, congressSession, organisation } from '#db/schema';
import { command, done } from '#server/platform/command';
import { inventRepresentatives } from './invent-representatives';
import { personOf } from './load';
import { placeWindows } from './place-windows';

/** Sets up a rehearsal: a term of its own, invented representatives, an agenda and short windows. It runs by the same rules and can be thrown away. */
export const createRehearsal = command({
  name: 'congress.createRehearsal',
  input: createRehearsalForm,
  load: async (hand) => {
    // The row of the organisation is the lock: two secretaries can't set up two rehearsals at once.
    const [unit] = await hand.tx
      .select()
      .from(organisation)
      .where(eq(organisation.id, hand.orgId))
      .for('update');
    const running = await hand.tx
      .select({ id: congressSession.id })
      .from(congressSession)
      .where(eq(congressSession.kind, 'rehearsal'));
    return running.length > 0 || !unit ? refuse('congress.rehearsalExists') : unit;
  },
  perform: async (hand, given, unit) => {
    if (!isProfileId(unit.ruleProfile)) return refuse('congress.profileUnknown');
    const rules = profile(unit.ruleProfile);
    const termId = await inventRepresentatives(hand, given);
    const [made] = await hand.tx
      .insert(congressSession)
      .values({
        orgId: hand.orgId,
        termId,
        title: given.title,
        kind: 'rehearsal',
        onlineReason: given.title,
        profileId: rules.id,
        profileVersion: rules.version,
        profile: freezeProfile(rules),
        state: 'draft',
        createdBy: personOf(hand),
        createdAt: hand.now,
      })
      .returning({ id: congressSession.id });
    const id = made!.id;
    await hand.tx
      .insert(agendaItem)
      .values(
        rehearsalItems(rules).map((item) => ({ ...item, orgId: hand.orgId, sessionId: id, state: 'agreed' })),
      );
    await placeWindows(hand, id, rehearsalTimes(hand.now));
    return done(
      { id },
      {
        name: 'congress.rehearsalCreated',
        subject: id,
        session: id,
        data: { title: given.title, representatives: given.representatives },
      },
    );
  },
});
