import { caseRules, usualCaseRules } from '#app/domain/monitor/case/forms';
import { addWorkingDays, type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';
import { isWorkingDay } from '#server/platform/working-days';
import { settingOf } from './settings';

/** The name under which the rules of cases are kept, version by version. */
export const CASE_RULES = 'case';

/** The day by which a statement that is asked for now is owed: so many working days on, as the unit set it. */
export async function statementDue({ tx, now }: Pick<Hand, 'tx' | 'now'>): Promise<Day> {
  const { value } = await settingOf(tx, CASE_RULES, caseRules, usualCaseRules);
  return addWorkingDays(dayInShanghai(now), value.statementDays, isWorkingDay);
}
