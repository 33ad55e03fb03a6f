import type postgres from 'postgres';
import type { Talk } from './talk';

/** What the groups said and what became of it, from the tables; `known` is what those who played it know. */
export type TalkSummary = {
  readonly rooms: number;
  readonly statements: number;
  readonly supports: number;
  readonly gathered: number;
  readonly questions: number;
  readonly answered: number;
  readonly followUps: number;
  readonly summaries: number;
  readonly known: Talk;
};

/** Reads the rooms of a session as the owner. */
export async function collectTalk(sql: postgres.Sql, session: string, known: Talk): Promise<TalkSummary> {
  const [row] = await sql`
    select (select count(*)::int from discussion_room where session_id = ${session} and kind = 'delegation') as rooms,
      (select count(*)::int from statement s join discussion_room r on r.id = s.room_id where r.session_id = ${session}) as statements,
      (select count(*)::int from statement_support u join statement s on s.id = u.statement_id
        join discussion_room r on r.id = s.room_id where r.session_id = ${session}) as supports,
      (select count(*)::int from group_question g join discussion_room r on r.id = g.room_id
        where r.session_id = ${session} and g.state <> 'withdrawn') as gathered,
      (select count(*)::int from question where session_id = ${session} and follows_id is null) as questions,
      (select count(*)::int from question where session_id = ${session} and state = 'answered') as answered,
      (select count(*)::int from question where session_id = ${session} and follows_id is not null) as follow_ups,
      (select count(*)::int from group_summary g join discussion_room r on r.id = g.room_id
        where r.session_id = ${session} and g.submitted_at is not null) as summaries`;
  const { follow_ups: followUps, ...counts } = row as unknown as Omit<TalkSummary, 'known' | 'followUps'> & {
    follow_ups: number;
  };
  return { ...counts, followUps, known };
}

/** A sentence for each thing that was lost, doubled, overheard or left without an answer. */
export function faultsOfTalk(talk: TalkSummary): string[] {
  const faults: string[] = [];
  const { known } = talk;
  if (talk.statements !== known.said)
    faults.push(`${known.said} statements were confirmed, ${talk.statements} are there`);
  if (talk.supports !== known.supports)
    faults.push(`${known.supports} supports were confirmed, ${talk.supports} are there`);
  if (known.unheard > 0) faults.push(`${known.unheard} statements did not reach an open page`);
  if (known.overheard > 0) faults.push(`${known.overheard} statements were heard outside their room`);
  if (talk.gathered < talk.questions) faults.push('there are more questions than groups asked');
  if (talk.rooms > 0 && talk.questions === 0) faults.push('the groups talked and asked nothing');
  if (talk.answered !== talk.questions + talk.followUps)
    faults.push(`${talk.questions + talk.followUps - talk.answered} questions were left without an answer`);
  if (talk.summaries !== known.rooms)
    faults.push(`${talk.summaries} of ${known.rooms} groups handed in a summary`);
  return faults;
}
