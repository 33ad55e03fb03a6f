import { sql } from 'drizzle-orm';
import type { ReplyShown } from '#app/domain/proposal/draft-views';
import type { Tx } from '#db/client';

type Rating = ReplyShown['ratings'][number] & { reply: string };
type Row = Omit<ReplyShown, 'publishedAt' | 'correctedBy' | 'ratings'> & { at: string };

/** The published replies of a proposal with how they were rated; who said what, and in which words, only to those who work with proposals. */
export async function readReplies(tx: Tx, proposalId: string, isInside: boolean): Promise<ReplyShown[]> {
  const rows = await tx.execute<Row>(sql`
    select r.id, r.number, r.round, r.unit, r.outcome, r.code, r.text, r.done_by as "doneBy", r.published_at as at, r.rate_by as "rateBy", c.number as corrects
    from proposal_reply r left join proposal_reply c on c.id = r.corrects
    where r.proposal_id = ${proposalId} and r.state = 'published' order by r.number limit 100`);
  const ratings = await tx.execute<Rating>(sql`
    select g.reply_id as reply, n.name, y.role, g.attitude, g.result, g.comment
    from proposal_rating g join person n on n.id = g.person_id
      join proposal_party y on y.proposal_id = g.proposal_id and y.person_id = g.person_id
    where g.proposal_id = ${proposalId} order by g.at, n.staff_number limit 500`);
  return rows.map(({ at, ...row }) => ({
    ...row,
    publishedAt: new Date(at),
    correctedBy: rows.find((other) => other.corrects === row.number)?.number ?? null,
    ratings: ratings
      .filter(({ reply }) => reply === row.id)
      .map(({ reply: _reply, ...rating }) => (isInside ? rating : { ...rating, name: null, comment: '' })),
  }));
}
