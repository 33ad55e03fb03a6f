import type { Author } from '../report/views';
import type { RoomKind, Seat } from './seat';
import type { GroupQuestionState } from './states';

export type Side = 'for' | 'against';

/** A statement as one reader may see it. */
export type StatementView = {
  readonly id: string;
  readonly number: number;
  readonly itemId: string | null;
  readonly side: Side | null;
  /** What it answers: always the beginning of a thread, never a reply. */
  readonly parent: { readonly id: string; readonly number: number; readonly name: string } | null;
  readonly paragraph: {
    readonly documentId: string;
    readonly blockId: string;
    readonly quote: string;
  } | null;
  /** Null where the words are not for this reader: withdrawn, or hidden by a moderator. */
  readonly text: string | null;
  readonly author: Author;
  readonly isMine: boolean;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly withdrawn: boolean;
  /** Why the moderator hid it; null while it is not hidden. */
  readonly hidden: string | null;
  readonly replies: number;
  readonly supports: number;
  /** Whether the reader supports it; null in an increment that leaves it as it was. */
  readonly supported: boolean | null;
};

export type ItemView = {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  /** Whether sides are taken on it. */
  readonly contested: boolean;
};

export type RoomHead = {
  readonly id: string;
  readonly name: string;
  readonly kind: RoomKind;
  readonly sessionId: string;
  readonly sessionTitle: string;
};

/** A page of a room shows so many statements. */
export const MOST_SHOWN = 50;

/** A room as one page. */
export type RoomPage = {
  readonly room: RoomHead;
  readonly seat: Seat;
  /** Why nobody may speak now; null while they may. */
  readonly closed: 'notYet' | 'over' | 'listenOnly' | null;
  readonly items: readonly ItemView[];
  readonly item: ItemView | null;
  readonly sides: boolean;
  /** In the order they were said, the newest last. */
  readonly statements: readonly StatementView[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly newest: number;
  readonly changes: number;
  /** How far the person has read. */
  readonly read: number;
  readonly about: { documentId: string; blockId: string; quote: string; itemId: string | null } | null;
  readonly replyTo: { readonly id: string; readonly number: number; readonly name: string } | null;
  /** The key of a statement sent without script. */
  readonly key: string;
};

/** Further behind than so many statements or changes a page is better read again as a whole. */
export const MOST_BEHIND = 100;

/** What happened in a room since a reader last asked; `behind` where so much that the page is better read again. */
export type Increment = {
  readonly behind: boolean;
  readonly newest: number;
  readonly changes: number;
  readonly statements: readonly StatementView[];
};

/** One room in the list of rooms. */
export type RoomEntry = {
  readonly id: string;
  readonly name: string;
  readonly kind: RoomKind;
  readonly seat: Seat;
  /** The person's own group: the delegation, committee or presidium they belong to. */
  readonly isOwn: boolean;
  readonly newest: number;
  readonly unread: number;
  readonly lastAt: Date | null;
};

/** A question that a statement went into. */
export type QuestionTrace = {
  readonly id: string;
  /** Null while it is the leader's draft, which only moderators read. */
  readonly text: string | null;
  readonly state: GroupQuestionState;
  /** How far an answer has come before it is published is for those who write it. */
  readonly question: { readonly id: string; readonly number: number; readonly isAnswered: boolean } | null;
};

/** A statement as one page. */
export type StatementPage = {
  readonly room: RoomHead;
  readonly seat: Seat;
  readonly closed: RoomPage['closed'];
  readonly statement: StatementView;
  readonly item: string | null;
  /** How it read before, the oldest first; none of it once the words are no longer for this reader. */
  readonly edits: readonly { readonly text: string; readonly at: Date }[];
  readonly replies: readonly StatementView[];
  readonly questions: readonly QuestionTrace[];
  readonly key: string;
};
