import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import { type Procedure, procedures } from '../statute/matter';
import type { Profile } from '../statute/profile';
import { matterOf } from '../statute/route';
import { type SubjectName, subjectOf } from './subjects';

/** The agenda item behind a vote, as far as the rules ask. */
export type ItemOfVote = {
  readonly title: string;
  readonly matter: string;
  readonly procedure: Procedure;
  readonly secret: boolean;
};

/** Why the law does not let this be put to an open vote; null where it does. What must be secret is voted on in a ballot box. */
export function faultOfOpenness(
  profile: Profile,
  subject: SubjectName,
  item: ItemOfVote | null,
): Refusal | null {
  const row = subjectOf(subject);
  if (row.ofItem && !item) return refuse('ballot.itemNeeded');
  for (const id of [row.matter, item?.matter ?? null]) {
    const matter = id === null ? undefined : matterOf(profile, id);
    if (matter && (matter.secret || profile.procedures[matter.procedure].vote === 'secret'))
      return mustBeSecret(item?.title ?? matter.phrase.zh, matter.article);
  }
  if (!item) return null;
  const rule = profile.procedures[item.procedure];
  if (item.secret || rule.vote === 'secret') return mustBeSecret(item.title, rule.article);
  if (rule.vote === 'none')
    return refuse('ballot.nothingToPass', { params: { title: item.title }, article: rule.article });
  return null;
}

const mustBeSecret = (title: string, article: string): Refusal =>
  refuse('ballot.mustBeSecret', { params: { title }, article });

/** Procedures whose items could be put to an open vote under this profile. */
export const openProcedures = (profile: Profile): Procedure[] =>
  procedures.filter((procedure) => profile.procedures[procedure].vote === 'open');

type Span = { readonly opensAt: Date; readonly closesAt: Date };

/** Why a vote's times can't stand: reversed, past, or outside the window of its stage; null where they can. */
export function faultOfTimes(vote: Span, window: Span, now: Date): Refusal | null {
  if (vote.closesAt <= vote.opensAt) return refuse('ballot.timesReversed');
  if (vote.closesAt <= now) return refuse('ballot.timesPast');
  if (vote.opensAt < window.opensAt || vote.closesAt > window.closesAt) return refuse('ballot.outsideWindow');
  return null;
}

/**
 * The times a vote really opens and closes at. Where its stage's window has moved since, the vote keeps its length and
 * moves along; opened early by hand it ends as announced.
 */
export function timesAtOpening(vote: Span, window: Span, now: Date): Span {
  const hasMoved = vote.opensAt < window.opensAt || vote.closesAt <= now;
  if (!hasMoved) return { opensAt: now, closesAt: vote.closesAt };
  const end = new Date(now.getTime() + vote.closesAt.getTime() - vote.opensAt.getTime());
  return { opensAt: now, closesAt: window.closesAt > now && window.closesAt < end ? window.closesAt : end };
}

const dayLong = 86_400_000;

/** The end of a vote extended because too few took part: by its own length, by a day at most, from now if its end has passed. */
export function extendedEnd(vote: Span, now: Date): Date {
  const length = Math.min(vote.closesAt.getTime() - vote.opensAt.getTime(), dayLong);
  return new Date(Math.max(vote.closesAt.getTime(), now.getTime()) + length);
}

/** Stands for the reason of a vote that the system voided by itself; pages say it in words. */
export const textChanged = 'textChanged';
