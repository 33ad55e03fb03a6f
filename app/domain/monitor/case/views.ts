import type { Day } from '../../statute/deadlines';
import type { Monitor, Severity } from '../words';
import type { CaseAct } from './acts';
import type { CaseEventKind, CaseOutcome, CaseState, FindingState } from './states';

/** A finding as a page shows it; `data` fills its phrase. */
export type FindingView = {
  readonly id: string;
  readonly monitor: Monitor;
  readonly kind: string;
  readonly severity: Severity;
  readonly data: Readonly<Record<string, string | number>>;
  readonly provenance: string;
  readonly subjectId: string | null;
  readonly department: string | null;
  readonly foundAt: string;
  readonly state: FindingState;
  readonly caseId: string | null;
  readonly dismissedWhy: string | null;
};

export type CaseEntry = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly monitor: Monitor;
  readonly title: string;
  readonly state: CaseState;
  readonly outcome: CaseOutcome | null;
  readonly department: string | null;
  readonly findings: number;
  readonly owedBy: Day | null;
  readonly isOverdue: boolean;
};

export type CaseLine = {
  readonly revision: number;
  readonly kind: CaseEventKind;
  readonly at: string;
  readonly by: string | null;
  readonly text: string | null;
  readonly data: Readonly<Record<string, string | number>>;
};

export type CasePage = Omit<CaseEntry, 'findings'> & {
  readonly revision: number;
  readonly head: string | null;
  readonly actionOwner: string | null;
  readonly openedAt: string;
  readonly findings: readonly FindingView[];
  readonly lines: readonly CaseLine[];
  readonly acts: readonly CaseAct[];
  /** Findings of the same monitor and department that could join. */
  readonly further: readonly FindingView[];
  /** To name one, where the case has none and the reader may. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly isOwn: boolean;
};

export const caseViews = ['todo', 'open', 'closed'] as const;
export type CaseView = (typeof caseViews)[number];
