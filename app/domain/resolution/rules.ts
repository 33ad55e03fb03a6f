import type { ItemState, SessionState } from '../congress/states';
import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import { type Day, dayInShanghai } from '../statute/deadlines';

/** The number of a session's resolution, as documents are numbered: 〔2026〕1号. */
export const numberOf = (year: number, ordinal: number): string => `〔${year}〕${ordinal}号`;

/** States of a session in which resolutions may be drafted: the presidium looks at drafts before the vote. */
export const drafting: readonly SessionState[] = ['reports', 'groups', 'vote', 'resolutions', 'closing'];
/** States in which they may be adopted: the congress is sitting on them. */
export const adopting: readonly SessionState[] = ['resolutions', 'closing'];
/** States in which they may be published to all staff, and in which the minutes are everybody's. */
export const publishing: readonly SessionState[] = ['published', 'reported', 'archived'];

/** The last day on which a resolution adopted on `day` may come back: twelve months later. */
export function lastReview(day: Day): Day {
  const year = Number(day.slice(0, 4)) + 1;
  const rest = day.slice(4);
  return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
}

/** Why a resolution can't carry this review date now; null where it can. It must come back, within twelve months. */
export function faultOfReview(reviewOn: Day, now: Date): Refusal | null {
  const today = dayInShanghai(now);
  const last = lastReview(today);
  return reviewOn > today && reviewOn <= last
    ? null
    : refuse('resolution.reviewDate', {
        params: { last },
        fields: { reviewOn: ['resolution:reviewLatest'] },
      });
}

/** What stands behind a resolution: an item with the kind of vote its procedure wants, its closed vote or its counted ballot box, or nothing (a free one). */
export type Basis = {
  readonly item: {
    readonly title: string;
    readonly state: ItemState;
    readonly vote: 'none' | 'open' | 'secret';
    readonly article?: string | undefined;
  } | null;
  readonly vote: { readonly passed: boolean } | null;
  /** How the secret votes on the item ended, all of them counted; null before. */
  readonly box?: { readonly passed: boolean } | null;
};

/** Why nothing can be adopted on this basis; null where it can. What must be voted secretly rests on a counted box alone. */
export function faultOfBasis({ item, vote, box = null }: Basis): Refusal | null {
  if (!item) return vote && !vote.passed ? refuse('resolution.voteNotPassed') : null;
  const about = { params: { title: item.title }, article: item.article };
  if (item.vote === 'secret') {
    if (!box) return refuse('resolution.itemSecret', about);
    return box.passed ? null : refuse('resolution.voteNotPassed');
  }
  if (item.vote === 'none') return item.state === 'heard' ? null : refuse('resolution.itemUndecided', about);
  if (!vote) return refuse('resolution.itemUnvoted', about);
  return vote.passed ? null : refuse('resolution.voteNotPassed');
}
