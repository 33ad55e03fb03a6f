import { sealedRefusalPhrases } from './sealed/refusals';

/** Secret ballots: boxes, keys, the paper, the count. */
const sealed = {
  refusals: sealedRefusalPhrases,
};

export default sealed;
