import { sql } from 'drizzle-orm';
import { audiencesSeenBy, levelOf } from '#app/domain/disclosure/audience';
import { redactText } from '#app/domain/disclosure/redact';
import { addDays, type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { rulesOf } from './read-words';

const most = 20;
/** What was asked within a year counts for what is asked most. */
const spanDays = 365;

type ItemRow = {
  id: string;
  year: number;
  number: number;
  title: string;
  questions: number;
  voices: number;
  open: number;
};
type OwedRow = {
  id: string;
  item: string;
  year: number;
  number: number;
  due: Day;
  state: 'open' | 'rectifying';
};

export type AskedPage = {
  readonly since: Day;
  readonly today: Day;
  readonly items: readonly {
    readonly id: string;
    readonly year: number;
    readonly number: number;
    readonly title: string;
    readonly questions: number;
    /** Who asked and who wants to know the same. */
    readonly voices: number;
    readonly open: number;
  }[];
  readonly categories: readonly {
    readonly category: string;
    readonly questions: number;
    readonly voices: number;
    readonly open: number;
    readonly overdue: number;
  }[];
  /** What is owed, the longest overdue first; at most twenty. */
  readonly owed: readonly OwedRow[];
};

/** What the staff asked most within a year, by disclosure and by category, and what is owed to them: the congress sees it too. */
export async function readAsked({ tx, actor, now }: Reader): Promise<AskedPage> {
  const level = levelOf(actor);
  const today = dayInShanghai(now);
  const since = addDays(today, -spanDays);
  const asked = sql`
    select q.*, d.year, d.number, d.category, case q.state when 'open' then q.due_on when 'rectifying' then q.rectify_by end as owed_by,
      1 + (select count(*) from disclosure_support s where s.question_id = q.id) as voices
    from disclosure_question q join disclosure d on d.id = q.disclosure_id
    where q.brought_at is not null and q.state <> 'hidden' and d.published_at is not null and d.taken_down_at is null
      and d.audience in ${audiencesSeenBy(level)}`;
  const items = await tx.execute<ItemRow>(sql`
    select a.disclosure_id as id, a.year, a.number, v.title, count(*)::int as questions, sum(a.voices)::int as voices,
      (count(*) filter (where a.state = 'open'))::int as open
    from (${asked}) a join disclosure_version v on v.disclosure_id = a.disclosure_id and v.state = 'published'
    where a.asked_on >= ${since}::date
    group by a.disclosure_id, a.year, a.number, v.title order by voices desc, questions desc, a.year desc, a.number desc limit ${most}`);
  const categories = await tx.execute<AskedPage['categories'][number] & Record<string, unknown>>(sql`
    select a.category, count(*)::int as questions, sum(a.voices)::int as voices, (count(*) filter (where a.state = 'open'))::int as open,
      (count(*) filter (where a.owed_by < ${today}::date))::int as overdue
    from (${asked}) a where a.asked_on >= ${since}::date group by a.category order by voices desc, a.category limit 60`);
  const owed = await tx.execute<OwedRow>(sql`
    select a.id, a.disclosure_id as item, a.year, a.number, a.owed_by::text as due, a.state
    from (${asked}) a where a.owed_by is not null order by a.owed_by, a.id limit ${most}`);
  const rules = await rulesOf(
    tx,
    items.map(({ id }) => id),
  );
  return {
    since,
    today,
    items: items.map((item) => ({ ...item, title: redactText(item.title, rules.get(item.id) ?? [], level) })),
    categories: [...categories],
    owed: [...owed],
  };
}
