import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import type { ItemState } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import { readers } from '#app/domain/report/permits';
import { FEWEST_IN_A_TOTAL, mayRead, maySeeTotals, seesDrafts } from '#app/domain/report/rules';
import type { Procedure } from '#app/domain/statute/matter';
import type { Reader } from '#server/platform/http';
import { findStanding, type SessionStanding } from './standing';

export type PaperEntry = {
  readonly id: string;
  readonly title: string;
  readonly item: { readonly ordinal: number; readonly title: string } | null;
  /** The version people see; null while nothing is out. */
  readonly number: number | null;
  readonly outAt: Date | null;
  readonly reading: 'unread' | 'begun' | 'read' | 'changed' | null;
  readonly blocksRead: number;
  readonly blockCount: number;
  readonly totals: { readonly whole: number; readonly begun: number; readonly of: number } | null;
};

/** A matter of the session's agenda, whether or not a paper goes with it. */
type AgendaEntry = {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly procedure: Procedure;
  readonly secret: boolean;
  readonly state: ItemState;
};

export type PapersPage = {
  readonly session: { readonly id: string; readonly title: string } | null;
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
  readonly papers: readonly PaperEntry[];
  readonly agenda: readonly AgendaEntry[];
  /** Whose totals are shown: everybody's, one's own delegation's, or none. */
  readonly totalsOf: 'all' | 'delegation' | null;
  readonly prepares: boolean;
  /** Whether papers are laid before this person at all: those who hold no mandate or office are told so. */
  readonly isReader: boolean;
};

type SessionRow = { id: string; title: string };

/** The papers of a session as one person may see them: own progress, and totals where the office allows. Six queries. */
export async function queryPapers({ tx, actor }: Reader, wanted: string | null): Promise<PapersPage> {
  const me = actor.kind === 'person' ? actor.personId : null;
  const isReader = readers.some((role) => hasRole(actor, role));
  const office = hasRole(actor, 'secretary') || hasRole(actor, 'management');
  const sessions = await tx.execute<SessionRow>(sql`
    select s.id, s.title from congress_session s
    where s.state <> 'cancelled' and (${office} or exists (
      select 1 from document d where d.session_id = s.id and d.current_version is not null))
    order by (s.state = 'archived'), (s.kind = 'rehearsal'), s.created_at desc limit 20`);
  const none = {
    session: null,
    sessions: [],
    papers: [],
    agenda: [],
    totalsOf: null,
    prepares: office,
    isReader,
  };
  for (const session of wanted ? sessions.filter((one) => one.id === wanted) : sessions) {
    const standing = await findStanding(tx, actor, session.id);
    if (isRefusal(standing) || !mayRead(standing, true)) continue;
    const totalsOf = maySeeTotals(standing) ? (standing.secretary ? 'all' : 'delegation') : null;
    const totals = totalsOf && (await countReaders(tx, session.id, standing, totalsOf));
    const rows = await listPapers(tx, session.id, me, seesDrafts(standing));
    const papers = rows.map((row) => entryOf(row, totals));
    const shown = [...sessions].map(({ id, title }) => ({ id, title }));
    const agenda = await listAgenda(tx, session.id);
    const of = totals ? totalsOf : null;
    return { session, sessions: shown, papers, agenda, totalsOf: of, prepares: office, isReader };
  }
  return none;
}

const listAgenda = (tx: Reader['tx'], sessionId: string) =>
  tx.execute<AgendaEntry>(sql`
    select i.id, i.ordinal, i.title, i.procedure, i.secret, i.state from agenda_item i
    where i.session_id = ${sessionId} and i.state not in ('draft', 'withdrawn', 'resubmitted')
    order by i.ordinal`);

type PaperRow = {
  id: string;
  title: string;
  ordinal: number | null;
  item: string | null;
  number: number | null;
  out_at: string | null;
  block_count: number | null;
  blocks_read: number | null;
  read_before: boolean;
};

const listPapers = (tx: Reader['tx'], sessionId: string, me: string | null, drafts: boolean) =>
  tx.execute<PaperRow>(sql`
    select d.id, d.title, i.ordinal, i.title as item, v.number, v.out_at, v.block_count, r.blocks_read,
      exists (select 1 from reading o join document_version ov on ov.id = o.version_id
        where ov.document_id = d.id and ov.number < v.number and o.person_id = ${me}::uuid and o.blocks_read > 0) as read_before
    from document d
    left join agenda_item i on i.id = d.agenda_item_id
    left join document_version v on v.document_id = d.id and v.number = d.current_version
    left join reading r on r.version_id = v.id and r.person_id = ${me}::uuid
    where d.session_id = ${sessionId} and (${drafts} or d.current_version is not null)
    order by i.ordinal nulls last, d.created_at limit 200`);

type Totals = { of: number; by: ReadonlyMap<string, { whole: number; begun: number }> };

function entryOf(row: PaperRow, totals: Totals | null): PaperEntry {
  const blocksRead = row.blocks_read ?? 0;
  const blockCount = row.block_count ?? 0;
  const isWhole = blocksRead >= blockCount;
  const reading = isWhole ? 'read' : row.read_before ? 'changed' : blocksRead > 0 ? 'begun' : 'unread';
  return {
    id: row.id,
    title: row.title,
    item: row.item === null ? null : { ordinal: row.ordinal ?? 0, title: row.item },
    number: row.number,
    outAt: row.out_at === null ? null : new Date(row.out_at),
    reading: row.number === null ? null : reading,
    blocksRead,
    blockCount,
    totals:
      totals && row.number !== null
        ? { ...(totals.by.get(row.id) ?? { whole: 0, begun: 0 }), of: totals.of }
        : null,
  };
}

/** Counts of readers among the representatives, never names; null where so few would be counted that it names somebody. */
async function countReaders(
  tx: Reader['tx'],
  sessionId: string,
  { termId, delegationId }: SessionStanding,
  of: 'all' | 'delegation',
): Promise<Totals | null> {
  const narrowed = of === 'delegation' ? sql`and x.delegation_id = ${delegationId}::uuid` : sql``;
  const rows = await tx.execute<{ id: string | null; whole: number; begun: number; of: number }>(sql`
    with members as (
      select x.person_id from roll_entry x where x.session_id = ${sessionId} ${narrowed}
      union
      select x.person_id from representative x join congress_session s on s.id = ${sessionId} and s.roll_frozen_at is null
      where x.term_id = ${termId} and x.ended_on is null ${narrowed}
    )
    select d.id, count(*) filter (where r.blocks_read >= v.block_count)::int as whole,
      count(*) filter (where r.blocks_read > 0 and r.blocks_read < v.block_count)::int as begun,
      (select count(*)::int from members) as of
    from (select 1) one
    left join document d on d.session_id = ${sessionId}
    left join document_version v on v.document_id = d.id and v.number = d.current_version
    left join reading r on r.version_id = v.id and r.person_id in (select person_id from members)
    group by d.id`);
  const size = rows[0]?.of ?? 0;
  if (size < FEWEST_IN_A_TOTAL) return null;
  return {
    of: size,
    by: new Map(
      rows.flatMap((row) =>
        row.id === null ? [] : [[row.id, { whole: row.whole, begun: row.begun }] as const],
      ),
    ),
  };
}
