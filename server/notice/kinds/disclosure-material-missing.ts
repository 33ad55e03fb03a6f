import { giverOf } from '../desk-who';
import { dutyNotice } from '../duty-notice';

/** The day of something is past and it is not on the board: for who answers for it and has to hand the material over. */
export const disclosureMaterialMissing = dutyNotice('disclosureMaterialMissing', 'over', giverOf);
