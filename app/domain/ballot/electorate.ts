/** Who of the frozen roll votes in a box; a class of raters has a box of its own, never a share of a pooled one (SCV1 3). */
export const electorates = ['all', 'managers', 'others'] as const;
export type Electorate = (typeof electorates)[number];

/** How many of the roll are in each class; together they are the roll. */
export type Classes = { readonly managers: number; readonly others: number };

/** How many people vote in a box of this electorate. */
export const votersOf = (who: Electorate, { managers, others }: Classes): number =>
  who === 'all' ? managers + others : who === 'managers' ? managers : others;

/** How many people are in one of the electorates and not in the other. */
export function differenceOf(one: Electorate, other: Electorate, classes: Classes): number {
  if (one === other) return 0;
  if (one !== 'all' && other !== 'all') return classes.managers + classes.others;
  return one === 'managers' || other === 'managers' ? classes.others : classes.managers;
}

/** Whether somebody would vote in both. */
export const overlaps = (one: Electorate, other: Electorate): boolean =>
  one === other || one === 'all' || other === 'all';

/** Fewer differing people than this, and the difference of two results is theirs (SCV1 3, rule 4). */
const leastApart = 5;

/** Whether two results on one item would show the votes of the one to four people by whom their electorates differ. */
export const isNearlySame = (difference: number): boolean => difference > 0 && difference < leastApart;

/** Ballots without which no box is opened (SCV1 3, rule 1). */
export const leastBallots = 5;

/** An electorate below this is warned of (SCV1 3, rule 2). */
export const smallElectorate = 15;
