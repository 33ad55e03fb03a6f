import type { Day } from '../statute/deadlines';
import type { ChangedLine } from './changes';
import type { Figures } from './redact';
import type { QuestionState } from './states';
import { type Audience, audiences, type Source, sources, type TakeDownReason } from './words';

/** What is looked through: what hangs there, or what stood its time and is kept on file. */
export const shelves = ['archive'] as const;

/** How the board is narrowed: by whom an item is for, its category, where it came from, words of its title. */
export type BoardFilter = {
  readonly audience: Audience | '';
  readonly category: string;
  readonly source: Source | 'desk' | '';
  readonly q: string;
  readonly shelf: (typeof shelves)[number] | '';
};

/** Reads the filter out of an address; what it does not know counts as not asked. */
export function readBoardFilter(search: URLSearchParams): BoardFilter {
  const one = <T extends string>(name: string, of: readonly T[]): T | '' =>
    of.find((known) => known === search.get(name)) ?? '';
  return {
    audience: one('audience', audiences),
    category: (search.get('category') ?? '').slice(0, 60),
    source: one('source', [...sources, 'desk'] as const),
    q: (search.get('q') ?? '').trim().slice(0, 60),
    shelf: one('shelf', shelves),
  };
}

/** What every reading of an item begins with. */
type BoardHead = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly category: string;
  readonly audience: Audience;
  readonly source: Source | null;
};

export type BoardEntry = BoardHead & {
  /** Null where it was taken down and is not on file: only its gravestone stands. */
  readonly title: string | null;
  readonly takenDownFor: TakeDownReason | null;
  readonly publishedAt: Date;
  readonly version: number;
  readonly questions: number;
  readonly unanswered: number;
};

export type BoardPage = {
  readonly entries: readonly BoardEntry[];
  /** The key of the next page; null on the last. */
  readonly after: string | null;
  readonly categories: readonly string[];
};

export type ShownAttachment = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** What readers get of it; null where its kind holds no text that could be blacked out, and for files of former versions. */
  readonly text: string | null;
  /** It has a text, which is not laid out here: it belongs to a former version. */
  readonly isFormer: boolean;
};

export type ShownVersion = {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly figures: Figures;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly why: string | null;
  readonly publishedAt: Date | null;
  /** The seal of the original with its salt. */
  readonly seal: string | null;
  readonly attachments: readonly ShownAttachment[];
  /** What it says otherwise than the one before; null where nothing, or for the first. */
  readonly changes: readonly ChangedLine[] | null;
};

/** How long after the closing of its session an item went out, against the clock of the law. */
export type LegalClock = {
  readonly session: { readonly id: string; readonly title: string };
  readonly closedAt: Date;
  readonly hours: number;
  readonly publishBy: Day;
  readonly article: string;
  readonly isInTime: boolean;
};

export type ShownQuestion = {
  readonly id: string;
  readonly text: string;
  readonly askedOn: Day;
  /** Null where it was asked without a name, or for readers outside. */
  readonly asker: string | null;
  readonly isOwn: boolean;
  readonly state: QuestionState;
  readonly dueOn: Day;
  readonly overdue: number;
  readonly supporters: number;
  readonly isSupported: boolean;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly rectifyBy: Day | null;
  readonly rectified: string | null;
  readonly rectifiedAt: Date | null;
  readonly hiddenWhy: string | null;
};

export type DisclosureView = BoardHead & {
  /** The decision behind it, where it has an address of its own. */
  readonly origin: {
    readonly kind: 'resolution' | 'box' | 'vote' | 'proposal' | 'decision';
    readonly id: string;
  } | null;
  readonly period: string | null;
  readonly publishedAt: Date;
  readonly boardUntil: Day | null;
  readonly takenDown: {
    readonly at: Date;
    readonly reason: TakeDownReason;
    readonly note: string | null;
    /** The last day on which readers inside find its words on file; null where they don't. */
    readonly keptUntil: Day | null;
  } | null;
  /** The newest first; none where it was taken down and is not on file. */
  readonly versions: readonly ShownVersion[];
  readonly clock: LegalClock | null;
};
