import { isRefusal } from '#app/domain/refusal';
import type { Reader } from '#server/platform/http';
import { findTerm } from './load';
import { readComposition } from './read-composition';

/** The term's roster held against its organisation's profile, rule by rule, and what the calculator starts from. */
export async function readCompositionPage({ tx }: Reader, termId: string) {
  const term = await findTerm(tx, termId);
  if (isRefusal(term)) return term;
  const { unit, staff, representatives, rows } = await readComposition(tx, term.id, term.profile);
  return {
    term: { id: term.id, name: term.name },
    profile: { id: term.profileId, name: term.profile.name },
    unit,
    staff,
    representatives,
    rows,
  };
}
