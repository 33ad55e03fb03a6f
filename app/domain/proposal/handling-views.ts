import type { Day } from '../statute/deadlines';
import type { Lateness, Provisional } from './clocks';
import type { AssignmentState, ProposalState, ReplyState } from './states';
import type { Task } from './tasks';
import type { AssignmentRole, ContactWay, PartyRole, ReplyOutcome, ResultCode } from './words';

type Named = { readonly id: string; readonly name: string };

export type UnitsPage = {
  readonly units: readonly (Named & {
    readonly leader: Named | null;
    /** Whoever is named as leader but is not of management any more: any of management signs. */
    readonly formerLeader: string | null;
    readonly handlers: readonly (Named & { readonly officeId: string; readonly staffNumber: string })[];
    /** Proposals under way. */
    readonly open: number;
  })[];
  readonly dissolved: readonly (Named & { readonly on: Day; readonly successor: string | null })[];
  readonly leaders: readonly Named[];
};

/** What a list of work is for; each is for those whose turn it is. */
export const turns = ['assign', 'extend', 'handle', 'sign', 'publish', 'due'] as const;
export type Turn = (typeof turns)[number];

export type ReplyOnWay = {
  /** As a list's box to tick carries it. */
  readonly box: string;
  readonly number: number;
  readonly state: ReplyState;
  readonly outcome: ReplyOutcome;
  readonly code: ResultCode;
  readonly text: string;
  readonly doneBy: Day | null;
  readonly isCorrection: boolean;
};

export type DeskRow = {
  /** The assignment; the proposal where nobody has it yet. */
  readonly key: string;
  readonly proposal: string;
  readonly number: string;
  readonly title: string;
  readonly round: number;
  readonly unit: string | null;
  readonly role: AssignmentRole | null;
  readonly task: Task;
  readonly dueOn: Day | null;
  readonly lateness: Lateness | null;
  readonly isExtended: boolean;
  readonly isAsked: boolean;
  readonly sentBack: string | null;
  readonly reply: ReplyOnWay | null;
};

export type DeskPage = Provisional & {
  readonly turn: Turn | null;
  readonly mine: readonly { readonly turn: Turn; readonly count: number }[];
  readonly rows: readonly DeskRow[];
  /** Whether there are more than are shown; what is done leaves the list. */
  readonly isCut: boolean;
  readonly today: Day;
};

export type WorkItem = {
  readonly id: string;
  readonly unit: string;
  readonly leader: string | null;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly contactBy: Day;
  readonly replyBy: Day;
  readonly lateness: Lateness | null;
  /** Why it was handed back. */
  readonly reason: string | null;
  readonly opinion: string | null;
  readonly contacts: readonly {
    readonly id: string;
    readonly on: Day;
    readonly way: ContactWay;
    readonly note: string;
    readonly by: string | null;
  }[];
  readonly extensions: readonly {
    readonly id: string;
    readonly state: 'asked' | 'granted' | 'refused';
    readonly reason: string;
    readonly decision: string | null;
    readonly replyBy: Day;
  }[];
  /** How far the reply on its way is; its words only for those through whose hands it goes. */
  readonly replyState: ReplyState | null;
  readonly reply:
    | (ReplyOnWay & {
        readonly id: string;
        readonly mark: string;
        readonly draftedBy: string | null;
        readonly sentBack: string | null;
        /** Departments whose names stand under it, and those that are missing. */
        readonly countersigned: readonly string[];
        readonly missing: readonly string[];
      })
    | null;
  /** The mark that a new draft goes by. */
  readonly mark: string;
  readonly isReplied: boolean;
  readonly may: {
    /** The last day to hand it back. */
    readonly handBack: Day | null;
    readonly contact: boolean;
    /** The day to which more time would move it. */
    readonly extend: Day | null;
    readonly draft: boolean;
    readonly opinion: boolean;
    readonly countersign: boolean;
    readonly submit: boolean;
    readonly sign: boolean;
    readonly publish: boolean;
    readonly sendBack: boolean;
    readonly decide: boolean;
  };
};

export type HandlingPage = Provisional & {
  readonly today: Day;
  readonly proposal: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly reasons: string;
    readonly suggestions: string;
    readonly state: ProposalState;
    readonly round: number;
  };
  readonly people: readonly {
    readonly name: string;
    readonly role: PartyRole;
    readonly department: string | null;
  }[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
  /** In a later round: what those who were dissatisfied with the one before found lacking. */
  readonly lacking: readonly { readonly name: string; readonly role: PartyRole; readonly comment: string }[];
  readonly work: readonly WorkItem[];
  /** What was done in earlier rounds, or by departments that have it no more. */
  readonly past: readonly WorkItem[];
  readonly assign: {
    readonly mark: string;
    readonly units: readonly Named[];
    readonly chosen: readonly { readonly unitId: string; readonly role: AssignmentRole }[];
    readonly by: Day | null;
    readonly isOwnInterest: boolean;
  } | null;
};
