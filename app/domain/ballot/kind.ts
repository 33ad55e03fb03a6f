import type { Verdict } from '../congress/verdict';
import type { Profile } from '../statute/profile';

/** How many chose what, by choice. */
export type Counts = Readonly<Record<string, number>>;

/** A closed vote's verdict with what it was reached on, as it is kept. */
export type VoteResult = Verdict & { readonly counts: Counts };

/** A way of voting: what may be ticked and how the ticks become a verdict. One file a kind, one line in kinds.ts. */
export type BallotKind<Choice extends string = string> = {
  /** What may be ticked, in the order of the paper. */
  readonly choices: readonly Choice[];
  /** The verdict on the counts; `entitled` is the whole frozen roll. Throws where the counts cannot be true. */
  readonly decide: (profile: Profile, entitled: number, counts: Counts) => Verdict;
};
