import { type SatisfactionRules, satisfactionRules } from '#app/domain/monitor/satisfaction/forms';
import { minCell } from '#app/domain/statute/affairs';
import type { Tx } from '#db/client';
import { settingOf } from '#server/monitor/case/settings';

export const rulesName = 'satisfaction';

/** What holds until the unit sets its own figures. */
const usual: SatisfactionRules = { leastMonths: 6, mostMonths: 12, run: 7, minCell: minCell.value };

/** The figures by which satisfaction is judged and small cells are hidden, with the number of their version. */
export const rulesOf = (tx: Tx) => settingOf(tx, rulesName, satisfactionRules, usual);
