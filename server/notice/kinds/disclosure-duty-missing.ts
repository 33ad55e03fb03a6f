import { draftersOf } from '../desk-who';
import { dutyNotice } from '../duty-notice';

/** The day of something is past and it is not on the board: for those who draft. */
export const disclosureDutyMissing = dutyNotice('disclosureDutyMissing', 'over', draftersOf);
