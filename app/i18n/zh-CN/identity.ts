import type { identityRefusals } from '../../domain/identity/refusals';
import type { RefusalPhrases } from '../phrases';

const identity = {
  refusals: {} satisfies RefusalPhrases<typeof identityRefusals>,
};

export default identity;
