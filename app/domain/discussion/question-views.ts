import type { SessionState } from '../congress/states';
import type { AnswerState, Awaited } from './answers';
import type { RoomHead, StatementView } from './room-views';
import type { GroupQuestionState, QuestionState } from './states';

export type Item = { readonly id: string; readonly ordinal: number; readonly title: string };
export type Named = { readonly id: string; readonly title: string };

/** Another session whose questions one may read; `waiting`: how many there want something done, by what the page is for. */
export type SessionOfQuestions = Named & { readonly waiting: number };

/** A published answer as everybody reads it. */
export type AnswerView = {
  readonly number: number;
  readonly text: string;
  readonly unit: string;
  readonly at: Date;
};

/** A question in the list that everybody in the session reads. Nothing of a draft shows in it. */
export type QuestionEntry = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly item: Omit<Item, 'id'> | null;
  readonly groups: readonly string[];
  readonly support: number;
  readonly isMine: boolean;
  readonly answer: AnswerView | null;
  readonly followUps: number;
  readonly followUpsWaiting: number;
};

export const questionFilters = ['all', 'open', 'answered', 'mine'] as const;
export type QuestionFilter = (typeof questionFilters)[number];

export type SummaryView = {
  readonly id: string;
  readonly room: string;
  readonly text: string;
  readonly at: Date;
};

/** One group's question within a question of the congress. */
export type GroupPart = {
  readonly id: string;
  readonly room: string;
  readonly roomId: string;
  readonly text: string;
  readonly sentAt: Date | null;
  readonly count: number;
  /** Null where the reader has no seat in the room in which these things were said. */
  readonly sources: readonly StatementView[] | null;
};

export type FollowUp = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly askedBy: string;
  readonly at: Date;
  readonly answer: AnswerView | null;
};

/** What the answering offices and the secretary see of an answer on its way. */
export type AnswerDesk = {
  readonly state: QuestionState;
  readonly awaited: Awaited | null;
  readonly latest: {
    readonly state: AnswerState;
    readonly number: number;
    readonly text: string;
    readonly unit: string;
    readonly by: string;
    readonly at: Date;
    readonly sentBack: string | null;
    readonly reviewedBy: string | null;
  } | null;
  readonly mark: string;
  /** The question changed after the draft was written. */
  readonly isStale: boolean;
  readonly isOwn: boolean;
  readonly may: Readonly<Record<'draft' | 'review' | 'publish', boolean>>;
  readonly due: Date | null;
};

/** A question with its whole path, as one reader may see it. */
export type QuestionPage = {
  readonly session: Named & { readonly state: SessionState };
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly item: Item | null;
  readonly at: Date;
  readonly isMine: boolean;
  readonly parent: { readonly id: string; readonly number: number; readonly text: string } | null;
  readonly askedBy: string | null;
  readonly groups: readonly GroupPart[];
  /** The newest first; the first one stands. */
  readonly answers: readonly AnswerView[];
  readonly followUps: readonly FollowUp[];
  /** Null where one may not ask further; `waits` where one's own still waits. */
  readonly mayFollowUp: 'yes' | 'waits' | 'over' | null;
  readonly desk: AnswerDesk | null;
  readonly key: string;
};

/** A statement that a leader may gather. */
export type SourceChoice = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly author: string;
  readonly itemId: string | null;
  readonly supports: number;
  /** In how many of the group's questions it is already. */
  readonly used: number;
};

/** A group's question with its fate, as the room sees it. */
export type GroupQuestionView = {
  readonly id: string;
  readonly text: string;
  readonly seen: string;
  readonly state: GroupQuestionState;
  readonly itemId: string | null;
  readonly sources: readonly { readonly id: string; readonly number: number }[];
  readonly at: Date;
  readonly question: { readonly id: string; readonly number: number; readonly answered: boolean } | null;
};

export type GatherPage = {
  readonly room: RoomHead;
  readonly mayGather: boolean;
  readonly closed: 'notYet' | 'over' | null;
  readonly items: readonly Item[];
  readonly item: string | null;
  readonly statements: readonly SourceChoice[];
  readonly hasMore: boolean;
  readonly questions: readonly GroupQuestionView[];
  /** The draft that is being reworded. */
  readonly edited: GroupQuestionView | null;
  readonly summary: {
    readonly text: string;
    readonly seen: string;
    readonly at: Date;
    readonly by: string;
    readonly submittedAt: Date | null;
  } | null;
  readonly key: string;
};

/** What a group sent, before the secretary. */
export type SentQuestion = {
  readonly id: string;
  readonly room: string;
  readonly text: string;
  readonly item: Omit<Item, 'id'> | null;
  readonly sentAt: Date | null;
  readonly count: number;
  readonly support: number;
  /** Sent questions that sound alike, and placed ones it could join. */
  readonly alike: readonly { readonly id: string; readonly room: string }[];
  readonly joins: readonly { readonly id: string; readonly number: number }[];
};

/** A question before management that others can still be merged into. */
export type OpenQuestion = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly state: QuestionState;
  readonly groups: readonly { readonly id: string; readonly room: string; readonly text: string }[];
};

export type MergePage = {
  readonly session: Named | null;
  readonly sent: readonly SentQuestion[];
  readonly open: readonly OpenQuestion[];
  readonly items: readonly Item[];
  readonly sessions: readonly SessionOfQuestions[];
};

export type DeskEntry = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly groups: readonly string[];
  readonly isFollowUp: boolean;
  readonly isCorrection: boolean;
  readonly awaited: Awaited;
  readonly sentBack: string | null;
  readonly unit: string | null;
  /** The session it is of; null where that is the page's own. */
  readonly session: string | null;
  /** Since when it waits. */
  readonly since: Date;
};

export type AnswersPage = {
  readonly session: Named | null;
  /** Whose turn is the reader's. */
  readonly mine: readonly Awaited[];
  readonly entries: readonly DeskEntry[];
  readonly answered: number;
  readonly due: Date | null;
  readonly sessions: readonly SessionOfQuestions[];
};
