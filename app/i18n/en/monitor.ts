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
  provenance: { title: 'Where this comes from', source: 'Data', version: 'Method version', at: 'Reckoned' },
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
