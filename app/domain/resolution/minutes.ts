import type { MinutesSection } from '../congress/minutes';
import type { ItemState, SessionState, Stage } from '../congress/states';
import type { Day } from '../statute/deadlines';
import type { Procedure } from '../statute/matter';
import type { BoxOutcome, ReadResult } from './views';

export type QuorumTest = {
  readonly present: number;
  readonly needed: number;
  readonly entitled: number;
  readonly reached: boolean;
};

/** What the journal is asked for: nothing that happens once a person. */
export const minutedFacts = [
  'congress.launched',
  'congress.papersSent',
  'report.papersRestarted',
  'congress.stageReached',
  'congress.quorumMissed',
  'congress.adjourned',
  'congress.resumed',
  'congress.closed',
  'congress.published',
  'congress.reported',
  'congress.archived',
  'congress.cancelled',
] as const;
export type MinutedFact = (typeof minutedFacts)[number];

export type Happening = { readonly at: Date; readonly fact: MinutedFact; readonly stage: Stage | null };

export type MinutedWindow = {
  readonly id: string;
  readonly stage: Stage;
  readonly ordinal: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly state: 'planned' | 'open' | 'closed';
  readonly isExtended: boolean;
  /** Formal representatives who signed in. */
  readonly signedIn: number;
  readonly quorum: QuorumTest | null;
};

/** A count that failed before the window was extended; the window itself keeps the last one. */
export type MissedQuorum = QuorumTest & { readonly at: Date; readonly stage: Stage };

export type MinutedVote = {
  readonly id: string;
  readonly subject: string;
  readonly question: string;
  readonly state: 'planned' | 'open' | 'closed' | 'void';
  readonly closedAt: Date | null;
  readonly isExtended: boolean;
  readonly result: ReadResult | null;
  readonly voidReason: string | null;
};

/** A ballot box that was counted, with its verdicts, or that became void. */
export type MinutedBox = {
  readonly id: string;
  readonly title: string;
  readonly state: 'counted' | 'void';
  readonly voidReason: string | null;
  readonly outcomes: readonly (BoxOutcome & { readonly ordinal: number; readonly title: string })[];
};

export type AmendmentCounts = Readonly<
  Record<'total' | 'accepted' | 'part' | 'declined' | 'rolledOut' | 'open', number>
>;

export type MinutedReport = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly outAt: Date | null;
  readonly comments: number;
  /** Null where the reader may not see totals of reading, or so few would be counted that it names somebody. */
  readonly readers: { readonly opened: number; readonly finished: number } | null;
  readonly amendments: AmendmentCounts;
};

export type MinutedAmendment = {
  readonly id: string;
  readonly report: string;
  readonly kind: 'replace' | 'insertAfter' | 'delete';
  readonly baseText: string;
  readonly text: string;
  readonly delegation: string | null;
  readonly state: 'accepted' | 'acceptedInPart' | 'declined' | 'rolledOut';
  readonly answer: string;
};

export type MinutedOverride = {
  readonly gate: string;
  readonly reason: string;
  readonly asked: string;
  readonly confirmed: string | null;
  readonly confirmedAt: Date | null;
};

/** What the groups asked and what was answered; counts only, the questions themselves stand on their pages. */
export type MinutedQuestions = Readonly<
  Record<'total' | 'answered' | 'followUps' | 'followUpsAnswered' | 'groups' | 'summaries', number>
>;

export type MinutesNote = { readonly text: string; readonly by: string; readonly at: Date };

/** The minutes of a session as they stand now. */
export type Minutes = {
  readonly now: Date;
  readonly mayWrite: boolean;
  readonly orgName: string;
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly state: SessionState;
    readonly onlineReason: string;
    readonly rollFrozenAt: Date | null;
    readonly closedAt: Date | null;
    readonly receipt: string | null;
    readonly rules: { readonly name: { readonly zh: string; readonly en: string }; readonly version: number };
  };
  /** N, who was there at the opening, who had leave for it; null before the roll is frozen. */
  readonly opening: {
    readonly entitled: number;
    readonly present: number;
    readonly leave: number;
    readonly attendees: number;
  } | null;
  readonly windows: readonly MinutedWindow[];
  readonly happenings: readonly Happening[];
  readonly missed: readonly MissedQuorum[];
  readonly items: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly title: string;
    readonly procedure: Procedure;
    readonly secret: boolean;
    readonly state: ItemState;
  }[];
  readonly presidium: readonly { readonly name: string; readonly isChair: boolean }[];
  readonly reports: readonly MinutedReport[];
  readonly amendments: readonly MinutedAmendment[];
  /** Answered amendments beyond those listed. */
  readonly moreAmendments: number;
  readonly questions: MinutedQuestions;
  readonly votes: readonly MinutedVote[];
  readonly boxes: readonly MinutedBox[];
  readonly overrides: readonly MinutedOverride[];
  readonly resolutions: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly unit: string;
    readonly reviewOn: Day;
    readonly isPublished: boolean;
  }[];
  readonly notes: Readonly<Partial<Record<MinutesSection, MinutesNote>>>;
};
