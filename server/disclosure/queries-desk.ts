import { sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { type DeskPage, type DeskRow, type Turn, turns } from '#app/domain/disclosure/desk-views';
import type { Audience, Source } from '#app/domain/disclosure/words';
import type { Reader } from '#server/platform/http';

const mostRows = 100;
const mostPublished = 50;

type Row = {
  id: string;
  title: string;
  version: number;
  category: string;
  audience: Audience;
  source: Source | null;
  since: string;
  embargo_until: string | null;
  waits_for_closing: boolean;
  sent_back_why: string | null;
  is_own: boolean;
  is_checker: boolean;
};

/** Whose turn a pile is, by office. */
const isTurnOf = (actor: Actor): Readonly<Record<Turn, boolean>> => ({
  draft: hasRole(actor, 'affairsEditor') || hasRole(actor, 'secretary'),
  checking: hasRole(actor, 'secrecyChecker'),
  approving: hasRole(actor, 'affairsApprover'),
  approved: false,
  published: false,
});

/** What lies on the desk, pile by pile, the oldest on top; without a wish the first pile in which something waits for the reader. */
export async function queryDesk(reader: Reader, wanted: string | null): Promise<DeskPage> {
  const { tx, actor, now } = reader;
  const counts = await tx.execute<{ state: Turn; count: number }>(sql`
    select v.state, count(*)::int as count from disclosure_version v join disclosure d on d.id = v.disclosure_id
    where v.state in ('draft', 'checking', 'approving', 'approved') group by v.state`);
  const piles = turns.flatMap((turn) =>
    turn === 'published' ? [] : [{ turn, count: counts.find((one) => one.state === turn)?.count ?? 0 }],
  );
  const mine = isTurnOf(actor);
  const turn =
    turns.find((one) => one === wanted) ??
    piles.find((pile) => mine[pile.turn] && pile.count > 0)?.turn ??
    turns.find((one) => mine[one]) ??
    'draft';
  const most = turn === 'published' ? mostPublished : mostRows;
  const rows = await readPile(reader, turn, most + 1);
  return {
    turn,
    piles,
    rows: rows.slice(0, most),
    isCut: rows.length > most && turn !== 'published',
    mayDraft: mine.draft,
    now,
  };
}

async function readPile({ tx, actor }: Reader, turn: Turn, most: number): Promise<DeskRow[]> {
  const me = actor.kind === 'person' ? actor.personId : null;
  const rows = await tx.execute<Row>(sql`
    select d.id, v.title, v.number as version, d.category, d.audience, d.source, d.embargo_until, d.waits_for_closing, v.sent_back_why,
      case v.state when 'draft' then d.created_at when 'checking' then v.submitted_at when 'approving' then v.checked_at
        when 'approved' then v.approved_at else v.published_at end as since,
      exists (select 1 from disclosure_writer w where w.version_id = v.id and w.person_id = ${me}) as is_own,
      coalesce(v.checked_by = ${me}, false) as is_checker
    from disclosure_version v join disclosure d on d.id = v.disclosure_id
    where v.state = ${turn} ${turn === 'published' ? sql`and d.taken_down_at is null` : sql``}
    order by since ${turn === 'published' ? sql`desc` : sql`asc`}, d.id limit ${most}`);
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, version: row.version, category: row.category },
    ...{ audience: row.audience, source: row.source, since: new Date(row.since) },
    outAt: row.embargo_until === null ? null : new Date(row.embargo_until),
    waitsForClosing: row.waits_for_closing,
    sentBackWhy: turn === 'draft' ? row.sent_back_why : null,
    notYours: notYours(row, turn),
  }));
}

const notYours = (row: Row, turn: Turn): DeskRow['notYours'] => {
  if (turn !== 'checking' && turn !== 'approving') return null;
  if (row.is_own) return 'own';
  return turn === 'approving' && row.is_checker ? 'checkedByYou' : null;
};
