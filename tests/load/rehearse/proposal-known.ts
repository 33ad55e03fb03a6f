import type { Satisfaction } from '#app/domain/proposal/words';
import type { ProposalWords } from '#db/seed/proposal-words';
import type { Player } from './players';

/** A proposal as those who play it know it. */
export type Played = {
  readonly id: string;
  readonly words: ProposalWords;
  readonly by: Player;
  readonly seconders: readonly Player[];
  /** Somebody of the committee is among the seconders. */
  readonly interested: Player | null;
};

/** What those who wrote and seconded were told was done. */
export type Proposed = {
  readonly proposals: readonly Played[];
  readonly collective: number;
  readonly seconds: number;
};

/** What the committee decided, as those who played it know. */
export type Reviewed = {
  /** Accepted and to be handled, each with those whom merges brought. */
  readonly accepted: readonly { readonly proposal: Played; readonly people: readonly Player[] }[];
  readonly filed: number;
  readonly merged: number;
  readonly suggestions: number;
  readonly declined: number;
  readonly disputed: number;
};

/** What those who rated and followed up were told was done. */
export type Rated = {
  readonly ratings: Record<Satisfaction, number>;
  readonly secondRounds: number;
  readonly thirdRounds: number;
  readonly concluded: number;
  /** Rounds that ended with their time because somebody said nothing. */
  readonly silentRounds: number;
  readonly completed: number;
};
