import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/refusals';
import { openTermForm } from '#app/domain/roster/forms';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { organisation, term } from '#db/schema';
import { command, done } from '#server/platform/command';

/** Opens a term (届) of the congress; its length is bound by the organisation's rule profile. */
export const openTerm = command({
  name: 'roster.openTerm',
  input: openTermForm,
  load: async (hand) => {
    const [unit] = await hand.tx.select().from(organisation).where(eq(organisation.id, hand.orgId));
    const terms = await hand.tx.select().from(term).where(eq(term.rehearsal, false)).for('update');
    return unit ? { unit, terms } : refuse('platform.notFound');
  },
  perform: async (hand, given, { unit, terms }) => {
    if (terms.some((known) => known.name === given.name)) return refuse('roster.termNameTaken');
    if (terms.some((known) => given.beginsOn <= known.endsOn && known.beginsOn <= given.endsOn))
      return refuse('roster.termsOverlap');
    if (isProfileId(unit.ruleProfile)) {
      const { value, article } = profile(unit.ruleProfile).congress.termYears;
      const years =
        Number(given.endsOn.slice(0, 4)) -
        Number(given.beginsOn.slice(0, 4)) +
        (given.endsOn.slice(5) >= given.beginsOn.slice(5) ? 1 : 0);
      if (years < value.least || years > value.most)
        return refuse('roster.termLength', { article, params: { least: value.least, most: value.most } });
    }
    const [made] = await hand.tx
      .insert(term)
      .values({ orgId: hand.orgId, ...given })
      .returning({ id: term.id });
    return done({ id: made!.id }, { name: 'roster.termOpened', subject: made!.id, data: given });
  },
});
