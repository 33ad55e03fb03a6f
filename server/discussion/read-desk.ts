import { eq, sql } from 'drizzle-orm';
import { answerState, areAnswersOpen, awaited, markOf } from '#app/domain/discussion/answers';
import type { AnswerDesk } from '#app/domain/discussion/question-views';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { question } from '#db/schema';
import type { SessionRow } from '#server/congress/load';
import type { Reader } from '#server/platform/http';
import { findLatest } from './load-question';
import { findDue } from './open-questions';

/** An answer on its way, with whose turn it is; the caller makes sure that the reader has a part in it. Four queries. */
export async function readDesk(
  reader: Reader,
  questionId: string,
  session: SessionRow,
): Promise<AnswerDesk | null> {
  const { tx, actor } = reader;
  const [row] = await tx.select().from(question).where(eq(question.id, questionId));
  if (!row) return null;
  const latest = await findLatest(reader, questionId);
  const [names] = latest
    ? await tx.execute<{ by: string; reviewer: string | null }>(sql`
        select d.name as by, r.name as reviewer from person d
        left join person r on r.id = ${latest.reviewedBy}::uuid where d.id = ${latest.draftedBy}`)
    : [];
  const state = latest && answerState(latest);
  const isOpen = areAnswersOpen(session.state);
  const may = (order: 'draftAnswer' | 'reviewAnswer' | 'publishAnswer') =>
    isOpen && allows(permitOf(`discussion.${order}`), actor);
  return {
    state: row.state,
    awaited: awaited(row, state),
    latest: latest && {
      state: answerState(latest),
      number: latest.number,
      text: latest.text,
      unit: latest.unit,
      by: names?.by ?? '',
      at: latest.draftedAt,
      sentBack: latest.sentBack,
      reviewedBy: names?.reviewer ?? null,
    },
    mark: markOf(row, latest),
    isStale: latest !== null && latest.publishedAt === null && row.consolidatedAt > latest.draftedAt,
    isOwn: actor.kind === 'person' && latest?.draftedBy === actor.personId,
    may: { draft: may('draftAnswer'), review: may('reviewAnswer'), publish: may('publishAnswer') },
    due: await findDue(reader, session.id),
  };
}
