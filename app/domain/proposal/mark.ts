import type { ProposalState } from './states';

/** What a person saw of a proposal when a form was shown: two who act at once, or on words that were changed meanwhile, are told apart by it. */
export const markOf = (row: {
  readonly state: ProposalState;
  readonly revision: number;
  readonly round: number;
}): string => `${row.state}-${row.revision}-${row.round}`;

/** How a proposal is called: 2026-017. */
export const numberOf = (row: { readonly year: number; readonly number: number | null }): string =>
  `${row.year}-${String(row.number ?? 0).padStart(3, '0')}`;
