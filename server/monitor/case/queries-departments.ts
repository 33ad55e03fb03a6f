import { sql } from 'drizzle-orm';
import { caseRules, usualCaseRules } from '#app/domain/monitor/case/forms';
import type { Reader } from '#server/platform/http';
import { CASE_RULES } from './case-rules';
import { settingOf } from './settings';

export type DepartmentView = {
  readonly id: string;
  readonly name: string;
  readonly head: string | null;
  readonly headNumber: string | null;
  readonly peerGroup: string | null;
};

/** The departments that the monitors know, at most five hundred, those without a head first; with the rules of cases. */
export async function queryDepartments({
  tx,
}: Reader): Promise<{ departments: DepartmentView[]; statementDays: number; version: number }> {
  const departments = await tx.execute<DepartmentView>(sql`
    select d.id, d.name, p.name as head, p.staff_number as "headNumber", d.peer_group as "peerGroup"
    from monitor_department d left join person p on p.id = d.head_id
    order by d.head_id is not null, d.name limit 500`);
  const { version, value } = await settingOf(tx, CASE_RULES, caseRules, usualCaseRules);
  return { departments: [...departments], statementDays: value.statementDays, version };
}
