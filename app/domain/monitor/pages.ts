import { casePages } from './case/pages';
import { decisionPages } from './decision/pages';
import { indicatorPages } from './indicator/pages';
import { satisfactionPages } from './satisfaction/pages';
import { supplierPages } from './supplier/pages';

/** Who may open the pages of the monitors, part by part. */
export const monitorPages = {
  ...casePages,
  ...decisionPages,
  ...indicatorPages,
  ...satisfactionPages,
  ...supplierPages,
} as const;
