import { caseFacts } from './case/facts';
import { decisionFacts } from './decision/facts';
import { indicatorFacts } from './indicator/facts';
import { satisfactionFacts } from './satisfaction/facts';
import { supplierFacts } from './supplier/facts';

/** What can happen in the monitors and who may hear of it, part by part. */
export const monitorFacts = {
  ...caseFacts,
  ...decisionFacts,
  ...indicatorFacts,
  ...satisfactionFacts,
  ...supplierFacts,
} as const;
