import type { Day } from '../../statute/deadlines';
import type { CaseState } from './states';

/** Further findings may join a case until the department has stated its view of what it was asked. */
export const mayTakeMore = (state: CaseState): boolean =>
  state === 'opened' || state === 'checking' || state === 'stating';

/** Which department a case is about is said before it is asked. */
export const mayNameDepartment = (state: CaseState): boolean => state === 'opened' || state === 'checking';

/** The day that somebody owes something by in this state, if any; whether it is past is reckoned when shown. */
export function owedBy(row: {
  readonly state: CaseState;
  readonly statementBy: Day | null;
  readonly actionBy: Day | null;
}): Day | null {
  if (row.state === 'stating') return row.statementBy;
  return row.state === 'acting' ? row.actionBy : null;
}

/** Whether what is owed is overdue on a day: its last day is still in time. */
export const isOverdue = (row: Parameters<typeof owedBy>[0], today: Day): boolean => {
  const by = owedBy(row);
  return by !== null && today > by;
};
