import { dayInShanghai, earliestOpening } from '../statute/deadlines';
import type { Profile } from '../statute/profile';
import { isNearlySame, leastBallots, smallElectorate } from './electorate';

/** What the opening of a box depends on: gathered in a fixed number of queries. */
export type BoxEvidence = {
  readonly now: Date;
  readonly profile: Profile;
  readonly isRehearsal: boolean;
  /** Two people let the session go on without the full notice for its papers. */
  readonly noticeOverridden: boolean;
  readonly papersSince: Date | null;
  readonly isRollFrozen: boolean;
  readonly voters: number;
  readonly keys: { readonly isReady: boolean; readonly threshold: number; readonly size: number };
  readonly scrutineers: readonly { readonly id: string; readonly name: string }[];
  readonly isPrepared: boolean;
  readonly signatures: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly window: { readonly state: string; readonly opensAt: Date; readonly closesAt: Date } | null;
  readonly items: readonly BoxedItem[];
};

export type BoxedItem = {
  readonly title: string;
  /** Who is put to the election or appraisal, by person id. */
  readonly persons: readonly string[];
  /** A motion on an item of the agenda is put with its paper. */
  readonly needsText: boolean;
  readonly textNow: string | null;
  /** The text that was prepared; null while the box is not. */
  readonly textPrepared: string | null;
  /** Whether the item may still be voted on: its papers are out, and no vote has settled it. */
  readonly isReady: boolean;
  /** Other live boxes on the item in which somebody would vote twice. */
  readonly overlapping: number;
  /** By how many people the electorates of other boxes on the item differ from this one. */
  readonly differences: readonly number[];
};

export type Finding = {
  readonly holds: boolean;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly article?: string | undefined;
};

type Row = {
  readonly code: string;
  /** `prepare`: already the sealing of the box needs it. `open`: the opening. `note`: said, never in the way. */
  readonly by: 'prepare' | 'open' | 'note';
  readonly check: (evidence: BoxEvidence) => Finding;
};

const rows = <const Code extends string>(list: readonly (Row & { readonly code: Code })[]) => list;
const names = (list: readonly string[]) => [...new Set(list)].slice(0, 3).join('、');
const none = (found: readonly { readonly title: string }[]): Finding => ({
  holds: found.length === 0,
  params: { names: names(found.map(({ title }) => title)), count: found.length },
});

/** What still blocks the opening of a box, in the order in which the secretary meets it. */
const table = rows([
  { code: 'rollFrozen', by: 'prepare', check: ({ isRollFrozen }) => ({ holds: isRollFrozen }) },
  {
    code: 'enoughVoters',
    by: 'prepare',
    check: ({ voters }) => ({ holds: voters >= leastBallots, params: { voters, needed: leastBallots } }),
  },
  {
    code: 'notNearlySame',
    by: 'prepare',
    check: ({ items }) => {
      const near = items.flatMap(({ differences }) => differences.filter(isNearlySame));
      return { holds: near.length === 0, params: { differ: Math.min(...near, leastBallots) } };
    },
  },
  {
    code: 'notBoxedTwice',
    by: 'prepare',
    check: ({ items }) => none(items.filter(({ overlapping }) => overlapping > 0)),
  },
  { code: 'itemsReady', by: 'prepare', check: ({ items }) => none(items.filter(({ isReady }) => !isReady)) },
  {
    code: 'textsOut',
    by: 'prepare',
    check: ({ items, isPrepared }) =>
      none(
        items.filter(
          ({ needsText, textNow, textPrepared }) =>
            (needsText && textNow === null) || (isPrepared && textNow !== textPrepared),
        ),
      ),
  },
  {
    code: 'papersInTime',
    by: 'open',
    check: ({ profile, papersSince, isRehearsal, noticeOverridden, now }) => {
      const { value: days, article } = profile.papers.representativesDays;
      const from = papersSince && earliestOpening(profile, dayInShanghai(papersSince));
      const isWaived = isRehearsal || noticeOverridden;
      return {
        holds: from !== null && (isWaived || from <= dayInShanghai(now)),
        params: { days, from: from ?? earliestOpening(profile, dayInShanghai(now)) },
        article,
      };
    },
  },
  {
    code: 'keysReady',
    by: 'prepare',
    check: ({ keys: { isReady, threshold, size } }) => ({ holds: isReady, params: { threshold, size } }),
  },
  {
    code: 'scrutineersNoCandidates',
    by: 'prepare',
    check: ({ scrutineers, items }) => {
      const both = scrutineers.filter(({ id }) => items.some(({ persons }) => persons.includes(id)));
      return { holds: both.length === 0, params: { names: names(both.map(({ name }) => name)) } };
    },
  },
  {
    code: 'timeNotOver',
    by: 'prepare',
    check: ({ closesAt, now }) => ({ holds: now < closesAt, params: { at: closesAt.toISOString() } }),
  },
  { code: 'prepared', by: 'open', check: ({ isPrepared }) => ({ holds: isPrepared }) },
  {
    code: 'signed',
    by: 'open',
    check: ({ isPrepared, signatures, keys: { threshold } }) => ({
      // Nobody can sign what is not sealed: that is said first.
      holds: !isPrepared || (threshold > 0 && signatures >= threshold),
      params: { signatures, threshold },
    }),
  },
  {
    code: 'timeCome',
    by: 'open',
    check: ({ opensAt, now }) => ({ holds: opensAt <= now, params: { at: opensAt.toISOString() } }),
  },
  {
    code: 'stageOpen',
    by: 'open',
    check: ({ window, opensAt, closesAt }) => ({
      holds: window?.state === 'open' && window.opensAt <= opensAt && closesAt <= window.closesAt,
    }),
  },
  {
    code: 'smallGroup',
    by: 'note',
    check: ({ voters }) => ({ holds: voters >= smallElectorate, params: { voters, small: smallElectorate } }),
  },
  // Always said: what a result shows by itself no sealing can hide (SCV1 3, rule 6); with keys, that no master key exists (0.2).
  { code: 'unanimity', by: 'note', check: () => ({ holds: false }) },
  {
    code: 'keysLost',
    by: 'note',
    check: ({ keys: { threshold, size } }) => ({ holds: size === 0, params: { threshold, size } }),
  },
]);

export type BlockerCode = (typeof table)[number]['code'];
export type Blocker = Finding & { readonly code: BlockerCode; readonly by: Row['by'] };

/** How every condition of the opening stands now. */
export const blockersOf = (evidence: BoxEvidence): Blocker[] =>
  table.map(({ code, by, check }) => ({ code, by, ...check(evidence) }));

/** The first condition that keeps the box from being prepared or opened, or undefined. */
export const firstUnmet = (found: readonly Blocker[], step: 'prepare' | 'open'): Blocker | undefined =>
  found.find(({ by, holds }) => !holds && (by === 'prepare' || (step === 'open' && by === 'open')));
