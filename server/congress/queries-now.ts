import { sql } from 'drizzle-orm';
import { hasRole, type PersonActor } from '#app/domain/actor';
import {
  askedOf,
  type OwnBox,
  type OwnDay,
  type OwnPaper,
  type OwnVote,
  type OwnWindow,
} from '#app/domain/congress/now';
import type { Stage } from '#app/domain/congress/states';
import { pagePermit } from '#app/domain/pages';
import { allows } from '#app/domain/permit';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { currentSession, type SessionRow } from './load';

/** The page called Now: five queries by key, none of which counts over the roll, so that 3,000 representatives cost what 300 do. */
export async function readNow({ tx, actor, now }: Reader) {
  if (actor.kind !== 'person') throw new Error('Only somebody signed in has a Now.');
  const session = await currentSession(tx, actor);
  if (!session) return { now, session: null, asked: [], mayChair: hasRole(actor, 'secretary') };
  const [standing, windows, { votes, boxes }, papers] = await Promise.all([
    findStanding(tx, session, actor),
    findOwnWindows(tx, session, actor.personId),
    findOwnVotes(tx, session, actor.personId),
    findOwnPapers(tx, session, actor.personId),
  ]);
  const mayChair = hasRole(actor, 'secretary');
  const day: OwnDay = {
    seat: standing.formal ? 'formal' : standing.attendee ? 'attendee' : null,
    windows,
    votes,
    boxes,
    papers,
    leaveToDecide: standing.leave_to_decide,
    amendmentsToAnswer: standing.amendments,
    keeps: standing.keeps,
    mayChair,
  };
  return {
    now,
    session: { id: session.id, title: session.title, state: session.state, kind: session.kind },
    ...day,
    delegation: standing.delegation,
    leave: standing.leave,
    unreadNotices: standing.notices,
    mayFollow: allows(pagePermit('routes/ballot/votes'), actor),
    mayCount: allows(pagePermit('routes/congress/attendance'), actor),
    asked: askedOf(day, now),
  };
}

type Standing = {
  formal: boolean;
  attendee: boolean;
  delegation: string | null;
  leave_to_decide: number;
  amendments: number;
  notices: number;
  keeps: string | null;
  leave: { id: string; stages: Stage[]; state: 'asked' | 'granted' | 'declined'; note: string | null }[];
};

/** Counts stop at a hundred: the page says "100" and the list behind it says the rest. */
async function findStanding(tx: Tx, session: SessionRow, actor: PersonActor): Promise<Standing> {
  const { id } = session;
  const secretary = hasRole(actor, 'secretary');
  const leads = hasRole(actor, 'groupLeader');
  const answers = hasRole(actor, 'management') || secretary;
  const rows = await tx.execute<Standing>(sql`
    select r.person_id is not null as formal, r.delegation_name as delegation,
      exists (select 1 from attendee a where a.term_id = ${session.termId} and a.person_id = p.id) as attendee,
      case when ${secretary || leads} then (select count(*)::int from (select 1 from leave_request l
        join roll_entry m on m.session_id = l.session_id and m.person_id = l.person_id
        where l.session_id = ${id} and l.state = 'asked' and l.person_id <> p.id
          and ((${secretary} and m.leader) or (${leads} and not m.leader and m.delegation_id = r.delegation_id))
        limit 100) q) else 0 end as leave_to_decide,
      case when ${answers} then (select count(*)::int from (select 1 from amendment a
        join document d on d.id = a.document_id where d.session_id = ${id} and a.state = 'open'
        limit 100) q) else 0 end as amendments,
      (select count(*)::int from (select 1 from notice n where n.person_id = p.id and n.read_at is null limit 100) q) as notices,
      (select k.id from trustee t join key_ceremony k on k.id = t.ceremony_id
        where t.person_id = p.id and k.session_id = ${id} and (
          (k.state = 'dealing' and not exists (select 1 from ceremony_message m
            where m.ceremony_id = k.id and m.i = t.i and m.round = 'third'))
          or (k.state = 'rehearsing' and not exists (select 1 from ceremony_message m
            where m.ceremony_id = k.id and m.i = t.i and m.round = 'rehearsal'))
          or exists (select 1 from sealed_box x where x.ceremony_id = k.id and ((x.state = 'prepared'
            and not exists (select 1 from box_signature g where g.box_id = x.id and g.i = t.i and g.purpose = 'box-ok'))
            or (x.state = 'counting' and x.result is null
              and not exists (select 1 from board_partial b where b.box_id = x.id and b.i = t.i and b.is_right))
            or (x.state = 'counting' and x.result is not null
              and not exists (select 1 from box_signature g where g.box_id = x.id and g.i = t.i and g.purpose = 'result-ok')))))
        limit 1) as keeps,
      coalesce((select json_agg(json_build_object('id', l.id, 'stages', l.stages, 'state', l.state, 'note', l.note)
        order by l.asked_at) from leave_request l
        where l.session_id = ${id} and l.person_id = p.id and l.state <> 'withdrawn'), '[]') as leave
    from person p left join roll_entry r on r.session_id = ${id} and r.person_id = p.id
    where p.id = ${actor.personId}`);
  return rows[0]!;
}

