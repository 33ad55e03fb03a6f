import type { ItemState, SessionState } from '../congress/states';
import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import { type Day, dayInShanghai } from '../statute/deadlines';

/** The number of a session's resolution, as documents are numbered: 〔2026〕1号. */
export const numberOf = (year: number, ordinal: number): string => `〔${year}〕${ordinal}号`;

/** States of a session in which resolutions may be drafted: from the vote until the session is over. */
export const drafting: readonly SessionState[] = ['vote', 'resolutions', 'closing'];
/** States in which they may be adopted: the congress is sitting on them. */
export const adopting: readonly SessionState[] = ['resolutions', 'closing'];

/** Why a resolution can't carry this review date; null where it can. It must come back, at the latest next year. */
export function faultOfReview(reviewOn: Day, now: Date): Refusal | null {
  const today = dayInShanghai(now);
  const last = `${Number(today.slice(0, 4)) + 1}-12-31`;
  return reviewOn > today && reviewOn <= last
    ? null
    : refuse('resolution.reviewDate', {
        params: { last },
        fields: { reviewOn: ['resolution:reviewLatest'] },
      });
}

/** What stands behind a resolution: an item that was heard or adopted, or a vote that passed. */
export type Basis = {
  readonly item: { readonly title: string; readonly state: ItemState } | null;
  readonly vote: { readonly passed: boolean } | null;
};

/** Why nothing can be resolved on this basis; null where it can. */
export function faultOfBasis({ item, vote }: Basis): Refusal | null {
  if (!item && !vote) return refuse('resolution.noBasis');
  if (vote && !vote.passed) return refuse('resolution.voteNotPassed');
  if (vote || item?.state === 'heard' || item?.state === 'adopted') return null;
  return refuse('resolution.itemUndecided', { params: { title: item?.title ?? '' } });
}
