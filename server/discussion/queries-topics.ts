import { eq, sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { underWay } from '#app/domain/congress/states';
import type { JointMeetingState, TopicState } from '#app/domain/discussion/states';
import {
  barredFrom,
  callOf,
  matterOfTopic,
  mayBeSupported,
  mayTake,
} from '#app/domain/discussion/topic-rules';
import type { TopicLine, TopicPage, TopicsPage } from '#app/domain/discussion/topic-views';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { term } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { countCall, currentTerm, findRules, findSessionIn, seatOfNow } from './topic-load';

const open: readonly TopicState[] = ['raised', 'put', 'taken'];
/** More than a term brings; a page that long is read from its newest. */
const most = 200;

const stateList = (states: readonly TopicState[]) =>
  sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  );

/** Where the reader stands: the secretary in the term that runs, a representative in their own seat; null for anybody else. */
async function standing({ tx, actor, now }: Reader) {
  const secretary = hasRole(actor, 'secretary');
  const seat = actor.kind === 'person' ? await seatOfNow(tx, actor.personId, now) : null;
  return seat || secretary ? { seat, secretary, term: await currentTerm(tx, now) } : null;
}

/** The topics of the term that runs, of every delegation: those that wait for something first of all, or those that are over. */
export async function readTopics(reader: Reader, closed: boolean): Promise<TopicsPage | Refusal> {
  const { tx } = reader;
  const who = await standing(reader);
  if (!who) return refuse('discussion.notRepresentative');
  if (!who.term)
    return {
      term: null,
      topics: [],
      closed,
      counts: { open: 0, closed: 0 },
      session: null,
      may: { raise: false, call: who.secretary },
    };
  const of = who.term.id;
  const isOpen = sql`t.state in (${stateList(open)})`;
  const [counts] = await tx.execute<{ open: number; closed: number }>(sql`
    select count(*) filter (where ${isOpen})::int as open,
      count(*) filter (where not ${isOpen} and t.state <> 'withdrawn')::int as closed from topic t where t.term_id = ${of}`);
  const rows = await tx.execute<TopicLine & { raised_at: string }>(sql`
    select t.id, t.title, t.state, d.name as delegation, p.name as "raisedBy", t.raised_at,
      (select count(*)::int from topic_support s join representative r on r.person_id = s.person_id and r.term_id = t.term_id
        and r.ended_on is null where s.topic_id = t.id) as supporters
    from topic t join delegation d on d.id = t.delegation_id join person p on p.id = t.raised_by
    where t.term_id = ${of} and t.state <> 'withdrawn' and ${closed ? sql`not ${isOpen}` : isOpen}
    order by t.raised_at desc, t.id limit ${most}`);
  const session = await findSessionIn(tx, of, (state) => underWay.includes(state));
  return {
    term: who.term.name,
    topics: rows.map(({ raised_at, ...row }) => ({ ...row, raisedAt: new Date(raised_at) })),
    closed,
    counts: counts ?? { open: 0, closed: 0 },
    session: session && { title: session.title },
    may: { raise: who.seat !== null && session === null, call: who.secretary },
  };
}

/** What the form of a new topic needs: a key for the sending, the open topics to compare with, and whether a session is under way. */
export async function readRaising(reader: Reader) {
  const page = await readTopics(reader, false);
  if ('refused' in page) return page;
  return {
    key: crypto.randomUUID(),
    session: page.session,
    topics: page.topics.map(({ id, title }) => ({ id, title })),
  };
}

type Row = {
  id: string;
  term_id: string;
  delegation_id: string;
  title: string;
  text: string;
  state: TopicState;
  raised_by: string;
  raised_at: string;
  put_at: string | null;
  reply: string | null;
  settled_at: string | null;
  delegation: string;
  raiser: string;
  meeting: { id: string; title: string; state: JointMeetingState; holdsAt: string } | null;
  session: { id: string; title: string } | null;
};

