import type { congressRefusals } from '../../domain/congress/refusals';
import type { RefusalPhrases } from '../phrases';

const congress = {
  refusals: {} satisfies RefusalPhrases<typeof congressRefusals>,
};

export default congress;
