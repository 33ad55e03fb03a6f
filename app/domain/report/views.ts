import type { BlockDifference } from './difference';
import type { AmendmentState } from './states';

/** What people see of somebody who spoke: congress is named speech, by name and delegation. */
export type Author = {
  readonly name: string;
  readonly delegation: string | null;
  readonly office: 'management' | 'secretary' | null;
};

export type Piece = { kind: 'same' | 'ins' | 'del'; text: string };

/** A paragraph of the comparison; `pieces` only where its text changed. */
export type Comparison = BlockDifference & { pieces?: Piece[] };

export type CommentView = {
  readonly id: string;
  readonly parentId: string | null;
  /** Null once it is withdrawn: the words are shown to nobody. */
  readonly text: string | null;
  readonly author: Author;
  readonly isMine: boolean;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly collides: boolean;
};

export type AmendmentView = {
  readonly id: string;
  readonly documentId: string;
  readonly blockId: string;
  readonly kind: 'replace' | 'insertAfter' | 'delete';
  readonly baseText: string;
  readonly text: string;
  readonly finalText: string | null;
  readonly reason: string;
  readonly state: AmendmentState;
  readonly collides: boolean;
  readonly author: Author;
  readonly isMine: boolean;
  readonly at: Date;
  readonly signers: { readonly count: number; readonly names: readonly string[]; readonly mine: boolean };
  readonly answer: { readonly text: string; readonly by: string; readonly at: Date } | null;
  /** The change shown word by word; for an insertion there is nothing to compare. */
  readonly pieces: readonly Piece[] | null;
  readonly finalPieces: readonly Piece[] | null;
  /** Its place in the list, for the next page. */
  readonly cursor: string;
};

export type Thread = {
  readonly blockId: string;
  readonly comments: readonly (CommentView & { readonly replies: readonly CommentView[] })[];
  /** Where the next comments of the paragraph begin; null at the end. */
  readonly next: string | null;
  readonly hasMoreReplies: boolean;
  readonly amendments: readonly AmendmentView[];
};
