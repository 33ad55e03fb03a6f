import type { Lateness } from './clocks';
import { type ProposalState, proposalStates } from './states';
import {
  type Category,
  categories,
  type Level,
  type ProposalKind,
  type ResultCode,
  type Standing,
} from './words';

/** What of the proposals is listed: all that were handed in, my own, what waits for me, what still looks for seconders. */
export const listViews = ['all', 'mine', 'todo', 'seconding'] as const;
export type ListView = (typeof listViews)[number];

/** Besides the states: replies that are overdue, which is reckoned and no state. */
export const listStates = ['overdue', ...proposalStates] as const;
export type ListState = (typeof listStates)[number];

export type ListFilter = {
  readonly view: ListView;
  /** Words to be found; blank for none. */
  readonly q: string;
  readonly state: ListState | null;
  readonly category: Category | null;
  readonly year: number | null;
  /** A department by its name, so that dissolved ones and those of old proposals are found too. */
  readonly unit: string;
};

const one = <Value extends string>(of: readonly Value[], given: string | null | undefined): Value | null =>
  of.find((value) => value === given) ?? null;

/** The filter that an address asks for; what it does not know is left out. */
export function readListFilter(search: URLSearchParams): ListFilter {
  const year = Number(search.get('year'));
  return {
    view: one(listViews, search.get('view')) ?? 'all',
    q: (search.get('q') ?? '').trim().slice(0, 60),
    state: one(listStates, search.get('state')),
    category: one(categories, search.get('category')),
    year: Number.isInteger(year) && year >= 1980 && year <= 2100 ? year : null,
    unit: (search.get('unit') ?? '').trim().slice(0, 100),
  };
}

/** The same filter as it stands in an address. */
export const writeListFilter = (filter: ListFilter): Record<string, string> => ({
  view: filter.view === 'all' ? '' : filter.view,
  q: filter.q,
  state: filter.state ?? '',
  category: filter.category ?? '',
  year: filter.year === null ? '' : String(filter.year),
  unit: filter.unit,
});

/** Words to be searched for, in lower case: at blanks and punctuation they part, single characters are too short to be found. */
export function searchTerms(q: string): { readonly terms: readonly string[]; readonly isTooShort: boolean } {
  const all = q
    .toLowerCase()
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((term) => term !== '');
  const terms = [...new Set(all.filter((term) => [...term].length > 1))].slice(0, 5);
  return { terms, isTooShort: terms.length === 0 && q !== '' };
}

/** A number of a proposal as people write it: 2026-017, 2026-17号; null where it is something else. */
export function searchedNumber(q: string): { readonly year: number; readonly number: number } | null {
  const hit = /^(\d{4})\s*[-年]\s*第?\s*(\d{1,4})\s*号?$/u.exec(q);
  return hit ? { year: Number(hit[1]), number: Number(hit[2]) } : null;
}

/** A line of the list. */
export type ListEntry = {
  readonly id: string;
  readonly year: number;
  readonly number: number | null;
  readonly title: string;
  readonly kind: ProposalKind;
  readonly category: Category;
  readonly state: ProposalState;
  readonly standing: Standing;
  readonly round: number;
  readonly level: Level;
  readonly code: ResultCode | null;
  /** Null where the reader may not know who proposed it. */
  readonly names: string | null;
  readonly units: string;
  /** `YYYY-MM-DD`; null for what was not handed in. */
  readonly submittedOn: string | null;
  /** Where it stands to the day on which the department has to reply; null where no reply is owed. */
  readonly due: { readonly on: string; readonly lateness: Lateness } | null;
};

/** 2026-017; what was not handed in yet has none. */
export const numberOf = (entry: { readonly year: number; readonly number: number | null }): string =>
  entry.number === null ? '' : `${entry.year}-${String(entry.number).padStart(3, '0')}`;
