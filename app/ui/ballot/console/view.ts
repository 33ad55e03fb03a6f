import type { CeremonyRound } from '#app/domain/ballot/forms-sealed';
import type { BoxState, CeremonyState } from '#app/domain/ballot/states';

/** What a console knows of a box that uses its keys. */
export type BoxDuty = {
  readonly id: string;
  readonly title: string;
  readonly state: BoxState;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** The end of the hold; null before the close. */
  readonly countsFrom: Date | null;
  readonly isDisputed: boolean;
  readonly signed: Given;
  readonly shares: Given;
  readonly agreed: Given;
  /** The proposed result as canonical text, while scrutineers sign it. */
  readonly result: string | null;
};

type Given = { readonly mine: boolean; readonly count: number };

/** Everything the server says to a scrutineer's console; nothing of it is believed before it was checked. */
export type ConsoleView = {
  readonly now: Date;
  readonly session: { readonly id: string; readonly title: string };
  readonly ceremony: {
    readonly id: string;
    readonly state: CeremonyState;
    readonly source: string;
    readonly keyset: string | null;
    /** The number that everybody decrypts for practice, base64url. */
    readonly nonce: string | null;
    readonly reason: string | null;
  };
  /** The scrutineer's own number. */
  readonly own: number;
  readonly messages: readonly { readonly i: number; readonly round: CeremonyRound; readonly body: string }[];
  readonly boxes: readonly BoxDuty[];
};
