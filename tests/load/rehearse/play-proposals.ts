import { assignAll, handleRound, planHandling } from './handle-proposals';
import type { Player } from './players';
import { castProposals } from './proposal-cast';
import { propose } from './propose';
import { rateAll } from './rate-proposals';
import { review } from './review-proposals';
import type { SignUp } from './scrutineers';
import type { Ready } from './set-up';
import type { KnownProposals } from './summary-proposals';
import type { Day } from './time';

/** Proposals between sessions, from the first words to the last rating, on the pages of everybody who has a hand in them; null where too few came. */
export async function playProposals(
  day: Day,
  ready: Ready,
  here: readonly Player[],
  signUp: SignUp,
): Promise<KnownProposals | null> {
  const cast = await castProposals(day, ready, here, signUp);
  if (!cast) return null;
  const { proposals, ...proposed } = await propose(day, cast);
  const { accepted, ...reviewed } = await review(day, cast, proposals);
  const list = planHandling(accepted);
  await assignAll(day, cast, list);
  await handleRound(day, cast, list, 1);
  const rated = await rateAll(day, cast, list);
  return { drafted: proposals.length, ...proposed, ...reviewed, handled: list.length, ...rated };
}
