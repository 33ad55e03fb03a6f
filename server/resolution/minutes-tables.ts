import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type {
  MinutedAmendment,
  MinutedBox,
  MinutedOverride,
  MinutedQuestions,
  MinutedReport,
  Minutes,
} from '#app/domain/resolution/minutes';
import type { Tx } from '#db/client';
import { sealedBox } from '#db/schema';
import { verdictsOf } from '#server/ballot/boxed-items';
import type { SessionRow } from '#server/congress/load';

/** How many answered amendments are printed in full; the rest is counted. */
const mostAmendments = 200;

type Figures = { opening_present: number; leave: number; attendees: number };

/** Who was at the opening, by the sign-ins of formal representatives, and who had leave for it. */
export async function findOpening(tx: Tx, session: SessionRow): Promise<Minutes['opening']> {
  const rows = await tx.execute<Figures>(sql`
    select (select count(distinct a.person_id)::int from attendance a join stage_window w on w.id = a.window_id
        where w.session_id = ${session.id} and w.stage = 'opening' and a.formal) as opening_present,
      (select count(distinct l.person_id)::int from leave_request l where l.session_id = ${session.id}
        and l.state = 'granted' and l.stages ? 'opening') as leave,
      (select count(*)::int from attendee a where a.term_id = ${session.termId}) as attendees`);
  const row = rows[0]!;
  if (session.rollSize === null) return null;
  const { opening_present: present, leave, attendees } = row;
  return { entitled: session.rollSize, present, leave, attendees };
}

/** Formal sign-ins by window. */
export async function countSignIns(tx: Tx, sessionId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.execute<{ window_id: string; n: number }>(sql`
    select window_id, count(*)::int as n from attendance where session_id = ${sessionId} and formal group by window_id`);
  return new Map(rows.map((row) => [row.window_id, row.n]));
}

/** The presidium, executive chairs first. */
export async function findPresidium(tx: Tx, sessionId: string): Promise<Minutes['presidium']> {
  const rows = await tx.execute<{ name: string; chair: boolean }>(sql`
    select p.name, m.executive_chair as chair from presidium_member m join person p on p.id = m.person_id
    where m.session_id = ${sessionId} order by m.executive_chair desc, p.staff_number`);
  return rows.map((row) => ({ name: row.name, isChair: row.chair }));
}

type ReportRow = {
  id: string;
  title: string;
  version: number;
  out_at: string | null;
  comments: number;
  opened: number;
  finished: number;
} & MinutedReport['amendments'];

/** The papers that went out, with totals; those of reading only `withReaders`. */
export async function findReports(
  tx: Tx,
  sessionId: string,
  withReaders: boolean,
): Promise<readonly MinutedReport[]> {
  const rows = await tx.execute<ReportRow>(sql`
    select d.id, d.title, v.number as version, v.out_at,
      (select count(*)::int from comment c where c.document_id = d.id and c.withdrawn_at is null) as comments,
      coalesce(r.opened, 0) as opened, coalesce(r.finished, 0) as finished,
      coalesce(a.total, 0) as total, coalesce(a.accepted, 0) as accepted, coalesce(a.part, 0) as part,
      coalesce(a.declined, 0) as declined, coalesce(a."rolledOut", 0) as "rolledOut", coalesce(a.open, 0) as open
    from document d join document_version v on v.document_id = d.id and v.number = d.current_version
    left join agenda_item i on i.id = d.agenda_item_id
    left join lateral (select count(*) filter (where x.blocks_read > 0)::int as opened,
        count(*) filter (where x.blocks_read >= v.block_count)::int as finished
      from reading x join roll_entry e on e.session_id = d.session_id and e.person_id = x.person_id
      where ${withReaders} and x.version_id = v.id) r on true
    left join lateral (select count(*)::int as total,
        count(*) filter (where state = 'accepted')::int as accepted,
        count(*) filter (where state = 'acceptedInPart')::int as part,
        count(*) filter (where state = 'declined')::int as declined,
        count(*) filter (where state = 'rolledOut')::int as "rolledOut",
        count(*) filter (where state = 'open')::int as open
      from amendment m where m.document_id = d.id and m.state <> 'withdrawn') a on true
    where d.session_id = ${sessionId} order by i.ordinal nulls last, d.created_at limit 200`);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    version: row.version,
    outAt: row.out_at === null ? null : new Date(row.out_at),
    comments: row.comments,
    readers: withReaders ? { opened: row.opened, finished: row.finished } : null,
    amendments: {
      total: row.total,
      accepted: row.accepted,
      part: row.part,
      declined: row.declined,
      rolledOut: row.rolledOut,
      open: row.open,
    },
  }));
}

