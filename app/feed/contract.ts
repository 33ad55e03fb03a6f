import type { FactName } from '../domain/facts';

/** A doorbell: that something happened, never what. Pages read the truth through their loaders. */
export type Doorbell = {
  /** Journal number: what the client has heard so far. */
  readonly id: number;
  readonly name: FactName;
  readonly session: string | null;
  /** The discussion room it happened in, where it happened in one. */
  readonly room?: string;
  /** The number of the statement it is about, where it is about one. */
  readonly number?: number;
  /** Milliseconds over which so many listeners shall spread their reading; left out for few. */
  readonly spread?: number;
};

/** Who is in a discussion room now: how many people, and their names where there are at most twenty. */
export type Here = { readonly count: number; readonly names: readonly string[] };

/** What a (re)connecting listener knows: the newest journal number it heard (null: none yet) and for how many milliseconds it may not have heard everything. */
export type Since = { readonly id: number | null; readonly ago: number };

/** Server → browser. */
export type ServerEvents = {
  /** One or more, in the order of their numbers: where much happens they come together. */
  doorbell: (...bells: Doorbell[]) => void;
  /** Everything up to this journal number has been told. */
  current: (id: number) => void;
  /** Too much happened meanwhile, or one's own rights changed: read everything again, spread over so many milliseconds. */
  missed: (spread: number) => void;
  here: (room: string, here: Here) => void;
  /** At most three names; nobody's own. */
  typing: (room: string, names: readonly string[]) => void;
};

/** Browser → server. Orders go over HTTP; these only say what one listens to, and that one is about to say something. */
export type ClientEvents = {
  since: (from: Since) => void;
  enter: (room: string) => void;
  leave: (room: string) => void;
  typing: (room: string) => void;
};

/** The answer to `GET /feed` of those who have no websocket: all of the above at once. `missed`: null, or the milliseconds to spread over. */
export type Polled = {
  readonly bells: readonly Doorbell[];
  readonly missed: number | null;
  readonly current: number;
  readonly here: Readonly<Record<string, Here>>;
  readonly typing: Readonly<Record<string, readonly string[]>>;
};

/** `live`: heard within a heartbeat. `catching`: connecting, or reading what was missed. `offline`: nothing comes through. */
export type Connection = 'live' | 'catching' | 'offline';

/** What a page hears of the feed, however it came there. */
export type News =
  | { readonly kind: 'bell'; readonly bell: Doorbell }
  | { readonly kind: 'missed'; readonly spread: number }
  /** The sign-in has ended: nothing more comes on this line. */
  | { readonly kind: 'over' }
  | { readonly kind: 'here'; readonly room: string; readonly here: Here }
  | { readonly kind: 'typing'; readonly room: string; readonly names: readonly string[] }
  /** `at`: when it began, in milliseconds since 1970 by this device's clock. */
  | { readonly kind: 'state'; readonly state: Connection; readonly at: number };

/** What a page wants of the feed. */
export type Wish = { readonly kind: 'enter' | 'leave' | 'typing'; readonly room: string };
