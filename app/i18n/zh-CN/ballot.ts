import type { ballotRefusals } from '../../domain/ballot/refusals';
import type { RefusalPhrases } from '../refusal-phrases';

const ballot = {
  refusals: {} satisfies RefusalPhrases<typeof ballotRefusals>,
};

export default ballot;