type AmendmentRow = {
  id: string;
  report: string;
  kind: MinutedAmendment['kind'];
  base_text: string;
  text: string;
  delegation: string | null;
  state: MinutedAmendment['state'];
  answer: string | null;
};

/** The answered amendments in the order in which they came, by delegation rather than by name. */
export async function findAnswered(tx: Tx, sessionId: string): Promise<readonly MinutedAmendment[]> {
  const rows = await tx.execute<AmendmentRow>(sql`
    select a.id, d.title as report, a.kind, left(a.base_text, 300) as base_text, left(a.text, 600) as text,
      e.delegation_name as delegation, a.state, a.answer
    from amendment a join document d on d.id = a.document_id
    left join roll_entry e on e.session_id = d.session_id and e.person_id = a.author_id
    where d.session_id = ${sessionId} and a.answered_at is not null and a.state <> 'withdrawn'
    order by a.created_at, a.id limit ${mostAmendments}`);
  return rows.map(({ base_text, answer, ...row }) => ({ ...row, baseText: base_text, answer: answer ?? '' }));
}

type OverrideRow = {
  gate: string;
  reason: string;
  asked: string;
  confirmed: string | null;
  confirmed_at: string | null;
};

/** Overrides with both names. */
export async function findMinutedOverrides(tx: Tx, sessionId: string): Promise<readonly MinutedOverride[]> {
  const rows = await tx.execute<OverrideRow>(sql`
    select o.gate, o.reason, a.name as asked, c.name as confirmed, o.confirmed_at
    from gate_override o join person a on a.id = o.asked_by left join person c on c.id = o.confirmed_by
    where o.session_id = ${sessionId} order by o.asked_at, o.id`);
  return rows.map(({ confirmed_at, ...row }) => ({
    ...row,
    confirmedAt: confirmed_at === null ? null : new Date(confirmed_at),
  }));
}

/** How many questions there were, and how many were answered. */
export async function findQuestions(tx: Tx, sessionId: string): Promise<MinutedQuestions> {
  const [row] = await tx.execute<MinutedQuestions>(sql`
    select count(*) filter (where q.follows_id is null)::int as total,
      count(*) filter (where q.follows_id is null and q.state = 'answered')::int as answered,
      count(*) filter (where q.follows_id is not null)::int as "followUps",
      count(*) filter (where q.follows_id is not null and q.state = 'answered')::int as "followUpsAnswered",
      (select count(distinct g.room_id)::int from group_question g join question p on p.id = g.question_id
        where p.session_id = ${sessionId}) as groups,
      (select count(*)::int from group_summary m join discussion_room r on r.id = m.room_id
        where r.session_id = ${sessionId} and m.submitted_at is not null) as summaries
    from question q where q.session_id = ${sessionId}`);
  return row!;
}

type NoteRow = { section: string; text: string; by: string; at: string };

/** The secretary's prose by section. */
export async function findNotes(tx: Tx, sessionId: string): Promise<Minutes['notes']> {
  const rows = await tx.execute<NoteRow>(sql`
    select n.section, n.text, p.name as by, n.written_at as at from minutes_note n
    join person p on p.id = n.written_by where n.session_id = ${sessionId}`);
  return Object.fromEntries(
    rows.map((row) => [row.section, { text: row.text, by: row.by, at: new Date(row.at) }]),
  );
}

/** The ballot boxes that are over, in the order in which they ended; what few raters gave stays with the box's own page. */
export async function findMinutedBoxes(tx: Tx, sessionId: string): Promise<MinutedBox[]> {
  const rows = await tx
    .select()
    .from(sealedBox)
    .where(and(eq(sealedBox.sessionId, sessionId), inArray(sealedBox.state, ['counted', 'void'])))
    .orderBy(asc(sealedBox.countedAt), asc(sealedBox.createdAt));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state as MinutedBox['state'],
    voidReason: row.voidReason,
    outcomes: verdictsOf(row).map(({ ordinal, title, outcome, verdict, subjects, elected }) => ({
      ordinal,
      title,
      outcome,
      verdict,
      subjects,
      elected,
    })),
  }));
}
