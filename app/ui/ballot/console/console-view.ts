import type { CeremonyRound } from '../../../domain/ballot/forms-sealed';
import type { BoxState, CeremonyState } from '../../../domain/ballot/states';

export type Trustee = { readonly i: number; readonly name: string };
export type Sent = { readonly i: number; readonly round: CeremonyRound; readonly body: string };

/** A box that these keys belong to, and which scrutineers have done what in it. */
export type Duty = {
  readonly id: string;
  readonly title: string;
  readonly state: BoxState;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly holdUntil: Date | null;
  readonly voidReason: string | null;
  readonly items: readonly string[];
  readonly complaints: number;
  readonly signed: readonly number[];
  readonly counted: readonly number[];
  readonly wrong: boolean;
  readonly result: string | null;
  readonly resultSigned: readonly number[];
};

/** What the server tells a scrutineer's console. The console believes none of it that it can check. */
export type ConsoleView = {
  readonly now: Date;
  readonly session: { readonly id: string; readonly title: string };
  readonly ceremony: {
    readonly id: string;
    readonly state: CeremonyState;
    readonly threshold: number;
    readonly size: number;
    readonly source: string;
    readonly keyset: string | null;
    readonly nonce: string | null;
    readonly reason: string | null;
  };
  readonly me: number;
  readonly trustees: readonly Trustee[];
  readonly messages: readonly Sent[];
  readonly boxes: readonly Duty[];
};

/** The others who have not spoken in a round yet, by name. */
export const missingIn = ({ trustees, messages }: ConsoleView, round: CeremonyRound): string[] =>
  trustees
    .filter(({ i }) => !messages.some((one) => one.i === i && one.round === round))
    .map(({ name }) => name);

export const ownBody = ({ me, messages }: ConsoleView, round: CeremonyRound): string | undefined =>
  messages.find((one) => one.i === me && one.round === round)?.body;

/** Everybody's bodies of a round, in the order of the scrutineers. */
export const bodiesOf = ({ messages }: ConsoleView, round: CeremonyRound): string[] =>
  messages
    .filter((one) => one.round === round)
    .sort((one, other) => one.i - other.i)
    .map(({ body }) => body);
