import { sql } from 'drizzle-orm';
import { fairOrder, fairRanks } from '#app/domain/discussion/fair-order';
import {
  type Item,
  type Named,
  type QuestionEntry,
  type QuestionFilter,
  questionFilters,
  type SessionOfQuestions,
  type SummaryView,
} from '#app/domain/discussion/question-views';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Reader } from '#server/platform/http';
import { groupNames, listQuestionItems, questionSession, roomCalled, seesDrafts } from './open-questions';
import { listOtherSessions } from './question-sessions';

const AT_ONCE = 30;

export type QuestionsPage = {
  readonly session: Named | null;
  readonly filter: QuestionFilter;
  readonly room: string | null;
  readonly item: string | null;
  readonly counts: Readonly<Record<QuestionFilter, number>>;
  readonly rooms: readonly Named[];
  readonly items: readonly Item[];
  readonly questions: readonly QuestionEntry[];
  /** The question after which the next page begins. */
  readonly after: string | null;
  readonly summaries: readonly SummaryView[];
  readonly sessions: readonly SessionOfQuestions[];
  readonly may: { readonly merge: boolean; readonly answer: boolean };
};

type Light = {
  id: string;
  number: number;
  item_id: string | null;
  answered: boolean;
  groups: string[];
  support: number;
  mine: boolean;
};

/** The questions of a session in their fair order, thirty at a time after one of them; the first page is as long as it takes for every group's strongest. Eight queries, whatever their number. */
export async function queryQuestions(
  reader: Reader,
  ask: Readonly<Partial<Record<'session' | 'state' | 'room' | 'item' | 'after', string | null>>>,
): Promise<QuestionsPage | Refusal> {
  const { tx, actor } = reader;
  const may = {
    merge: actor.kind === 'person' && actor.roles.includes('secretary'),
    answer: seesDrafts(actor),
  };
  const filter = questionFilters.find((one) => one === ask.state) ?? 'all';
  const session = await questionSession(reader, ask.session ?? null);
  if (isRefusal(session)) return session;
  const sessions = await listOtherSessions(reader, session?.id ?? null, 'answer');
  if (!session) return { ...nothing, filter, may, sessions };
  const all = await listLight(reader, session.id);
  const items = await listQuestionItems(tx, session.id);
  const rooms = await tx.execute<Named>(sql`
    select r.id, ${roomCalled} as title from discussion_room r left join delegation d on d.id = r.delegation_id where r.session_id = ${session.id}
      and exists (select 1 from group_question g where g.room_id = r.id and g.question_id is not null) order by d.ordinal, r.name`);
  const room = rooms.find((one) => one.id === ask.room)?.id ?? null;
  const item = items.find((one) => one.id === ask.item)?.id ?? null;
  // Ordered before anything is left out: a filter takes questions away and never turns two around.
  const shown = fairOrder(all).filter(
    (one) => keeps[filter](one) && (!room || one.groups.includes(room)) && (!item || one.item_id === item),
  );
  const from = shown.findIndex((one) => one.id === ask.after) + 1;
  const ranks = fairRanks(all);
  const strongest = shown.filter((one) => ranks.get(one) === 1).length;
  const end = from + Math.max(AT_ONCE, from === 0 ? strongest : 0);
  const page = shown.slice(from, end);
  const count = (of: QuestionFilter) => all.filter(keeps[of]).length;
  return {
    session: { id: session.id, title: session.title },
    filter,
    room,
    item,
    counts: { all: all.length, open: count('open'), answered: count('answered'), mine: count('mine') },
    rooms: [...rooms],
    items,
    questions: await listEntries(tx, page),
    after: shown.length > end ? page.at(-1)!.id : null,
    summaries: from === 0 && filter === 'all' ? await listSummaries(tx, session.id, room) : [],
    sessions,
    may,
  };
}

const nothing = {
  session: null,
  room: null,
  item: null,
  counts: { all: 0, open: 0, answered: 0, mine: 0 },
  rooms: [],
  items: [],
  questions: [],
  after: null,
  summaries: [],
} as const;

