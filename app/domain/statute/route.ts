import type { Citation } from './figure';
import type { Matter, Procedure } from './matter';
import type { Profile, UnitKind } from './profile';

/** A routing that the law refuses: what the matter needs instead, with its article. */
export type WrongRoute = {
  readonly ok: false;
  readonly code: 'congress.wrongProcedure' | 'congress.unknownMatter';
  readonly article: string;
  readonly needs: Procedure | null;
  readonly matter: Matter | null;
};

export type Route = { readonly ok: true; readonly matter: Matter } | WrongRoute;

/** A row of the profile's catalogue of matters, or undefined. */
export const matterOf = (profile: Profile, id: string): Matter | undefined =>
  profile.matters.find((matter) => matter.id === id);

/** The rows of the catalogue that concern this kind of unit. */
export const mattersFor = (profile: Profile, unit: UnitKind): Matter[] =>
  profile.matters.filter((matter) => !matter.units || matter.units.includes(unit));

/** Whether the matter may go through `procedure`; one power is not another, so only its own procedure will do. */
export function routeMatter(profile: Profile, matterId: string, procedure: Procedure): Route {
  const matter = matterOf(profile, matterId);
  if (!matter)
    return {
      ok: false,
      code: 'congress.unknownMatter',
      article: profile.procedures[procedure].article,
      needs: null,
      matter: null,
    };
  return matter.procedure === procedure ? { ok: true, matter } : wrong(matter);
}

/**
 * The matters of the catalogue that the title's words point to, the most specific first. A word inside a longer word
 * that also matched doesn't count: 集体合同履行 is about performance, not about a draft 集体合同.
 */
export function suggestMatters(profile: Profile, title: string, unit: UnitKind): Matter[] {
  const text = fold(title);
  const hits = mattersFor(profile, unit).flatMap((matter) =>
    (matter.keywords ?? [])
      .map((keyword) => keyword.split('+').map(fold))
      .filter((parts) => parts.every((part) => text.includes(part)))
      .map((parts) => ({ matter, word: parts.join('') })),
  );
  const kept = hits.filter(
    ({ word }) => !hits.some((other) => other.word.length > word.length && other.word.includes(word)),
  );
  const ranked = kept.sort((a, b) => b.word.length - a.word.length).map(({ matter }) => matter);
  return [...new Set(ranked)];
}

/**
 * Refuses a procedure that the title plainly contradicts: its words point only to other procedures, and the strongest
 * of them is adoption, election or appraisal. Null: nothing to object.
 */
export function objectToTitle(
  profile: Profile,
  title: string,
  procedure: Procedure,
  unit: UnitKind,
): WrongRoute | null {
  const suggested = suggestMatters(profile, title, unit);
  if (suggested.some((matter) => matter.procedure === procedure)) return null;
  const voted = suggested.find((matter) => matter.secret && matter.procedure !== procedure);
  return voted ? wrong(voted) : null;
}

/** How the vote on a matter is held, and by which article. A secret matter is never put to an open vote. */
export function voteOn(
  profile: Profile,
  matter: Matter,
): Citation & { readonly vote: 'none' | 'open' | 'secret' } {
  const rule = profile.procedures[matter.procedure];
  return { vote: matter.secret ? 'secret' : rule.vote, article: rule.article, trust: rule.trust };
}

/** Whether a joint meeting between sessions may deal with this procedure at all; it never adopts. */
export const jointMeetingMay = (profile: Profile, procedure: Procedure): boolean =>
  !profile.jointMeeting.bars.value.includes(procedure);

const wrong = (matter: Matter): WrongRoute => ({
  ok: false,
  code: 'congress.wrongProcedure',
  article: matter.article,
  needs: matter.procedure,
  matter,
});

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
