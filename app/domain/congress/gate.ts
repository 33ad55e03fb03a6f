import type { Evidence } from './evidence';
import type { SessionStep } from './states';

/** What a gate found: whether it holds now, and the figures for its sentence. */
export type Finding = {
  readonly holds: boolean;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The article that asks for it, where law does. */
  readonly article?: string;
  /** The session's profile asks for no more than that it be said. */
  readonly severity?: 'notes';
};

/** One condition of a step. `notes` are said and never block. Floors of the law are not `overridable`. */
export type Gate<Id extends string = string> = {
  readonly id: Id;
  readonly step: SessionStep;
  readonly severity: 'blocks' | 'notes';
  readonly overridable: boolean;
  readonly check: (evidence: Evidence) => Finding;
};

/** Declares a room's gates, keeping their names as types. */
export const gateList = <const Id extends string>(list: readonly Gate<Id>[]): readonly Gate<Id>[] => list;
