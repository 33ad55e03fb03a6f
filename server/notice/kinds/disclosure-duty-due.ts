import { draftersOf } from '../desk-who';
import { dutyNotice } from '../duty-notice';

/** A week before something has to be on the board: for those who draft. */
export const disclosureDutyDue = dutyNotice('disclosureDutyDue', 'due', draftersOf);
