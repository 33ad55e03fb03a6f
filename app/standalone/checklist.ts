import { type CheckCode, checks, type Finding } from '#app/domain/ballot/sealed/verify/finding';
import type { Reach } from './report';

/** One line of the list: passed, failed at these places, or not come to because something before it failed. */
export type CheckLine = {
  readonly check: CheckCode;
  readonly state: 'passed' | 'failed' | 'unreached';
  readonly places: readonly string[];
};

const ofDocuments: readonly CheckCode[] = ['V-01', 'V-02'];
const ofOutcome: readonly CheckCode[] = ['V-11', 'V-22', 'V-24', 'V-25', 'V-26'];

const isReached = (check: CheckCode, reach: Reach): boolean => {
  if (reach === 'all' || ofDocuments.includes(check)) return true;
  if (reach === 'ballots') return !ofOutcome.includes(check);
  return false;
};

/** Every check of a bundle in the order of its code. */
export const checklistOf = (faults: readonly Finding[], reach: Reach): CheckLine[] =>
  (Object.keys(checks) as CheckCode[]).map((check) => {
    const places = faults.filter((one) => one.check === check).map(({ at }) => at);
    if (places.length > 0) return { check, state: 'failed', places };
    return { check, state: isReached(check, reach) ? 'passed' : 'unreached', places };
  });
