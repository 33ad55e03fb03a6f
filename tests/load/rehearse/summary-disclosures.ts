import type postgres from 'postgres';
import { usualSourceRules } from '#app/domain/disclosure/source-rules';
import type { Audience, Source } from '#app/domain/disclosure/words';

/** Something that a session decided, and where it hangs on the board; null where nothing of it does. */
export type DisclosureSummary = {
  readonly title: string;
  readonly kind: 'item' | 'resolution';
  readonly source: Source | null;
  readonly audience: Audience | null;
  readonly hours: number | null;
};

/** Reads what a session adopted and what of it hangs on the board, as the owner. */
export async function collectDisclosures(sql: postgres.Sql, session: string): Promise<DisclosureSummary[]> {
  const rows = await sql`
    select o.title, o.kind, d.source, d.audience, floor(extract(epoch from d.published_at - c.closed_at) / 3600)::int as hours
    from (
      select 'item' as kind, i.title, i.session_id, array(
        select s.box_id from sealed_item s join sealed_box b on b.id = s.box_id where s.agenda_item_id = i.id and b.state = 'counted'
        union select v.id from open_vote v where v.agenda_item_id = i.id and v.state = 'closed') as behind
      from agenda_item i where i.session_id = ${session} and i.state = 'adopted'
      union all
      select 'resolution', r.title, r.session_id, array[r.id] from resolution r
      where r.session_id = ${session} and r.state in ('adopted', 'published')
    ) o join congress_session c on c.id = o.session_id
    left join lateral (select * from disclosure d where d.source_id = any(o.behind) and d.published_at is not null
      order by d.published_at limit 1) d on true
    order by o.kind, o.title`;
  return rows.map(({ title, kind, source, audience, hours }) => ({ title, kind, source, audience, hours }));
}

/** A sentence for each decision that the staff were not told of, or not those whom the rule of its kind names. */
export function faultsOfDisclosures(decided: readonly DisclosureSummary[]): string[] {
  return decided.flatMap(({ title, kind, source, audience }) => {
    if (source === null) return [`${kind} ${title} was adopted and is not disclosed`];
    const wanted = usualSourceRules[source].audience;
    return audience === wanted ? [] : [`${kind} ${title} is disclosed to ${audience}, not to ${wanted}`];
  });
}
