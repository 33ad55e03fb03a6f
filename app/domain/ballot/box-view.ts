import type { Stage } from '../congress/states';
import type { Blocker } from './blockers';
import type { ItemVerdict } from './box-verdict';
import type { Electorate } from './electorate';
import type { Question } from './sealed/kinds';
import type { BoxState } from './states';

/** An item as its paper shows it. */
export type PaperItem = {
  readonly ordinal: number;
  readonly title: string;
  readonly question: Question;
  readonly seats: number | null;
  /** The text that is voted on; null where there is none. */
  readonly text: { readonly documentId: string; readonly title: string; readonly number: number } | null;
};

/** A scrutineer and what is done: the signature under the box, the share of the opening, the signature under the result. */
export type ScrutineerView = {
  readonly i: number;
  readonly name: string;
  readonly signedBox: boolean;
  readonly share: 'none' | 'right' | 'wrong';
  readonly signedResult: boolean;
};

/** The shares of grades of one person over all classes of raters, in tenths of a percent. */
export type JointScore = {
  readonly title: string;
  readonly grades: readonly string[];
  readonly persons: readonly { readonly name: string; readonly shares: readonly number[] | null }[];
};

/** The verdict on an item as it may be told: of few raters no counts, only rounded shares (SCV1 3, rule 7). */
export type ItemResult = ItemVerdict & {
  readonly isProtected: boolean;
  /** Of an appraisal, by person and grade, in tenths of a percent. */
  readonly shares: readonly (readonly number[])[];
};

/** What the page of one box is made of. While it is open only the turnout is known, never a count. */
export type BoxView = {
  readonly now: Date;
  readonly session: { readonly id: string; readonly title: string };
  readonly box: {
    readonly id: string;
    readonly title: string;
    readonly stage: Stage;
    readonly state: BoxState;
    readonly electorate: Electorate;
    readonly weight: number | null;
    readonly revote: boolean;
    /** What a hall's wall shows of it too; null until the paper is fixed. */
    readonly code: string | null;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly holdUntil: Date | null;
    readonly countedAt: Date | null;
    readonly remindedAt: Date | null;
    readonly voidReason: string | null;
  };
  readonly items: readonly PaperItem[];
  readonly entitled: number;
  readonly quorumNeeded: number;
  /** Who voted, as far as it may be shown; null before the opening. */
  readonly turnout: number | null;
  readonly isOpen: boolean;
  /** Whether this person is on the box's roll and may vote now. */
  readonly mayVote: boolean;
  readonly isDisputed: boolean;
  readonly threshold: number;
  readonly scrutineers: readonly ScrutineerView[];
  readonly hasResult: boolean;
  /** By the order of the paper, once the box is counted. */
  readonly results: readonly ItemResult[];
  readonly joint: readonly JointScore[];
  /** For the secretary before the opening. */
  readonly blockers: readonly Blocker[];
  readonly mayRun: boolean;
};
