import type { Day } from '../../statute/deadlines';
import type { FindingView } from '../case/views';
import type { PointStanding } from './path';
import type { PointRule } from './settings';
import type { DecisionClass, DecisionState, Point } from './words';

/** A point of a path in a list. */
export type PathMark = { readonly point: Point; readonly standing: PointStanding };

export type DecisionEntry = {
  readonly id: string;
  readonly code: string;
  readonly class: DecisionClass;
  readonly title: string;
  readonly state: DecisionState;
  readonly department: string | null;
  readonly path: readonly PathMark[];
  readonly next: { readonly point: Point; readonly dueOn: Day; readonly days: number } | null;
  /** Findings that nobody has looked at; only for those who work with them. */
  readonly findings: number;
};

/** A point on a decision's own page; what shows that it was done only to those who work with it. */
export type PointView = PathMark & {
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly recordedOn: Day | null;
  readonly days: number;
  readonly owner: string;
  readonly ownerNumber: string;
  readonly skippedWhy: string | null;
  readonly evidence: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
  /** What was said before it was put right, oldest first; like the evidence. */
  readonly corrections: readonly {
    readonly on: Day;
    readonly doneOn: Day;
    readonly evidence: string | null;
    readonly why: string;
  }[];
  readonly mayCorrect: boolean;
  readonly mayComplete: boolean;
  readonly maySkip: boolean;
};

export type Choice = { readonly id: string; readonly name: string };

export type DecisionPage = Omit<DecisionEntry, 'path' | 'findings' | 'next'> & {
  readonly revision: number;
  readonly today: Day;
  /** Fen. */
  readonly amount: number | null;
  readonly startedOn: Day;
  readonly finishedOn: Day | null;
  readonly withdrawn: { readonly on: Day; readonly why: string } | null;
  readonly rulesVersion: number;
  readonly points: readonly PointView[];
  readonly current: Point | null;
  readonly matter: { readonly id: string; readonly name: string; readonly article: string } | null;
  readonly item: { readonly id: string; readonly title: string; readonly adoptedOn: Day | null } | null;
  readonly supplier: { readonly id: string; readonly name: string; readonly isBlocked: boolean } | null;
  readonly departmentId: string | null;
  readonly disclosure: string | null;
  readonly findings: readonly FindingView[];
  /** What may be linked; null for those who don't keep the ledger. */
  readonly links: {
    readonly matters: readonly Choice[];
    readonly items: readonly Choice[];
    readonly suppliers: readonly Choice[];
    readonly departments: readonly Choice[];
  } | null;
};

export type RulesPage = {
  readonly version: number;
  readonly projectFrom: number;
  readonly fundFrom: number;
  readonly splitDays: number;
  readonly routes: Readonly<Record<DecisionClass, readonly PointRule[]>>;
};
