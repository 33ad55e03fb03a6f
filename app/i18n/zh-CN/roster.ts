import type { rosterRefusals } from '../../domain/roster/refusals';
import type { RefusalPhrases } from '../refusal-phrases';

const roster = {
  refusals: {} satisfies RefusalPhrases<typeof rosterRefusals>,
};

export default roster;
