import type { Day } from '../statute/deadlines';
import type { DutyState } from './calendar';
import type { Figures } from './redact';
import type { VersionState } from './states';
import type {
  Audience,
  CheckResult,
  DecisionKind,
  Frequency,
  ReaderLevel,
  Source,
  TakeDownReason,
} from './words';

/** The piles of the desk, in the order in which an item goes through them. */
export const turns = ['draft', 'checking', 'approving', 'approved', 'published'] as const;
export type Turn = (typeof turns)[number];

export type DeskRow = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly category: string;
  readonly audience: Audience;
  readonly source: Source | null;
  /** Since when it lies in this pile. */
  readonly since: Date;
  readonly outAt: Date | null;
  readonly waitsForClosing: boolean;
  readonly sentBackWhy: string | null;
  /** Why it is not for the reader to go on with, though their office does. */
  readonly notYours: 'own' | 'checkedByYou' | null;
};
export type DeskPage = {
  readonly turn: Turn;
  readonly piles: readonly { readonly turn: Turn; readonly count: number }[];
  readonly rows: readonly DeskRow[];
  readonly isCut: boolean;
  readonly mayDraft: boolean;
  readonly now: Date;
};

export type DeskFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly hasText: boolean;
};
export type Place = {
  readonly id: string;
  readonly pattern: string;
  readonly replacement: string;
  readonly reason: string;
  readonly seenFrom: ReaderLevel | null;
};

/** What somebody reads of a version: the original, or what one level gets. */
export type Reading = {
  readonly title: string;
  readonly text: string;
  readonly figures: Figures;
  readonly files: readonly { readonly name: string; readonly text: string | null }[];
};

export type DutyChoice = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly audience: Audience;
  readonly frequency: Frequency;
  readonly keepDays: number;
};

/** A decision that may stand behind an item. */
export type DecisionChoice = { readonly kind: DecisionKind; readonly id: string; readonly title: string };

export type WritePage = {
  readonly draft: {
    readonly id: string;
    readonly revision: number;
    readonly number: number;
    readonly title: string;
    readonly text: string;
    readonly figures: Figures;
    readonly effectiveFrom: Day;
    readonly effectiveTo: Day | null;
    readonly category: string;
    readonly audience: Audience;
    readonly keepDays: number;
    readonly duty: string | null;
    readonly period: string | null;
    readonly decision: { readonly kind: DecisionKind; readonly id: string } | null;
    readonly why: string | null;
    readonly sentBackWhy: string | null;
    readonly isPublished: boolean;
    readonly isFromSource: boolean;
    readonly files: readonly DeskFile[];
    readonly places: readonly Place[];
    readonly hidden: number;
  } | null;
  readonly duties: readonly DutyChoice[];
  readonly decisions: readonly DecisionChoice[];
  /** What a new draft begins with, from the calendar. */
  readonly wanted: { readonly duty: DutyChoice; readonly period: string } | null;
  readonly today: Day;
};

export type CheckPage = {
  readonly id: string;
  readonly state: VersionState;
  readonly revision: number;
  readonly number: number;
  readonly year: number;
  readonly itemNumber: number | null;
  readonly category: string;
  readonly audience: Audience;
  readonly source: Source | null;
  readonly decision: DecisionChoice | null;
  readonly why: string | null;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  /** What readers see as the seal, and the salt that stays with the original. */
  readonly seal: string | null;
  readonly salt: string;
  readonly checkResult: CheckResult | null;
  readonly checkNote: string | null;
  readonly sentBackWhy: string | null;
  readonly embargoUntil: Date | null;
  readonly boardUntil: Day | null;
  readonly takenDown: { readonly at: Date; readonly reason: TakeDownReason } | null;
  readonly steps: readonly {
    readonly step: 'author' | 'checked' | 'approved';
    readonly who: string;
    readonly at: Date;
  }[];
  readonly original: Reading;
  readonly files: readonly DeskFile[];
  readonly places: readonly Place[];
  readonly hidden: number;
  readonly level: ReaderLevel;
  /** Null where readers of this level do not see the item at all. */
  readonly shown: Reading | null;
  readonly own: 'own' | 'checkedByYou' | null;
  readonly may: {
    readonly edit: boolean;
    readonly redact: boolean;
    readonly unredact: boolean;
    readonly check: boolean;
    readonly approve: boolean;
    readonly sendBack: boolean;
    readonly correct: boolean;
    readonly takeDown: boolean;
  };
  readonly now: Date;
};

export type CalendarEntry = {
  readonly duty: string;
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  readonly ownerName: string | null;
  readonly audience: Audience;
  readonly frequency: Frequency;
  readonly period: string;
  readonly dueOn: Day;
  readonly state: DutyState;
  /** The item that fulfils it, where there is one. */
  readonly item: string | null;
};
export type CalendarPage = {
  readonly today: Day;
  readonly year: number | null;
  readonly hasDuties: boolean;
  readonly missing: readonly CalendarEntry[];
  readonly due: readonly CalendarEntry[];
  readonly whenever: readonly {
    readonly duty: string;
    readonly code: string;
    readonly title: string;
    readonly owner: string;
    readonly lastOn: Day | null;
  }[];
  readonly ofYear: readonly {
    readonly duty: string;
    readonly code: string;
    readonly title: string;
    readonly basis: string;
    readonly owner: string;
    readonly periods: readonly CalendarEntry[];
  }[];
  readonly may: { readonly draft: boolean; readonly set: boolean };
};
