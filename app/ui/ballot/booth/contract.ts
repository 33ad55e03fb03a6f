import type { PaperItem } from './ink';

/** The papers behind a box, as the server keeps them: canonical texts, and the scrutineers' signatures under the box. */
export type BoxPapers = {
  readonly box: string;
  readonly org: string;
  readonly keyset: string;
  readonly signatures: readonly { readonly i: number; readonly sig: string }[];
};

/** How this person stands to the box: the pseudonym, the newest ballot's number (0 for none) and its tracker; base64url. */
export type Turn = { readonly pseudonym: string; readonly seq: number; readonly prev: string };

/** A sealed ballot on its way: its wire form, the paper it is for, its place and name; base64url. */
export type SealedForSending = {
  readonly ballot: string;
  readonly of: string;
  readonly core: string;
  readonly tracker: string;
  readonly seq: number;
};

/** The board as this device last saw it; base64url. */
export type SeenBoard = { readonly size: number; readonly root: string };

/**
 * Why a booth does not open. `paper`: the box's paper is not in order. `keys`: not the scrutineers' keys, or too few of them signed the
 * box. `changed`: this device saw another paper of this box before. `chance`: this device draws no random numbers.
 */
export type BoothFault = 'paper' | 'keys' | 'changed' | 'chance';

export type Opened =
  | { readonly ok: true; readonly boxHash: string; readonly items: readonly PaperItem[] }
  | { readonly ok: false; readonly fault: BoothFault };

/** What a device finds about its own ballot; `receipt` says whether the server's promise is really signed. */
export type Checked =
  | { readonly ok: true; readonly found: boolean; readonly receipt: boolean; readonly seen: SeenBoard }
  | { readonly ok: false; readonly fault: 'unsigned' | 'unlike' | 'changed' };

/** Everything that is asked of a booth, and what it answers. Where a booth is, a worker or the page, it keeps the secrets to itself. */
export type BoothOrders = {
  open: {
    readonly asks: {
      readonly boxId: string;
      readonly papers: BoxPapers;
      readonly turn: Turn;
      readonly known: string | null;
    };
    readonly answers: Opened;
  };
  answer: {
    readonly asks: { readonly item: number; readonly row: number; readonly option: number };
    readonly answers: null;
  };
  /** The sealed paper's name, before anybody knows whether it will be cast. */
  show: { readonly asks: null; readonly answers: { readonly commitment: string; readonly code: string } };
  /** Lays the paper open, which is then worth nothing, and seals the same answers afresh. */
  spotCheck: { readonly asks: null; readonly answers: { readonly opening: string } };
  cast: { readonly asks: null; readonly answers: SealedForSending };
  check: {
    readonly asks: {
      readonly papers: BoxPapers;
      readonly leaves: string;
      readonly checkpoint: string;
      readonly core: string | null;
      readonly receipt: string | null;
      readonly seen: SeenBoard | null;
    };
    readonly answers: Checked;
  };
};
export type BoothVerb = keyof BoothOrders;
export type BoothOrder = {
  readonly [Verb in BoothVerb]: { readonly verb: Verb; readonly of: BoothOrders[Verb]['asks'] };
}[BoothVerb];

/** One booth, wherever it stands. */
export type Booth = {
  readonly ask: <Verb extends BoothVerb>(
    verb: Verb,
    of: BoothOrders[Verb]['asks'],
  ) => Promise<BoothOrders[Verb]['answers']>;
  /** Ends it, with everything that it knew. */
  readonly close: () => void;
};
