import type { Day } from '../statute/deadlines';
import type { Procedure } from '../statute/matter';
import type { Lateness, Provisional } from './clocks';
import type { DisputeOutcome } from './review-forms';
import type { ProposalState } from './states';
import type { Category, PartyRole, ProposalKind, ResultCode, Standing } from './words';

/** What the committee's desk can show: under review, of those mine and nobody's, sent back, before the presidium, filed and to be assigned. */
export const deskViews = ['waiting', 'mine', 'free', 'returned', 'disputed', 'filed'] as const;
export type DeskView = (typeof deskViews)[number];

/** A proposal that says something like another one. */
export type Alike = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: ProposalState;
  readonly standing: Standing;
  readonly code: ResultCode | null;
  /** Of the pairs of characters of both titles, how many in a hundred are shared. */
  readonly likeness: number;
};

export type DeskEntry = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly category: Category;
  readonly kind: ProposalKind;
  readonly standing: Standing;
  readonly late: boolean;
  readonly names: string;
  readonly state: ProposalState;
  readonly submittedAt: Date;
  /** Working days since it was handed in. */
  readonly waited: number;
  /** The last day to assign it, for what is filed. */
  readonly assign: { readonly on: Day; readonly lateness: Lateness } | null;
  readonly reviewer: string | null;
  /** The reader has a part in it and keeps out of its review. */
  readonly isOwn: boolean;
  readonly alike: readonly Alike[];
};

export type Reviewer = {
  readonly id: string;
  readonly name: string;
  readonly head: boolean;
  /** Under review in this person's charge. */
  readonly inCharge: number;
};

export type ReviewingPage = Provisional & {
  readonly view: DeskView;
  readonly category: Category | null;
  readonly counts: Readonly<Record<DeskView, number>>;
  readonly entries: readonly DeskEntry[];
  /** The proposal after which the next page begins. */
  readonly after: string | null;
  readonly isFirst: boolean;
  readonly reviewers: readonly Reviewer[];
};

export type Person = { readonly name: string; readonly delegation: string | null; readonly role: PartyRole };

export type ReviewPage = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly reasons: string;
  readonly suggestions: string;
  readonly category: Category;
  readonly kind: ProposalKind;
  readonly standing: Standing;
  readonly state: ProposalState;
  readonly late: boolean;
  readonly submittedAt: Date;
  readonly waited: number;
  /** What the reader sees, for the forms. */
  readonly seen: string;
  readonly people: readonly Person[];
  /** Seconders that are missing since some took their names back from changed words. */
  readonly secondersMissing: number;
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly reviewer: { readonly id: string; readonly name: string } | null;
  readonly reviewers: readonly Reviewer[];
  readonly alike: readonly Alike[];
  /** Cases that it could be merged into, those most alike first. */
  readonly targets: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  /** The session on whose agenda it could go as a bill. */
  readonly bill: {
    readonly session: string;
    readonly title: string;
    readonly matters: readonly {
      readonly id: string;
      readonly phrase: { readonly zh: string; readonly en: string };
      readonly procedure: Procedure;
    }[];
  } | null;
  readonly isOwn: boolean;
  readonly may: {
    readonly decide: boolean;
    readonly merge: boolean;
    readonly promote: boolean;
    readonly name: boolean;
  };
};

export type DisputePage = Provisional & {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: ProposalState;
  readonly standing: Standing;
  readonly decision: {
    readonly kind: 'declined' | 'madeSuggestion';
    readonly at: Date;
    readonly reason: string | null;
    readonly until: Day;
    readonly lateness: Lateness;
  } | null;
  readonly dispute: { readonly at: Date; readonly reason: string | null; readonly by: string | null } | null;
  readonly settled: {
    readonly at: Date;
    readonly reason: string | null;
    readonly outcome: DisputeOutcome;
  } | null;
  readonly may: { readonly dispute: boolean; readonly settle: readonly DisputeOutcome[] };
};
