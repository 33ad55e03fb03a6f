import { preferencesForm } from '#app/domain/notice/forms';
import { refuse } from '#app/domain/refusals';
import { noticePreference } from '#db/schema';
import { command, done, nothing } from '#server/platform/command';

/** How somebody wants to hear: hours of quiet, how much, by which ways, in which language. Messages that wait already are judged by it when they go. */
export const setPreferences = command({
  name: 'notice.setPreferences',
  input: preferencesForm,
  load: nothing,
  perform: async ({ tx, actor, orgId }, given) => {
    if (actor.kind !== 'person') return refuse('platform.signedOut');
    await tx
      .insert(noticePreference)
      .values({ ...given, orgId, personId: actor.personId })
      .onConflictDoUpdate({ target: noticePreference.personId, set: given });
    const { volume, mail, push } = given;
    return done(
      { saved: true },
      { name: 'notice.preferencesSet', subject: actor.personId, data: { volume, mail, push } },
    );
  },
});