const moment = (at: string | null) => (at === null ? null : new Date(at));

/** One topic with its sum of supporters, what became of it, and what the reader may do. */
export async function readTopic(reader: Reader, id: string): Promise<TopicPage | Refusal> {
  const { tx, actor, now } = reader;
  const who = await standing(reader);
  if (!who || actor.kind !== 'person') return refuse('discussion.notRepresentative');
  const [row] = await tx.execute<Row>(sql`
    select t.*, d.name as delegation, p.name as raiser,
      case when m.id is null then null else json_build_object('id', m.id, 'title', m.title, 'state', m.state, 'holdsAt', m.holds_at) end as meeting,
      case when c.id is null then null else json_build_object('id', c.id, 'title', c.title) end as session
    from topic t join delegation d on d.id = t.delegation_id join person p on p.id = t.raised_by
      left join joint_meeting m on m.id = t.meeting_id left join congress_session c on c.id = t.session_id
    where t.id = ${id}`);
  const rules = await findRules(tx);
  if (!row || (!who.secretary && who.seat?.termId !== row.term_id)) return refuse('discussion.noTopic');
  if (!rules) return refuse('congress.profileUnknown');
  const { supporters, representatives } = await countCall(tx, { id, termId: row.term_id });
  const call = callOf(rules.profile, supporters, representatives);
  const names = await tx.execute<{ id: string; name: string; delegation: string }>(sql`
    select p.id, p.name, d.name as delegation from topic_support s join person p on p.id = s.person_id
      join representative r on r.person_id = p.id and r.term_id = ${row.term_id} and r.ended_on is null
      join delegation d on d.id = r.delegation_id
    where s.topic_id = ${id} order by s.at, p.staff_number limit 300`);
  const mine = row.raised_by === actor.personId;
  const [support] = await tx.execute(
    sql`select 1 from topic_support where topic_id = ${id} and person_id = ${actor.personId}`,
  );
  const open = mayBeSupported(row.state);
  const matter = matterOfTopic(rules.profile, rules.unit, row.title);
  return {
    now,
    topic: {
      id,
      title: row.title,
      text: row.text,
      delegation: row.delegation,
      raisedBy: row.raiser,
      raisedAt: new Date(row.raised_at),
      state: row.state,
      putAt: moment(row.put_at),
      reply: row.reply,
      settledAt: moment(row.settled_at),
    },
    call,
    supporters: names.map(({ name, delegation }) => ({ name, delegation })),
    barred: matter && barredFrom(rules.profile, rules.unit, matter, row.title),
    meeting: row.meeting && { ...row.meeting, holdsAt: new Date(row.meeting.holdsAt) },
    session: row.session,
    may: {
      support: open && who.seat?.termId === row.term_id && !support,
      withdrawSupport: open && support !== undefined && !mine,
      withdraw: mine && row.state === 'raised' && supporters <= 1,
      put: row.state === 'raised' && who.seat?.leader === true && who.seat.delegationId === row.delegation_id,
      settle: who.secretary && (open || row.state === 'taken'),
      take: who.secretary && mayTake(row.state, call),
    },
  };
}

/** A topic as the form of a new session starts with it; null where there is none that could be taken. */
export async function readTopicForSession(tx: Tx, id: string) {
  const rules = await findRules(tx);
  const [row] = await tx.execute<{ id: string; title: string; term_id: string; state: TopicState }>(
    sql`select id, title, term_id, state from topic where id = ${id}`,
  );
  if (!row || !rules) return null;
  const { supporters, representatives } = await countCall(tx, { id, termId: row.term_id });
  const call = callOf(rules.profile, supporters, representatives);
  if (!mayTake(row.state, call)) return null;
  const [of] = await tx.select({ name: term.name }).from(term).where(eq(term.id, row.term_id));
  return { id, title: row.title, termId: row.term_id, term: of?.name ?? '', call };
}
