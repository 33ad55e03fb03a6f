import { sql } from 'drizzle-orm';
import { FLOOD, secondsToWait } from '#app/domain/discussion/statement-rules';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Hand } from '#server/platform/command';

/** What one person says waits in a line of its own, so that ten devices at once can't say more than one, nor the same thing twice. */
export const speakInTurn = (hand: Hand, personId: string) =>
  hand.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`said by ${personId}`}, 0))`);

/** Refuses what comes too fast after what the person said and reworded lately, in any room and from any device. */
export async function refuseFlood(hand: Hand, personId: string): Promise<Refusal | null> {
  const since = new Date(hand.now.getTime() - FLOOD.seconds * 1000).toISOString();
  const lately = await hand.tx.execute<{ at: string }>(sql`
    (select s.created_at as at from statement s where s.author_id = ${personId} and s.created_at > ${since}::timestamptz
      order by s.created_at desc limit ${FLOOD.most})
    union all (select s.edited_at from statement s where s.author_id = ${personId} and s.edited_at > ${since}::timestamptz limit ${FLOOD.most})
    union all (select e.at from statement s join statement_edit e on e.statement_id = s.id
      where s.author_id = ${personId} and s.edited_at > ${since}::timestamptz and e.at > ${since}::timestamptz and e.at > s.created_at limit ${FLOOD.most})`);
  const seconds = secondsToWait(
    lately.map((row) => new Date(row.at)),
    hand.now,
  );
  return seconds > 0 ? refuse('discussion.tooFast', { params: { seconds } }) : null;
}
