import { giverOf } from '../desk-who';
import { dutyNotice } from '../duty-notice';

/** A week before something has to be on the board: for who answers for it and has to hand the material over. */
export const disclosureMaterialDue = dutyNotice('disclosureMaterialDue', 'due', giverOf);
