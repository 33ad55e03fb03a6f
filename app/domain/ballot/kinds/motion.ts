import { verdict } from '../../congress/verdict';
import type { BallotKind } from '../kind';

/** A motion: approve, oppose or abstain; adopted by more than half of all formal representatives (Shanghai art. 31). */
export const motion: BallotKind<'approve' | 'oppose' | 'abstain'> = {
  choices: ['approve', 'oppose', 'abstain'],
  decide: (profile, entitled, counts) => {
    const { approve = 0, oppose = 0, abstain = 0 } = counts;
    const found = verdict({ profile, entitled, ballots: { approve, oppose, abstain } });
    if (!found.ok) throw new Error(`No verdict on these ballots: ${found.code}`);
    return found;
  },
};
