import type { VoteResult } from '../../domain/ballot/kind';
import type { VoteState } from '../../domain/ballot/states';
import type { Stage } from '../../domain/congress/states';

/** What the page of one vote is made of. While the vote is open only the turnout is known, never a count. */
export type VoteView = {
  readonly now: Date;
  readonly session: { readonly id: string; readonly title: string; readonly entitled: number };
  readonly vote: {
    readonly id: string;
    readonly subject: string;
    readonly question: string;
    readonly stage: Stage;
    readonly state: VoteState;
    readonly changeable: boolean;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly closedAt: Date | null;
    readonly extended: boolean;
    readonly voidReason: string | null;
  };
  readonly choices: readonly string[];
  /** The text that is voted on; null where there is none. */
  readonly paper: { readonly documentId: string; readonly title: string; readonly number: number } | null;
  readonly isOpen: boolean;
  readonly mayCast: boolean;
  readonly mine: { readonly choice: string; readonly castAt: Date; readonly changes: number } | null;
  readonly turnout: number;
  readonly quorumNeeded: number;
  readonly result: VoteResult | null;
  readonly maySeeNames: boolean;
  readonly mayRun: boolean;
};
