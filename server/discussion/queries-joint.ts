import { asc, desc, eq, sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import type { SessionState } from '#app/domain/congress/states';
import type { TopicState } from '#app/domain/discussion/states';
import {
  barredFrom,
  callOf,
  isForJointMeeting,
  matterOfTopic,
  mayTake,
  sits,
  takesReports,
} from '#app/domain/discussion/topic-rules';
import type {
  MeetingLine,
  MeetingPage,
  MeetingRules,
  MeetingsPage,
} from '#app/domain/discussion/topic-views';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Profile } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { matterOf, mattersFor } from '#app/domain/statute/route';
import type { Tx } from '#db/client';
import { congressSession, jointItem, jointMeeting, term, topic } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { findInvited } from './find-invited';
import { currentTerm, findRules, findSessionIn } from './topic-load';

const rulesOf = ({ jointMeeting: of }: Profile): MeetingRules => ({
  bars: of.bars.article,
  report: { must: of.mustReport.value, article: of.mustReport.article },
  confirm: { must: of.mustBeConfirmed.value, article: of.mustBeConfirmed.article },
});

const line = {
  id: jointMeeting.id,
  title: jointMeeting.title,
  holdsAt: jointMeeting.holdsAt,
  place: jointMeeting.place,
  state: jointMeeting.state,
  items: sql<number>`(select count(*)::int from joint_item i where i.meeting_id = joint_meeting.id)`,
};

/** The joint meetings of the organisation, newest first; to the secretary what a new one can take up. */
export async function readMeetings({ tx, actor, now }: Reader): Promise<MeetingsPage> {
  const meetings: MeetingLine[] = await tx
    .select(line)
    .from(jointMeeting)
    .orderBy(desc(jointMeeting.holdsAt), desc(jointMeeting.id))
    .limit(100);
  const rules = await findRules(tx);
  const runs = await currentTerm(tx, now);
  const calling = hasRole(actor, 'secretary') && rules && runs ? await findCalling(tx, runs.id, rules) : null;
  return { now, meetings, rules: rules && rulesOf(rules.profile), calling };
}

type Rules = NonNullable<Awaited<ReturnType<typeof findRules>>>;

async function findCalling(tx: Tx, termId: string, { profile: rules, unit }: Rules) {
  const rows = await tx.execute<{
    id: string;
    title: string;
    state: TopicState;
    supporters: number;
    representatives: number;
  }>(sql`
    with seats as (select person_id from representative where term_id = ${termId} and ended_on is null)
    select t.id, t.title, t.state, (select count(*)::int from seats) as representatives,
      (select count(*)::int from topic_support s join seats using (person_id) where s.topic_id = t.id) as supporters
    from topic t where t.term_id = ${termId} and t.state in ('raised', 'put') order by t.raised_at desc, t.id limit 200`);
  const topics = rows
    .filter((row) => mayTake(row.state, callOf(rules, row.supporters, row.representatives)))
    .slice(0, 50)
    .map(({ id, title }) => {
      const matter = matterOfTopic(rules, unit, title);
      return { id, title, barred: matter && barredFrom(rules, unit, matter, title) };
    });
  return { topics, sitting: (await findSessionIn(tx, termId, sits))?.title ?? null };
}

/** One joint meeting as its printed sheet says it, with who is invited; to the secretary what can be done about it. */
export async function readMeeting(reader: Reader, id: string): Promise<MeetingPage | Refusal> {
  const { tx, actor, now } = reader;
  const [found] = await tx
    .select({
      ...line,
      record: jointMeeting.record,
      profileId: jointMeeting.profileId,
      termId: jointMeeting.termId,
      term: term.name,
      reportedTo: congressSession.title,
    })
    .from(jointMeeting)
    .innerJoin(term, eq(term.id, jointMeeting.termId))
    .leftJoin(congressSession, eq(congressSession.id, jointMeeting.reportedTo))
    .where(eq(jointMeeting.id, id));
  if (!found) return refuse('discussion.noJointMeeting');
  const { profileId, termId, term: termName, reportedTo, ...meeting } = found;
  if (!isProfileId(profileId)) return refuse('congress.profileUnknown');
  const rules = profile(profileId);
  const items = await tx
    .select()
    .from(jointItem)
    .where(eq(jointItem.meetingId, id))
    .orderBy(asc(jointItem.ordinal));
  const topics = await tx
    .select({ id: topic.id, title: topic.title, state: topic.state })
    .from(topic)
    .where(eq(topic.meetingId, id))
    .orderBy(asc(topic.raisedAt));
  return {
    now,
    orgName: actor.kind === 'person' ? actor.orgName : '',
    meeting: { ...meeting, profile: rules.name },
    term: termName,
    items: items.map((item) => {
      const matter = matterOf(rules, item.matter);
      return {
        id: item.id,
        title: item.title,
        matter: matter?.phrase ?? { zh: item.matter, en: item.matter },
        procedure: matter?.procedure ?? 'advise',
        article: matter?.article ?? '',
        outcome: item.outcome,
      };
    }),
    topics,
    invited: await findInvited(tx, termId, now),
    rules: rulesOf(rules),
    reportedTo,
    office: hasRole(actor, 'secretary') ? await findOffice(tx, termId, rules, meeting, now) : null,
  };
}

async function findOffice(
  tx: Tx,
  termId: string,
  rules: Profile,
  meeting: Pick<MeetingLine, 'state' | 'holdsAt'>,
  now: Date,
) {
  const unit = (await findRules(tx))?.unit ?? 'enterprise';
  const sessions = await tx
    .select({ id: congressSession.id, title: congressSession.title, state: congressSession.state })
    .from(congressSession)
    .where(sql`${congressSession.termId} = ${termId} and ${congressSession.kind} <> 'rehearsal'`)
    .orderBy(desc(congressSession.createdAt))
    .limit(20);
  return {
    matters: mattersFor(rules, unit).map((matter) => ({
      id: matter.id,
      phrase: matter.phrase,
      barred: !isForJointMeeting(rules, matter),
    })),
    sessions: sessions
      .filter(({ state }) => takesReports(state as SessionState))
      .map(({ id, title }) => ({ id, title })),
    mayHold: meeting.state === 'called' && meeting.holdsAt <= now,
  };
}
