import type { ItemVerdict } from '../ballot/box-verdict';
import type { ItemState, SessionState } from '../congress/states';
import type { Sentence } from '../congress/verdict';
import type { Day } from '../statute/deadlines';
import type { ResolutionState } from './states';

/** The days that the closing of a session sets, by its frozen rules. */
export type Clocks = {
  readonly closed: Day;
  readonly publishBy: Day;
  readonly publishDays: number;
  readonly publishArticle: string;
  readonly keepUntil: Day;
  /** What `keepUntil` counts from: the publication, or the last day for it while nothing is published. */
  readonly keepFrom: 'published' | 'publishBy';
  readonly keepDays: number;
  readonly keepArticle: string;
  readonly reportBy: Day;
  readonly reportDays: number;
  readonly workingDays: boolean;
  readonly reportArticle: string;
  /** The year whose holidays are not announced yet: `reportBy` is provisional. */
  readonly unknownYear: number | null;
  readonly receipt: string | null;
};

/** The closed result of a vote as far as resolutions and minutes need it; `sentences` is its arithmetic as phrases. */
export type ReadResult = {
  readonly passed: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly sentences: readonly Sentence[];
};

export type ResolutionEntry = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly unit: string;
  readonly reviewOn: Day;
  readonly state: ResolutionState;
  readonly sessionId: string;
  readonly session: string;
};

/** What a draft can rest on, and between which days it may come back. */
export type Choices = {
  readonly today: Day;
  readonly last: Day;
  readonly items: readonly { readonly id: string; readonly title: string; readonly state: ItemState }[];
  /** Items that must be voted secretly and have no result yet: a draft on them can't be adopted before. */
  readonly secret: readonly string[];
  readonly votes: readonly { readonly id: string; readonly question: string }[];
};

export type ResolutionsPage = {
  readonly now: Date;
  readonly resolutions: readonly ResolutionEntry[];
  readonly session: { readonly id: string; readonly title: string; readonly state: SessionState } | null;
  /** Null where one may not draft now. */
  readonly drafting: Choices | null;
  readonly mayWrite: boolean;
  readonly mayReadMinutes: boolean;
  readonly clocks: Clocks | null;
  /** Adopted resolutions of the session that wait for publication. */
  readonly waiting: number;
};

export type ResolutionPage = {
  readonly now: Date;
  readonly today: Day;
  readonly last: Day;
  readonly orgName: string;
  readonly resolution: {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly text: string;
    readonly unit: string;
    readonly reviewOn: Day;
    readonly state: ResolutionState;
    readonly adoptedAt: Date | null;
    readonly publishedAt: Date | null;
  };
  readonly session: { readonly id: string; readonly title: string };
  readonly item: string | null;
  readonly vote: ReadResult | null;
  /** What counted ballot boxes decided on the item; classes of raters have a box each. */
  readonly boxes: readonly { readonly id: string; readonly verdict: ItemVerdict }[];
  /** Since the publication; null before it. */
  readonly clocks: Clocks | null;
  readonly may: { readonly write: boolean; readonly adopt: boolean; readonly publish: boolean };
};

/** As much of a box's verdict on an item as a sentence needs; never the counts of a few raters. */
export type BoxOutcome = Pick<ItemVerdict, 'outcome' | 'verdict' | 'subjects' | 'elected'>;
