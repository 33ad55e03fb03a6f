import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';
import type { CaseRow } from './load';

/** Lines since the case last went to the experts. */
const sinceReferral = (row: Pick<CaseRow, 'id'>) => sql`
  select by_id from monitor_case_event e where e.case_id = ${row.id} and e.kind = 'opinion'
    and e.revision > (select max(r.revision) from monitor_case_event r where r.case_id = ${row.id} and r.kind = 'refer')`;

/** Whether a case lies with the experts and none of them has said anything yet. */
export async function awaitsOpinion(tx: Tx, row: CaseRow): Promise<boolean> {
  return row.state === 'panel' && (await tx.execute(sinceReferral(row))).length === 0;
}

/** Whether this expert has said what they hold of it. */
export async function hasJudged(tx: Tx, row: CaseRow, personId: string): Promise<boolean> {
  const given = await tx.execute<{ by_id: string | null }>(sinceReferral(row));
  return given.some(({ by_id }) => by_id === personId);
}
