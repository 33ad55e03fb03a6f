import type { Day } from '../statute/deadlines';
import type { ProposalRules } from '../statute/proposals';
import type { Lateness, Provisional } from './clocks';
import type { Next } from './next';
import type { Alike } from './review-views';
import type { AssignmentState, ProposalState } from './states';
import type {
  AssignmentRole,
  Category,
  EventKind,
  Level,
  PartyRole,
  ProposalKind,
  ReplyOutcome,
  ResultCode,
  Satisfaction,
  SecondState,
  Standing,
} from './words';

export type Attached = { readonly id: string; readonly name: string; readonly size: number };
export type CallSpan = { readonly title: string; readonly closesAt: Date };
/** The call that stands open, else the newest that is over. */
export type CallsNow = { readonly open: CallSpan | null; readonly over: CallSpan | null };

export type DraftWords = {
  readonly title: string;
  readonly reasons: string;
  readonly suggestions: string;
  readonly category: Category;
};

export type WritePage = {
  readonly now: Date;
  readonly draft:
    | (DraftWords & {
        readonly id: string;
        readonly key: string;
        readonly kind: ProposalKind;
        readonly state: ProposalState;
        readonly revision: number;
        readonly files: readonly Attached[];
        /** Why the committee returned it. */
        readonly sentBack: string | null;
      })
    | null;
  readonly newKey: string;
  /** Who writes: what a device holds is kept apart by it. */
  readonly owner: string;
  /** What this person has in hand besides: drafts, what is being seconded, what was returned. */
  readonly others: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: ProposalState;
    readonly startedAt: Date;
  }[];
  readonly calls: CallsNow;
  /** A formal representative, who may begin something new. */
  readonly mayBegin: boolean;
  readonly mayCollective: boolean;
  readonly secondersLeast: number;
  readonly similar: readonly Alike[];
};

export type SecondingPage = {
  readonly now: Date;
  readonly proposal: DraftWords & {
    readonly id: string;
    readonly kind: ProposalKind;
    readonly state: ProposalState;
    readonly revision: number;
    readonly openToAll: boolean;
    readonly proposer: string;
    readonly delegation: string | null;
    readonly files: readonly Attached[];
  };
  readonly isOwn: boolean;
  readonly mine: SecondState | null;
  /** The words were replaced after this person had seconded others: the name may be taken back. */
  readonly mayLeave: boolean;
  readonly seconders: readonly {
    readonly id: string;
    readonly name: string;
    readonly delegation: string | null;
    readonly state: SecondState;
    /** Agreed to these words and still a representative. */
    readonly counts: boolean;
  }[];
  readonly agreed: number;
  readonly missing: number;
  readonly missingWords: readonly (keyof DraftWords)[];
  readonly calls: CallsNow;
  readonly delegations: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

export type ReplyShown = {
  readonly id: string;
  readonly number: number;
  readonly round: number;
  readonly unit: string;
  readonly outcome: ReplyOutcome;
  readonly code: ResultCode;
  readonly text: string;
  readonly doneBy: Day | null;
  readonly publishedAt: Date;
  readonly rateBy: Day | null;
  /** The number of the reply that this one corrects, and of the one that corrects it. */
  readonly corrects: number | null;
  readonly correctedBy: number | null;
  readonly ratings: readonly {
    readonly name: string | null;
    readonly role: PartyRole;
    readonly attitude: Satisfaction;
    readonly result: Satisfaction;
    readonly comment: string;
  }[];
};

export type TimelineEntry = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly at: Date;
  readonly round: number;
  readonly by: string | null;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
};

export type Linked = { readonly id: string; readonly number: string; readonly title: string };

export type ProposalPage = Provisional & {
  readonly today: Day;
  readonly proposal: DraftWords & {
    readonly id: string;
    readonly number: string | null;
    readonly kind: ProposalKind;
    readonly state: ProposalState;
    readonly standing: Standing;
    readonly late: boolean;
    readonly level: Level;
    readonly round: number;
    readonly code: ResultCode | null;
    readonly delegation: string | null;
    readonly submittedAt: Date | null;
    readonly publishedAt: Date | null;
    readonly nameConsent: boolean;
    readonly imported: boolean;
    readonly leader: string | null;
    readonly files: readonly Attached[];
  };
  /** Null where the proposer's name is not shown to this reader. */
  readonly people:
    | readonly { readonly name: string; readonly role: PartyRole; readonly delegation: string | null }[]
    | null;
  readonly work: readonly {
    readonly id: string;
    readonly unit: string;
    readonly role: AssignmentRole;
    readonly state: AssignmentState;
    readonly replyBy: Day;
    readonly lateness: Lateness | null;
    readonly isExtended: boolean;
  }[];
  readonly replies: readonly ReplyShown[];
  readonly milestones: readonly {
    readonly ordinal: number;
    readonly text: string;
    readonly dueOn: Day;
    readonly reachedOn: Day | null;
    readonly lateness: Lateness | null;
  }[];
  readonly mergedInto: Linked | null;
  readonly joined: readonly Linked[];
  /** The agenda item it became. */
  readonly item: string | null;
  readonly timeline: readonly TimelineEntry[];
  readonly next: Next & { readonly lateness: Lateness | null };
  readonly isOwn: boolean;
  /** What one of its proposers may say of the names now: the other of what they said last. */
  readonly consent: 'yes' | 'no';
  readonly may: {
    readonly write: boolean;
    readonly second: boolean;
    readonly consent: boolean;
    readonly withdraw: boolean;
    readonly review: boolean;
    readonly dispute: boolean;
    readonly handle: boolean;
    readonly rate: boolean;
    readonly follow: boolean;
    readonly print: boolean;
  };
};

export type CallsPage = {
  readonly now: Date;
  readonly calls: readonly {
    readonly id: string;
    readonly title: string;
    readonly session: string | null;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly rules: ProposalRules;
    readonly inTime: number;
    readonly late: number;
    readonly mayMove: boolean;
  }[];
  /** Sessions that have no call yet, with when they open, where that is planned. */
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly opensAt: Date | null;
  }[];
  readonly rules: ProposalRules;
  readonly hasTerm: boolean;
};
