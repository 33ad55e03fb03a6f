import { blockerPhrases } from './sealed/blockers';
import { boxPhrases } from './sealed/boxes';
import { consolePhrases } from './sealed/console';
import { dutiesPhrases } from './sealed/duties';
import { keysPhrases } from './sealed/keys';
import { sealedPaperPhrases } from './sealed/paper';
import { sealedRefusalPhrases } from './sealed/refusals';

/** Secret ballots: boxes, keys, the paper, the count. */
const sealed = {
  blockers: blockerPhrases,
  boxes: boxPhrases,
  console: consolePhrases,
  duties: dutiesPhrases,
  keys: keysPhrases,
  paper: sealedPaperPhrases,
  refusals: sealedRefusalPhrases,
};

export default sealed;
