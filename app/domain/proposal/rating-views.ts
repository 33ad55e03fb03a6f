import type { Lateness, Provisional } from './clocks';
import type { ProposalState } from './states';
import type { AssignmentRole, Level, ReplyOutcome, ResultCode, Satisfaction } from './words';

/** What a person said of a reply. */
export type OwnRating = {
  readonly attitude: Satisfaction;
  readonly result: Satisfaction;
  readonly comment: string;
};

/** A published reply that counts now, as one of those to whom the proposal belongs rates it. */
export type ReplyToRate = {
  readonly id: string;
  readonly unit: string;
  readonly text: string;
  readonly outcome: ReplyOutcome;
  readonly code: ResultCode;
  readonly doneBy: string | null;
  readonly publishedAt: Date;
  readonly isCorrection: boolean;
  readonly rateBy: string;
  readonly left: Lateness;
  readonly own: OwnRating | null;
};

export type RatePage = Provisional & {
  readonly proposal: Named & { readonly state: ProposalState; readonly round: number };
  readonly replies: readonly ReplyToRate[];
};

type Named = { readonly id: string; readonly number: string; readonly title: string };

export type StepLine = {
  readonly id: string;
  readonly text: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
  readonly note: string | null;
  /** How it stands with a step that is not reached. */
  readonly left: Lateness | null;
};

/** What became of the replies that count now; `notRated` are people who said nothing. */
export type RatingSums = Readonly<Record<Satisfaction | 'notRated', number>>;

export type FollowPage = {
  readonly proposal: Named & {
    readonly state: ProposalState;
    readonly round: number;
    readonly level: Level;
    readonly code: ResultCode | null;
    readonly leader: string | null;
    readonly leaderId: string | null;
    readonly isPublished: boolean;
    readonly nameConsent: boolean;
    readonly seen: string;
  };
  readonly units: readonly { readonly unit: string; readonly role: AssignmentRole }[];
  readonly ratings: RatingSums | null;
  readonly steps: readonly StepLine[];
  readonly stepsSeen: string;
  /** Whether it could be closed now as far as steps are concerned: the reason where not. */
  readonly closing: 'ready' | 'open' | 'missing';
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  readonly may: Readonly<
    Record<'plan' | 'complete' | 'supervise' | 'remind' | 'publish' | 'word' | 'nominate', boolean>
  >;
};

/** What the supervision list shows: all that is watched, or only what is overdue, followed, or before the joint meeting. */
export const watchViews = ['watched', 'overdue', 'tracking', 'escalated'] as const;
export type WatchView = (typeof watchViews)[number];

export type WatchEntry = Named & {
  readonly state: ProposalState;
  readonly round: number;
  readonly level: Level;
  readonly leader: string | null;
  readonly units: readonly string[];
  /** What is owed next and until when; no day where steps are still to be set. */
  readonly owed: 'assignment' | 'reply' | 'rating' | 'steps' | 'step' | 'closing' | 'jointMeeting';
  readonly dueOn: string | null;
  readonly left: Lateness | null;
  readonly remindedAt: Date | null;
};

export type SupervisionPage = Provisional & {
  readonly view: WatchView;
  readonly counts: Readonly<Record<WatchView, number>>;
  readonly entries: readonly WatchEntry[];
  /** There are more than are shown. */
  readonly isCut: boolean;
  /** The session that the next report goes to, for the union office. */
  readonly session: { readonly id: string; readonly title: string } | null;
};
