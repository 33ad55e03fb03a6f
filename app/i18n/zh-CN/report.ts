import type { reportRefusals } from '../../domain/report/refusals';
import type { RefusalPhrases } from '../phrases';

const report = {
  refusals: {} satisfies RefusalPhrases<typeof reportRefusals>,
};

export default report;
