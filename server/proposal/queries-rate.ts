import { sql } from 'drizzle-orm';
import { lateness } from '#app/domain/proposal/clocks';
import { numberOf } from '#app/domain/proposal/mark';
import type { OwnRating, RatePage } from '#app/domain/proposal/rating-views';
import { faultOfRater } from '#app/domain/proposal/rules';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { currentReplies, lastDayToRate } from './end-round';
import { findReadable } from './find-readable';
import { provisionalOf } from './provisional';

/** The replies that wait for this person's rating, with what the person said before; for those to whom the proposal belongs. */
export async function queryRate(reader: Reader, id: string): Promise<RatePage | Refusal> {
  const { tx, now } = reader;
  const found = await findReadable(reader, id);
  if (isRefusal(found)) return found;
  const { row, who, part } = found;
  const fault = faultOfRater(part);
  if (fault) return fault;
  const replies = row.state === 'replied' ? await currentReplies(tx, row) : [];
  const said = await tx.execute<OwnRating & { reply_id: string }>(sql`
    select reply_id, attitude, result, comment from proposal_rating where proposal_id = ${row.id} and person_id = ${who.personId}`);
  const own = new Map(said.map(({ reply_id, ...rating }) => [reply_id, rating]));
  const today = dayInShanghai(now);
  const last = lastDayToRate(replies);
  return {
    ...provisionalOf(today, [last]),
    proposal: {
      id: row.id,
      number: numberOf(row),
      title: row.title,
      state: row.state,
      round: row.round,
    },
    replies: replies.map((reply) => ({
      id: reply.id,
      unit: reply.unit,
      text: reply.text,
      outcome: reply.outcome,
      code: reply.code,
      doneBy: reply.doneBy,
      publishedAt: reply.publishedAt!,
      isCorrection: reply.corrects !== null,
      rateBy: last!,
      left: lateness(last!, today, isWorkingDay),
      own: own.get(reply.id) ?? null,
    })),
  };
}
