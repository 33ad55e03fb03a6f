import { casePermits } from './case/permits';
import { decisionPermits } from './decision/permits';
import { indicatorPermits } from './indicator/permits';
import { satisfactionPermits } from './satisfaction/permits';
import { supplierPermits } from './supplier/permits';

/** Who may give the orders of the monitors, part by part. */
export const monitorPermits = {
  ...casePermits,
  ...decisionPermits,
  ...indicatorPermits,
  ...satisfactionPermits,
  ...supplierPermits,
} as const;