type WindowFound = {
  id: string;
  stage: Stage;
  ordinal: number;
  opens_at: string;
  closes_at: string;
  state: OwnWindow['state'];
  signed_in_at: string | null;
  spoke: number;
  voted: number;
  read: boolean;
};

/** The windows by the time they open, each with what the person did in it. */
async function findOwnWindows(tx: Tx, session: SessionRow, personId: string): Promise<OwnWindow[]> {
  const rows = await tx.execute<WindowFound>(sql`
    select w.id, w.stage, w.ordinal, w.opens_at, w.closes_at, w.state, a.at as signed_in_at,
      (select count(*)::int from (select 1 from comment c where c.author_id = ${personId}
        and c.created_at >= w.opens_at and c.created_at < w.closes_at limit 100) q)
      + (select count(*)::int from (select 1 from amendment m where m.author_id = ${personId}
        and m.created_at >= w.opens_at and m.created_at < w.closes_at limit 100) q) as spoke,
      (select count(*)::int from open_vote v join open_ballot b on b.vote_id = v.id and b.person_id = ${personId}
        where v.session_id = w.session_id and v.stage = w.stage and v.state <> 'void'
          and b.cast_at >= w.opens_at) as voted,
      exists (select 1 from reading g join document_version o on o.id = g.version_id
        where g.person_id = ${personId} and g.at >= w.opens_at and g.at < w.closes_at) as read
    from stage_window w left join attendance a on a.window_id = w.id and a.person_id = ${personId}
    where w.session_id = ${session.id} order by w.opens_at, w.ordinal`);
  return rows.map((row) => ({
    id: row.id,
    stage: row.stage,
    ordinal: row.ordinal,
    opensAt: new Date(row.opens_at),
    closesAt: new Date(row.closes_at),
    state: row.state,
    signedInAt: row.signed_in_at ? new Date(row.signed_in_at) : null,
    spoke: row.spoke,
    voted: row.voted,
    read: row.read,
  }));
}

type VoteFound = {
  id: string;
  question: string;
  state: OwnVote['state'];
  opens_at: string;
  closes_at: string;
  cast_at: string | null;
  outcome: OwnVote['outcome'];
  is_box: boolean;
};

/** Open votes that began, and ballot boxes that stand open to this person. */
async function findOwnVotes(
  tx: Tx,
  session: SessionRow,
  personId: string,
): Promise<{ votes: OwnVote[]; boxes: OwnBox[] }> {
  const rows = await tx.execute<VoteFound>(sql`
    select v.id, v.question, v.state, v.opens_at, v.closes_at, b.cast_at, v.result ->> 'outcome' as outcome,
      false as is_box, v.created_at
    from open_vote v left join open_ballot b on b.vote_id = v.id and b.person_id = ${personId}
    where v.org_id = ${session.orgId} and v.session_id = ${session.id} and v.state <> 'planned'
    union all
    select x.id, x.title, x.state, x.opens_at, x.closes_at, null, null, true, x.created_at
    from sealed_box x join pseudonym_holder h on h.box_id = x.id and h.person_id = ${personId}
    where x.session_id = ${session.id} and x.state = 'open'
    order by closes_at, created_at`);
  return {
    votes: rows.filter((row) => !row.is_box).map(voteOf),
    boxes: rows
      .filter((row) => row.is_box)
      .map(({ id, question: title, opens_at, closes_at }) => ({
        id,
        title,
        opensAt: new Date(opens_at),
        closesAt: new Date(closes_at),
      })),
  };
}

const voteOf = (row: VoteFound): OwnVote => ({
  id: row.id,
  question: row.question,
  state: row.state,
  opensAt: new Date(row.opens_at),
  closesAt: new Date(row.closes_at),
  castAt: row.cast_at ? new Date(row.cast_at) : null,
  outcome: row.outcome,
});

type PaperFound = { id: string; title: string; blocks: number; read: number | null; read_before: boolean };

/** The papers that are out, as far as this person has read the version that is out. */
async function findOwnPapers(tx: Tx, session: SessionRow, personId: string): Promise<OwnPaper[]> {
  const rows = await tx.execute<PaperFound>(sql`
    select d.id, d.title, v.block_count as blocks, g.blocks_read as read,
      exists (select 1 from document_version o join reading x on x.version_id = o.id and x.person_id = ${personId}
        where o.document_id = d.id and o.number < v.number and x.blocks_read > 0) as read_before
    from document d join document_version v on v.document_id = d.id and v.number = d.current_version
    left join reading g on g.version_id = v.id and g.person_id = ${personId}
    where d.org_id = ${session.orgId} and d.session_id = ${session.id} order by d.created_at, d.id`);
  return rows.map((row) => ({ id: row.id, title: row.title, state: stateOf(row) }));
}

function stateOf({ blocks, read, read_before }: PaperFound): OwnPaper['state'] {
  if (!read) return read_before ? 'changed' : 'unread';
  return read >= blocks ? 'read' : 'begun';
}
