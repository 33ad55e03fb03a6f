import { type SQL, sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { mayAnswer } from '#app/domain/report/rules';
import { amendmentSteps, answers } from '#app/domain/report/states';
import type { AmendmentView } from '#app/domain/report/views';
import { openSteps } from '#app/domain/step';
import type { Reader } from '#server/platform/http';
import { readCursor } from './authors';
import { listAmendments } from './list-amendments';
import { type OpenPaper, openPaper } from './open-paper';

const AT_ONCE = 30;

export const amendmentFilters = ['all', 'open', 'answered', 'mine'] as const;
export type AmendmentFilter = (typeof amendmentFilters)[number];

export type AmendmentsPage = Pick<OpenPaper, 'paper' | 'may'> & {
  readonly filter: AmendmentFilter;
  readonly amendments: readonly AmendmentView[];
  readonly older: string | null;
};

const filtering: Readonly<Record<AmendmentFilter, (me: string | null) => SQL>> = {
  all: () => sql`true`,
  open: () => sql`a.state = 'open'`,
  answered: () => sql`a.answer is not null`,
  mine: (me) => sql`(a.author_id = ${me}::uuid or exists (
    select 1 from amendment_signer s where s.amendment_id = a.id and s.person_id = ${me}::uuid))`,
};

/** The amendments of a paper, newest first, thirty at a time by key. Three queries. */
export async function queryAmendments(
  reader: Reader,
  documentId: string,
  wanted: { filter: string | null; after: string | null },
): Promise<AmendmentsPage | Refusal> {
  const opened = await openPaper(reader, documentId);
  if (isRefusal(opened)) return opened;
  const { paper, standing, may } = opened;
  const filter = amendmentFilters.find((one) => one === wanted.filter) ?? 'all';
  const me = reader.actor.kind === 'person' ? reader.actor.personId : null;
  const cursor = readCursor(wanted.after);
  const older = cursor
    ? sql`and (a.created_at, a.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const found = await listAmendments(
    reader,
    { sessionId: paper.sessionId, termId: standing.termId },
    sql`a.document_id = ${paper.id} and ${filtering[filter](me)} ${older}`,
    { order: sql`a.created_at desc, a.id desc`, limit: AT_ONCE },
  );
  return {
    paper,
    may,
    filter,
    amendments: found.slice(0, AT_ONCE),
    older: found.length > AT_ONCE ? (found[AT_ONCE - 1]?.cursor ?? null) : null,
  };
}

export type AmendmentPage = Pick<OpenPaper, 'paper' | 'may'> & {
  readonly amendment: AmendmentView;
  /** Others of the same paragraph, of any state. */
  readonly others: readonly AmendmentView[];
  /** The paragraph as it stands in the current version; null where it is gone. */
  readonly present: string | null;
  readonly answers: readonly (typeof answers)[number][];
  /** The oldest other amendment that waits for an answer in this session. */
  readonly nextId: string | null;
};

/** One amendment with the others of its paragraph and what may be answered. Six queries at most. */
export async function queryAmendment(reader: Reader, amendmentId: string): Promise<AmendmentPage | Refusal> {
  if (!/^[0-9a-f-]{36}$/i.test(amendmentId)) return refuse('platform.notFound');
  const [at] = await reader.tx.execute<{ document_id: string; block_id: string }>(
    sql`select document_id, block_id from amendment where id = ${amendmentId}`,
  );
  if (!at) return refuse('platform.notFound');
  const opened = await openPaper(reader, at.document_id);
  if (isRefusal(opened)) return opened;
  const { paper, standing, may } = opened;
  const same = await listAmendments(
    reader,
    { sessionId: paper.sessionId, termId: standing.termId },
    sql`a.document_id = ${paper.id} and a.block_id = ${at.block_id}`,
    { order: sql`(a.id = ${amendmentId}) desc, a.created_at, a.id`, limit: 50 },
  );
  const [amendment, ...others] = same;
  if (!amendment) return refuse('platform.notFound');
  const [block] = await reader.tx.execute<{ text: string }>(sql`
    select b.text from document_block b join document_version v on v.id = b.version_id
    where v.document_id = ${paper.id} and v.number = ${paper.currentVersion ?? 0} and b.block_id = ${at.block_id}`);
  const mayNow = may.prepare && mayAnswer(standing.state);
  const [next] = mayNow
    ? await reader.tx.execute<{ id: string }>(sql`
        select a.id from amendment a join document d on d.id = a.document_id
        where d.session_id = ${paper.sessionId} and a.state = 'open' and a.id <> ${amendmentId}
        order by a.created_at, a.id limit 1`)
    : [];
  const steps = openSteps(amendmentSteps, amendment.state);
  return {
    paper,
    may,
    amendment,
    others,
    present: block?.text ?? null,
    answers: mayNow ? answers.filter((one) => steps.includes(one)) : [],
    nextId: next?.id ?? null,
  };
}

export type QueueEntry = {
  readonly id: string;
  readonly paper: string;
  readonly kind: AmendmentView['kind'];
  /** The beginning of the paragraph it is about. */
  readonly of: string;
  readonly reason: string;
  readonly author: string;
  readonly at: Date;
  readonly signers: number;
  readonly collides: boolean;
};

/** Amendments that wait for an answer, the oldest first, fifty at a time. One query. */
export async function queryQueue(
  { tx }: Reader,
  after: string | null,
): Promise<{ entries: QueueEntry[]; later: string | null }> {
  const cursor = readCursor(after);
  const later = cursor
    ? sql`and (a.created_at, a.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const rows = await tx.execute<{
    id: string;
    title: string;
    kind: AmendmentView['kind'];
    of: string;
    reason: string;
    name: string;
    created_at: string;
    signers: number;
    collides: boolean;
  }>(sql`
    select a.id, d.title, a.kind, left(a.base_text, 40) as of, a.reason, p.name, a.created_at, a.collides,
      (select count(*)::int from amendment_signer s where s.amendment_id = a.id) as signers
    from amendment a join document d on d.id = a.document_id join congress_session s on s.id = d.session_id
    join person p on p.id = a.author_id
    where a.state = 'open' and s.state not in ('resolutions', 'closing', 'published', 'reported', 'archived', 'cancelled') ${later}
    order by a.created_at, a.id limit 51`);
  const last = rows[49];
  return {
    entries: rows.slice(0, 50).map((row) => ({
      id: row.id,
      paper: row.title,
      kind: row.kind,
      of: row.of,
      reason: row.reason,
      author: row.name,
      at: new Date(row.created_at),
      signers: row.signers,
      collides: row.collides,
    })),
    later: rows.length > 50 && last ? `${last.created_at}~${last.id}` : null,
  };
}
