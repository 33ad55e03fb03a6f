import { sql } from 'drizzle-orm';
import type { Item, OpenQuestion } from '#app/domain/monitor/satisfaction/item';
import { askedOf } from '#app/domain/monitor/satisfaction/item';
import type { VisitKind } from '#app/domain/monitor/satisfaction/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Db } from '#db/client';
import type { Reader } from '#server/platform/http';
import { hashToken } from './token';

/** Whose patient holds this code: the organisation, or null where there is no such code. */
export async function findSurveyOrganisation(db: Db, token: string): Promise<string | null> {
  const [row] = await db.execute<{ org: string | null }>(
    sql`select survey_organisation(${hashToken(token)}) as org`,
  );
  return row?.org ?? null;
}

type SurveyPage =
  | { readonly state: 'unknown' | 'used' | 'expired' }
  | {
      readonly state: 'open';
      readonly organisation: string;
      readonly department: string;
      readonly kind: VisitKind;
      readonly items: readonly Item[];
      readonly openQuestion: OpenQuestion | null;
    };

type Row = {
  used_on: string | null;
  expires_on: string;
  organisation: string;
  department: string;
  kind: VisitKind;
  items: readonly Item[];
  open_question: OpenQuestion | null;
};

/** What stands behind a patient's code: the questions for this visit, or why there are none. */
export async function querySurvey({ tx, now }: Reader, token: string): Promise<SurveyPage> {
  const [row] = await tx.execute<Row>(sql`
    select t.used_on, b.expires_on, o.name as organisation, d.name as department, b.kind, s.items, s.open_question
    from satisfaction_token t join satisfaction_batch b on b.id = t.batch_id join satisfaction_survey s on s.id = b.survey_id
      join monitor_department d on d.id = b.department_id join organisation o on o.id = t.org_id
    where t.hash = ${hashToken(token)}`);
  if (!row) return { state: 'unknown' };
  if (row.used_on !== null) return { state: 'used' };
  if (row.expires_on < dayInShanghai(now)) return { state: 'expired' };
  const { organisation, department, kind, items, open_question: openQuestion } = row;
  return { state: 'open', organisation, department, kind, items: askedOf(items, kind), openQuestion };
}
