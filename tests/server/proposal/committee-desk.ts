import type { PersonActor } from '#app/domain/actor';
import { markOf } from '#app/domain/proposal/mark';
import type { ProposalState } from '#app/domain/proposal/states';
import { type AnyCommand, run } from '#server/platform/command';
import type { Case } from './case';

/** What somebody who has the proposal before them sends with a decision. */
export async function seenOf(on: Case, id: string): Promise<string> {
  const row = await on.proposal(id);
  return markOf(row as { state: ProposalState; revision: number; round: number });
}

/** A decision of somebody who read the proposal as it is. */
export async function decide(
  on: Case,
  who: PersonActor,
  order: AnyCommand,
  id: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  return run(on.world.desk(who), order, { proposal: id, seen: await seenOf(on, id), ...more });
}

/** Those who may never decide on a proposal, with the code that each is told. */
export const outsiders = (on: Case): readonly (readonly [PersonActor, string])[] => [
  [on.rep(3), 'platform.notAllowed'],
  [on.people.staff, 'platform.notAllowed'],
  [on.people.leader, 'platform.notAllowed'],
  [on.people.handlers.catering, 'platform.notAllowed'],
  // A member of another special committee has the role, but not the seat.
  [on.world.actor(on.congress.reps[9]!, ['representative', 'committeeMember']), 'proposal.noProposal'],
];
