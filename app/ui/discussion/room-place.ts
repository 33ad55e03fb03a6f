import type { StatementView } from '../../domain/discussion/room-views';
import type { RoomKind, Seat } from '../../domain/discussion/seat';
import type { Answered } from '../report/answer';

/** Where the forms of a room stand: the page they post to, who may do what, how the page reads again. */
export type RoomPlace = {
  readonly room: { readonly id: string; readonly kind: RoomKind };
  /** The page's own address, so that forms also work without script. */
  readonly action: string;
  readonly seat: Seat;
  readonly maySpeak: boolean;
  /** Name under which this person's drafts of this room are kept on the device. */
  readonly draft: string;
  readonly serverKey: string;
  readonly posted: Answered | undefined;
  readonly now: Date;
  /** Titles of the agenda's items. */
  readonly items: ReadonlyMap<string, string>;
  readonly reload: () => void;
  /** Begins a reply where the page has a box for it. */
  readonly reply?: (to: StatementView) => void;
};
