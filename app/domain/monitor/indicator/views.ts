import type { EntryKind, MethodState, Unit } from './words';

/** What a page says of where its figures come from. */
export type RunSource = {
  readonly run: string;
  readonly period: string;
  readonly cut: number;
  readonly files: string;
  readonly version: number;
  readonly formula: string;
  readonly rankedAt: string;
};

/** A line of a ranking as its reader may see it; `name` is null for whoever may not see names. */
export type RankLine = {
  readonly key: string;
  readonly kind: EntryKind;
  readonly name: string | null;
  readonly staffNumber: string | null;
  readonly department: string | null;
  readonly item: string | null;
  readonly group: string;
  /** Digits in the method's unit; null where there is no figure. */
  readonly now: string | null;
  readonly before: string | null;
  readonly change: string | null;
  readonly level: number | null;
  readonly levelOf: number | null;
  readonly move: number | null;
  readonly isOwn: boolean;
  readonly isSuspect: boolean;
};

export type TrendMonth = {
  readonly month: string;
  readonly digits: string | null;
  readonly isHidden: boolean;
};

/** A version of a method with who agreed to it. */
export type MethodView = {
  readonly id: string;
  readonly version: number;
  readonly state: MethodState;
  readonly formula: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly order: 'high' | 'low';
  readonly ranksItems: boolean;
  readonly leastVisits: number;
  readonly topN: number;
  readonly runLength: number;
  readonly swingPercent: number;
  readonly note: string;
  readonly author: string;
  readonly proposedAt: string;
  readonly agreedAt: string | null;
  readonly agreements: readonly {
    readonly name: string;
    readonly as: 'head' | 'expert';
    readonly at: string;
  }[];
};

export const rankSorts = ['level', 'move'] as const;
export type RankSort = (typeof rankSorts)[number];
