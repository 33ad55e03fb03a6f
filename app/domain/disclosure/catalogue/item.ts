import { boardDays } from '../../statute/affairs';
import type { Citation } from '../../statute/figure';
import type { Audience, Frequency } from '../words';

/** Categories of what has to be public: 厂务公开 (E), 院务公开 (H), 校务公开 (S), and what the unit sets itself. */
export const categories = [
  'E1',
  'E2',
  'E3',
  'E4',
  'H1',
  'H2',
  'H3',
  'H4',
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'own',
] as const;
export type Category = (typeof categories)[number];

/** How long an item hangs and is kept where nothing else is said. */
export const kept = { keepDays: boardDays.value, retentionYears: 10 } as const;
/** What is published whenever it happens is due the same day. */
export const whenever = { frequency: 'atAnyTime', dueDays: 0 } as const;

/** One required item: for whom, on what basis, who owes it, how often, how long it hangs and is kept. */
export type CatalogueItem = {
  /** Category and word, `H3.budget`; also what an adopted duty is known by. */
  readonly code: string;
  readonly category: Category;
  readonly title: { readonly zh: string; readonly en: string };
  readonly audience: Audience;
  readonly basis: Citation;
  /** The department that usually owes it. */
  readonly owner: string;
  readonly frequency: Frequency;
  /** Calendar days after the end of the period. */
  readonly dueDays: number;
  readonly keepDays: number;
  readonly retentionYears: number;
};

type Terms = Omit<CatalogueItem, 'code' | 'category' | 'title' | 'owner'>;

/** Items of one category that share their terms; `[word, Chinese, English, owner, what differs]`. */
export function itemsOf(
  category: Category,
  terms: Terms,
  rows: readonly (readonly [string, string, string, string, Partial<Terms>?])[],
): CatalogueItem[] {
  return rows.map(([word, zh, en, owner, more]) => ({
    ...terms,
    ...more,
    code: `${category}.${word}`,
    category,
    title: { zh, en },
    owner,
  }));
}
