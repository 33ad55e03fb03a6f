import { sql } from 'drizzle-orm';
import type { SurveyReason } from '#app/domain/monitor/satisfaction/import/read-row';
import type { Item, OpenQuestion } from '#app/domain/monitor/satisfaction/item';
import type { SurveyState } from '#app/domain/monitor/satisfaction/states';
import { type Method, monthAfter, monthOf, type VisitKind } from '#app/domain/monitor/satisfaction/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';

type SurveyLine = {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly state: SurveyState;
  readonly count: number;
};

/** Versions of all questionnaires, the newest first; at most a hundred. */
export async function querySurveys({ tx }: Reader): Promise<SurveyLine[]> {
  return [
    ...(await tx.execute<SurveyLine>(sql`
      select id, name, number, state, jsonb_array_length(items) as count from satisfaction_survey
      order by created_at desc, number desc limit 100`)),
  ];
}

type SurveyToEdit = {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly state: SurveyState;
  readonly revision: number;
  readonly items: readonly Item[];
  readonly openQuestion: OpenQuestion | null;
};

/** One version of a questionnaire with its questions. */
export async function querySurveyToEdit({ tx }: Reader, id: string): Promise<SurveyToEdit | Refusal> {
  const [row] = await tx.execute<SurveyToEdit>(sql`
    select id, name, number, state, revision, items, open_question as "openQuestion" from satisfaction_survey where id = ${id}`);
  return row ?? refuse('monitor.noSurvey');
}

type Named = { readonly id: string; readonly name: string };

/** What can be handed out or typed in, and for which departments. */
export async function queryChoices({ tx, now }: Reader) {
  const surveys = await tx.execute<Named & { number: number }>(
    sql`select id, name, number from satisfaction_survey where state = 'inUse' order by name`,
  );
  const departments = await tx.execute<Named>(sql`select id, name from monitor_department order by name`);
  const today = dayInShanghai(now);
  return { surveys: [...surveys], departments: [...departments], today, month: monthOf(today) };
}

type BatchLine = {
  readonly id: string;
  readonly department: string;
  readonly kind: VisitKind;
  readonly method: Method;
  readonly count: number;
  readonly used: number;
  readonly expiresOn: string;
  readonly isRevoked: boolean;
  readonly issuedAt: string;
};

/** The latest fifty sheets of codes, with how many of each were answered. */
export async function queryBatches({ tx }: Reader): Promise<BatchLine[]> {
  return [
    ...(await tx.execute<BatchLine>(sql`
      select b.id, d.name as department, b.kind, b.method, b.count, b.expires_on as "expiresOn", b.revoked_at is not null as "isRevoked",
        b.issued_at as "issuedAt", (select count(*)::int from satisfaction_token t where t.batch_id = b.id and t.used_on is not null) as used
      from satisfaction_batch b join monitor_department d on d.id = b.department_id order by b.issued_at desc limit 50`)),
  ];
}

type RemarkLine = {
  readonly id: string;
  readonly department: string;
  readonly kind: VisitKind;
  readonly month: string;
  readonly text: string;
};
const AT_ONCE = 40;

/** What patients wrote until last month: this month's would tell by when it appeared. By id, which says nothing of when. */
export async function queryRemarks(
  { tx, now }: Reader,
  after: string | null,
): Promise<{ rows: RemarkLine[]; next: string | null }> {
  const to = monthAfter(monthOf(dayInShanghai(now)), -1);
  const [month = null, id = null] = after?.split('_') ?? [];
  const beyond = month === null || id === null ? sql`true` : sql`(r.month, r.id) < (${month}, ${id}::uuid)`;
  const rows = await tx.execute<RemarkLine>(sql`
    select r.id, d.name as department, r.kind, r.month, r.text from satisfaction_remark r join monitor_department d on d.id = r.department_id
    where r.month <= ${to} and ${beyond} order by r.month desc, r.id desc limit ${AT_ONCE + 1}`);
  const page = rows.slice(0, AT_ONCE);
  const last = page.at(-1);
  return { rows: page, next: rows.length > AT_ONCE && last ? `${last.month}_${last.id}` : null };
}

type ImportBatch = {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'previewed' | 'running' | 'confirmed' | 'abandoned';
  readonly hash: string;
  readonly totals: Readonly<Record<'new' | 'there' | 'warnings' | 'errors', number>>;
  readonly at: string;
  readonly summary: {
    readonly method: Method;
    readonly again: 'skip' | 'replace';
    readonly items: readonly Item[];
    readonly passedOver: readonly string[];
    readonly months: readonly { readonly month: string; readonly count: number; readonly isThere: boolean }[];
    readonly departments: readonly { readonly name: string; readonly count: number }[];
  };
};
type FaultyLine = {
  readonly number: number;
  readonly status: 'warning' | 'error';
  readonly reasons: readonly SurveyReason[];
};

const columns = sql`id, file_name as "fileName", state, preview_hash as hash, totals, created_at as at, summary`;

/** The latest ten imports of answers. */
export async function queryImports({ tx }: Reader): Promise<ImportBatch[]> {
  return [
    ...(await tx.execute<ImportBatch>(
      sql`select ${columns} from import_batch where kind = 'surveys' order by created_at desc limit 10`,
    )),
  ];
}

/** A preview of answers, or what became of it, with its first hundred rows that have faults. */
export async function queryImport(
  { tx }: Reader,
  id: string,
): Promise<{ batch: ImportBatch; faulty: FaultyLine[] } | Refusal> {
  const [batch] = await tx.execute<ImportBatch>(
    sql`select ${columns} from import_batch where id = ${id} and kind = 'surveys'`,
  );
  if (!batch) return refuse('monitor.noSurveyImport');
  const faulty = await tx.execute<FaultyLine>(sql`
    select number, status, cells->'row'->'reasons' as reasons from import_row where batch_id = ${id} order by number limit 100`);
  return { batch, faulty: [...faulty] };
}
