import { caseRefusals } from './case/refusals';
import { decisionRefusals } from './decision/refusals';
import { indicatorRefusals } from './indicator/refusals';
import { satisfactionRefusals } from './satisfaction/refusals';
import { supplierRefusals } from './supplier/refusals';

/** Why an order of the monitors may be refused, part by part. */
export const monitorRefusals = {
  ...caseRefusals,
  ...decisionRefusals,
  ...indicatorRefusals,
  ...satisfactionRefusals,
  ...supplierRefusals,
} as const;
