import { expiryDeadline } from '#server/identity/expiry-deadline';
import type { Desk } from '#server/platform/desk';
import { keepBoxes } from './boxes';
import { keepDecisions } from './decisions';
import { keepDisclosures } from './disclosures';
import { keepNotices } from './notices';
import { keepProposals } from './proposals';
import { keepQuestions } from './questions';
import { keepSatisfaction } from './satisfaction';
import { keepSuppliers } from './suppliers';
import { keepVotes } from './votes';
import { keepWindows } from './windows';

/** A deadline finds what is due and runs the ordinary command for each; running it twice changes nothing. */
export type Deadline = (desk: Desk) => Promise<void>;

/** Every deadline that the clock keeps. Votes and boxes are closed before their sitting ends, and open as soon as it has begun. */
export const deadlines: readonly Deadline[] = [
  keepVotes,
  keepBoxes,
  keepWindows,
  keepVotes,
  keepBoxes,
  keepProposals,
  keepDisclosures,
  keepDecisions,
  keepQuestions,
  keepSatisfaction,
  keepSuppliers,
  // Last: whoever is told of an opening or a closing is told after it.
  keepNotices,
  expiryDeadline,
];
