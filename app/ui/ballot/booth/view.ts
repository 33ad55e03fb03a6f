import type { BoxState } from '../../../domain/ballot/states';
import type { Stage } from '../../../domain/congress/states';
import type { BoxPapers } from './contract';

/** What the voter's page of a box is made of. `standing` is null for who is not on its roll. */
export type VoterView = {
  readonly now: Date;
  readonly session: { readonly id: string; readonly title: string };
  readonly box: {
    readonly id: string;
    readonly title: string;
    readonly stage: Stage;
    readonly state: BoxState;
    readonly revote: boolean;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly voidReason: string | null;
  };
  readonly isOpen: boolean;
  readonly isGuest: boolean;
  readonly papers: BoxPapers | null;
  readonly texts: readonly {
    readonly ordinal: number;
    readonly documentId: string | null;
    readonly documentTitle: string | null;
    readonly number: number | null;
  }[];
  /** The sitting to sign in to before taking the paper; null where none is open. */
  readonly sitting: { readonly id: string; readonly signedIn: boolean } | null;
  readonly standing: {
    readonly voted: boolean;
    readonly pseudonym: string | null;
    readonly seq: number;
    readonly prev: string;
    readonly code: string | null;
  } | null;
};

/** What the page shows: one thing at a time. */
export type Place =
  | 'notYet'
  | 'void'
  | 'counted'
  | 'hold'
  | 'over'
  | 'guest'
  | 'stranger'
  | 'signIn'
  | 'paper'
  | 'cast';

/** Where a person stands with a box now, by the server's time alone. */
export function placeOf({ box, isOpen, isGuest, sitting, standing, now }: VoterView): Place {
  if (box.state === 'void') return 'void';
  if (box.state === 'counted') return 'counted';
  if (box.state === 'closed' || box.state === 'counting') return 'hold';
  if (box.state !== 'open' || now < box.opensAt) return 'notYet';
  if (!isOpen) return 'over';
  if (!standing) return isGuest ? 'guest' : 'stranger';
  if (standing.voted) return 'cast';
  return sitting && !sitting.signedIn ? 'signIn' : 'paper';
}
