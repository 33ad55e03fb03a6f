import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import type { MethodView } from '#app/domain/monitor/indicator/views';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { refuse } from '#app/domain/refusals';
import type { Reader } from '#server/platform/http';

const mostVersions = 30;

type Row = Omit<MethodView, 'topN' | 'runLength' | 'swingPercent' | 'proposedAt' | 'agreedAt'> & {
  author_id: string;
  watch: { topN: number; runLength: number; swingPercent: number };
  proposed_at: string;
  agreed_at: string | null;
};

/** How an indicator is reckoned, version by version, and what the reader may do about it; without an id the form of a new one. */
export async function queryMethod({ tx, actor }: Reader, id: string | null) {
  const mayKeep = allows(permitOf('monitor.setIndicator'), actor);
  const words = await tx.execute<{ name: string; category: string }>(
    sql`select name, category from indicator_word where kind = 'item' order by category, name limit 300`,
  );
  const known = {
    items: [...new Set(words.map(({ name }) => name))],
    categories: [...new Set(words.map(({ category }) => category))].filter(Boolean),
  };
  if (id === null) return mayKeep ? { indicator: null, versions: [], mayKeep, mayAgree: false, known } : null;
  const [indicator] = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from indicator where id = ${id}`,
  );
  if (!indicator) return refuse('monitor.noIndicator');
  const rows = await tx.execute<Row>(sql`
    select m.id, m.version, m.state, m.formula, m.unit, m.decimals, m."order", m.ranks_items as "ranksItems", m.least_visits as "leastVisits",
      m.watch, m.note, m.author_id, p.name as author, m.proposed_at, m.agreed_at,
      coalesce((select jsonb_agg(jsonb_build_object('name', q.name, 'as', a.agreed_as, 'at', a.at) order by a.at)
        from indicator_agreement a join person q on q.id = a.person_id where a.method_id = m.id), '[]') as agreements
    from indicator_method m join person p on p.id = m.author_id
    where m.indicator_id = ${id} order by m.version desc limit ${mostVersions}`);
  const person = actor.kind === 'person' ? actor.personId : null;
  const [waiting] = rows.filter(({ state }) => state === 'proposed');
  const [standing] = await tx.execute<{ head: boolean; agreed: boolean }>(sql`
    select exists (select 1 from monitor_department where head_id = ${person}::uuid) as head,
      exists (select 1 from indicator_agreement where method_id = ${waiting?.id ?? null}::uuid and person_id = ${person}::uuid) as agreed`);
  const isConsulted = standing!.head || hasRole(actor, 'expert');
  return {
    indicator,
    versions: rows.map(
      ({ watch, proposed_at, agreed_at, author_id: _author, ...row }): MethodView => ({
        ...row,
        ...watch,
        proposedAt: new Date(proposed_at).toISOString(),
        agreedAt: agreed_at && new Date(agreed_at).toISOString(),
      }),
    ),
    mayKeep,
    mayAgree: isConsulted && waiting !== undefined && waiting.author_id !== person && !standing!.agreed,
    known,
  };
}
