import type { resolutionRefusals } from '../../domain/resolution/refusals';
import type { RefusalPhrases } from '../refusal-phrases';

const resolution = {
  refusals: {} satisfies RefusalPhrases<typeof resolutionRefusals>,
};

export default resolution;
