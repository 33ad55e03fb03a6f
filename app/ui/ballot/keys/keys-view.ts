import type { CeremonyRound } from '../../../domain/ballot/forms-sealed';
import type { CeremonyState } from '../../../domain/ballot/states';
import type { Refusal } from '../../../domain/refusal';

export type LiveCeremony = {
  readonly id: string;
  readonly state: CeremonyState;
  readonly threshold: number;
  readonly size: number;
  readonly reason: string | null;
  readonly isOwn: boolean;
  readonly isInUse: boolean;
  readonly trustees: readonly {
    readonly i: number;
    readonly name: string;
    readonly done: readonly { readonly round: CeremonyRound; readonly at: Date }[];
  }[];
};

export type KeysView = { readonly now: Date; readonly mayRun: boolean };

/** What was handed in and refused. */
export type RefusedKeys = { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;