const keeps: Readonly<Record<QuestionFilter, (one: Light) => boolean>> = {
  all: () => true,
  open: (one) => !one.answered,
  answered: (one) => one.answered,
  mine: (one) => one.mine,
};

/** Every question that follows up none, with what its place depends on. A person stands once behind it, however many statements they wrote or supported. */
async function listLight({ tx, actor }: Reader, sessionId: string): Promise<Light[]> {
  const me = actor.kind === 'person' ? actor.personId : null;
  const rows = await tx.execute<Light>(sql`
    select q.id, q.number, q.item_id, q.state = 'answered' as answered,
      coalesce((select json_agg(distinct g.room_id) from group_question g where g.question_id = q.id), '[]') as groups,
      coalesce(p.support, 0) as support, coalesce(p.mine, false) as mine
    from question q left join lateral (
      select count(distinct x.person_id) filter (where x.stands)::int as support, bool_or(x.author and x.person_id = ${me}::uuid) as mine
      from group_question g join question_source o on o.group_question_id = g.id join statement s on s.id = o.statement_id
      cross join lateral (select s.author_id as person_id, true as author, s.withdrawn_at is null and s.hidden_at is null as stands
        union all select u.person_id, false, s.withdrawn_at is null and s.hidden_at is null
          from statement_support u where u.statement_id = s.id) x
      where g.question_id = q.id) p on true
    where q.session_id = ${sessionId} and q.follows_id is null limit 5000`);
  return [...rows];
}

type Row = {
  id: string;
  number: number;
  text: string;
  ordinal: number | null;
  title: string | null;
  groups: string[];
  answer_number: number;
  answer: string | null;
  unit: string;
  published_at: string;
  follow_ups: number;
  waiting: number;
};

async function listEntries(tx: Reader['tx'], page: readonly Light[]): Promise<QuestionEntry[]> {
  if (page.length === 0) return [];
  const rows = await tx.execute<Row>(sql`
    select q.id, q.number, q.text, i.ordinal, i.title, a.number as answer_number, a.text as answer, a.unit, a.published_at,
      ${groupNames} as groups,
      (select count(*)::int from question f where f.follows_id = q.id) as follow_ups,
      (select count(*)::int from question f where f.follows_id = q.id and f.state <> 'answered') as waiting
    from question q left join agenda_item i on i.id = q.item_id
    left join lateral (select * from answer a where a.question_id = q.id and a.published_at is not null
      order by a.number desc limit 1) a on true
    where q.id in ${page.map((one) => one.id)}`);
  const found = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap((one) => {
    const row = found.get(one.id);
    return row ? [entryOf(row, one)] : [];
  });
}

const entryOf = (row: Row, light: Light): QuestionEntry => ({
  id: row.id,
  number: row.number,
  text: row.text,
  item: row.title === null ? null : { ordinal: row.ordinal ?? 0, title: row.title },
  groups: row.groups,
  support: light.support,
  isMine: light.mine,
  answer:
    row.answer === null
      ? null
      : { number: row.answer_number, text: row.answer, unit: row.unit, at: new Date(row.published_at) },
  followUps: row.follow_ups,
  followUpsWaiting: row.waiting,
});

/** What the groups have submitted to the presidium; what is still being written shows nowhere. */
async function listSummaries(
  tx: Reader['tx'],
  sessionId: string,
  room: string | null,
): Promise<SummaryView[]> {
  const rows = await tx.execute<{ id: string; room: string; text: string; at: string }>(sql`
    select r.id, ${roomCalled} as room, m.text, m.submitted_at as at from group_summary m join discussion_room r on r.id = m.room_id
    left join delegation d on d.id = r.delegation_id where r.session_id = ${sessionId} and m.submitted_at is not null and (${room}::uuid is null or r.id = ${room}::uuid)
    order by d.ordinal, r.name limit 200`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
