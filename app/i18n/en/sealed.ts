import type { Translated } from '../phrases';
import type zhCN from '../zh-CN/sealed';
import { sealedRefusalPhrases } from './sealed/refusals';

const sealed: Translated<typeof zhCN> = {
  refusals: sealedRefusalPhrases,
};

export default sealed;
