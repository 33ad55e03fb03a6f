import { sql } from 'drizzle-orm';
import { type Actor, hasRole } from '#app/domain/actor';
import { lastPromise, overdueDays } from '#app/domain/disclosure/asking';
import { levelOf, seesQuestions } from '#app/domain/disclosure/audience';
import type { DisclosureView, ShownQuestion } from '#app/domain/disclosure/board-views';
import { redactText } from '#app/domain/disclosure/redact';
import type { QuestionState } from '#app/domain/disclosure/states';
import type { ReaderLevel } from '#app/domain/disclosure/words';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { rulesOf } from './read-words';

/** How many questions stand beside a disclosure; the page says so where there are more. */
export const mostShown = 100;

type Row = {
  id: string;
  text: string;
  asked_on: Day;
  asker_id: string | null;
  asker: string | null;
  state: QuestionState;
  due_on: Day;
  supporters: number;
  is_supported: boolean;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
  rectify_by: Day | null;
  rectified: string | null;
  rectified_at: string | null;
  hidden_why: string | null;
};

/** The questions on an item with what the reader may do about them. What is taken down takes no more questions. */
export async function readQuestions(
  { tx, actor, now }: Reader,
  item: Pick<DisclosureView, 'id' | 'takenDown'>,
): Promise<{
  questions: ShownQuestion[];
  more: boolean;
  may: { ask: boolean; answer: boolean; hide: boolean; lastPromise: Day };
}> {
  const today = dayInShanghai(now);
  const me = actor.kind === 'person' ? actor.personId : null;
  const isUp = item.takenDown === null;
  const sees = seesQuestions(actor, item.takenDown?.reason ?? null);
  const rows = sees ? await listQuestions(tx, item.id, levelOf(actor), me, today) : [];
  return {
    questions: rows.slice(0, mostShown),
    more: rows.length > mostShown,
    may: {
      ask: isUp && allows(permitOf('disclosure.ask'), actor),
      answer: allows(permitOf('disclosure.answer'), actor),
      hide: hasRole(actor as Actor, 'affairsApprover'),
      lastPromise: lastPromise(today),
    },
  };
}

/** The questions that were brought, newest first, in the words that readers of a level get; outside only what was answered, without names. */
export async function listQuestions(
  tx: Tx,
  item: string,
  level: ReaderLevel,
  me: string | null,
  today: Day,
): Promise<ShownQuestion[]> {
  const isOutside = level === 'outside';
  const rows = await tx.execute<Row>(sql`
    select q.id, q.text, q.asked_on::text, q.asker_id, p.name as asker, q.state, q.due_on::text, q.answer, a.name as answered_by, q.answered_at,
      q.rectify_by::text, q.rectified, q.rectified_at, q.hidden_why,
      (select count(*)::int from disclosure_support s where s.question_id = q.id) as supporters,
      exists (select 1 from disclosure_support s where s.question_id = q.id and s.person_id = ${me}::uuid) as is_supported
    from disclosure_question q left join person p on p.id = q.asker_id left join person a on a.id = q.answered_by
    where q.disclosure_id = ${item} and q.brought_at is not null ${isOutside ? sql`and q.state <> 'hidden' and q.answer is not null` : sql``}
    order by q.asked_on desc, q.id limit ${mostShown + 1}`);
  const rules = (await rulesOf(tx, [item])).get(item) ?? [];
  const redact = <T extends string | null>(text: T) =>
    (text === null ? text : redactText(text, rules, level)) as T;
  return rows.map((row) => {
    const isHidden = row.state === 'hidden';
    return {
      id: row.id,
      text: isHidden ? '' : redact(row.text),
      askedOn: row.asked_on,
      asker: isOutside || isHidden ? null : row.asker,
      isOwn: me !== null && row.asker_id === me,
      state: row.state,
      dueOn: row.due_on,
      overdue: overdueDays({ state: row.state, dueOn: row.due_on, rectifyBy: row.rectify_by }, today),
      supporters: row.supporters,
      isSupported: row.is_supported,
      answer: redact(row.answer),
      answeredBy: isOutside ? null : row.answered_by,
      answeredAt: row.answered_at === null ? null : new Date(row.answered_at),
      rectifyBy: row.rectify_by,
      rectified: redact(row.rectified),
      rectifiedAt: row.rectified_at === null ? null : new Date(row.rectified_at),
      hiddenWhy: redact(row.hidden_why),
    };
  });
}
