import { casePhrases } from './monitor/case';
import { caseRefusals } from './monitor/case-refusals';
import { decisionPhrases } from './monitor/decision';
import { decisionRefusals } from './monitor/decision-refusals';
import { frontPhrases } from './monitor/front';
import { indicatorPhrases, indicatorRefusals } from './monitor/indicator';
import { satisfactionPhrases, satisfactionRefusals } from './monitor/satisfaction';
import { supplierPhrases, supplierRefusals } from './monitor/supplier';

/** The four monitors and the cases that come of what they find. */
const monitor = {
  provenance: { title: '这个数从哪里来', source: '数据', version: '方法版本', at: '计算时间' },
  front: frontPhrases,
  case: casePhrases,
  decision: decisionPhrases,
  indicator: indicatorPhrases,
  satisfaction: satisfactionPhrases,
  supplier: supplierPhrases,
  refusals: {
    ...caseRefusals,
    ...decisionRefusals,
    ...indicatorRefusals,
    ...satisfactionRefusals,
    ...supplierRefusals,
  },
};

export default monitor;
