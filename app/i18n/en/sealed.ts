import type { Translated } from '../phrases';
import type zhCN from '../zh-CN/sealed';
import { blockerPhrases } from './sealed/blockers';
import { boxPhrases } from './sealed/boxes';
import { consolePhrases } from './sealed/console';
import { dutiesPhrases } from './sealed/duties';
import { keysPhrases } from './sealed/keys';
import { sealedPaperPhrases } from './sealed/paper';
import { sealedRefusalPhrases } from './sealed/refusals';

const sealed: Translated<typeof zhCN> = {
  blockers: blockerPhrases,
  boxes: boxPhrases,
  console: consolePhrases,
  duties: dutiesPhrases,
  keys: keysPhrases,
  paper: sealedPaperPhrases,
  refusals: sealedRefusalPhrases,
};

export default sealed;
