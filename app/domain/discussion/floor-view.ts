import type { PlaceReason, Stance } from './floor';
import type { RoomKind, Seat } from './seat';
import type { SpeechClock } from './speech-clock';
import type { PersonTalk, Talk } from './talk-time';

/** Somebody as called up in a hall. */
export type Voice = {
  readonly id: string;
  readonly name: string;
  readonly delegation: string | null;
  readonly stance: Stance;
};

/** Who has the floor. */
export type SpeakerView = Voice & SpeechClock & { readonly isPaused: boolean; readonly isMine: boolean };

/** A hand in its place. */
export type QueuedView = Voice & {
  readonly because: PlaceReason;
  readonly raisedAt: Date;
  readonly isMine: boolean;
  /** The delegation has used up its time on the item. */
  readonly isUsedUp: boolean;
};

export type FloorItem = { readonly id: string; readonly ordinal: number; readonly title: string };

/** The floor of a room as its pages show it. */
export type FloorView = {
  readonly now: Date;
  readonly room: { readonly id: string; readonly name: string; readonly kind: RoomKind };
  readonly session: { readonly id: string; readonly title: string };
  readonly seat: Seat;
  /** Between the launch and the end of the session. */
  readonly isSpeechOpen: boolean;
  readonly floor: {
    readonly item: FloorItem | null;
    readonly isOpen: boolean;
    readonly secondsEach: number;
    readonly secondsDelegation: number | null;
  };
  readonly items: readonly FloorItem[];
  readonly speaker: SpeakerView | null;
  readonly queue: readonly QueuedView[];
  readonly totals: { readonly people: readonly PersonTalk[]; readonly delegations: readonly Talk[] };
};
