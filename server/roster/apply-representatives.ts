import { sql } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Preview, PreviewRow } from '#app/domain/roster/import/preview';
import type { Hand } from '#server/platform/command';

const textOf = (
  row: PreviewRow,
  field: 'delegation' | 'delegationRole' | 'name' | 'constituency' | 'remark',
): string | null => (row.cells[field]?.value as string | null | undefined) ?? null;

/** Writes delegations, seats and non-voting attendees of a preview. A seat is personal: one that would move to another delegation is refused. */
export async function applyRepresentatives(
  hand: Hand,
  preview: Preview,
  termId: string,
): Promise<number | Refusal> {
  const moved = preview.rows.find(
    (row) => row.action === 'update' && row.cells.delegation?.was !== undefined,
  );
  if (moved)
    return refuse('roster.seatNeverMoves', {
      params: { row: moved.number, name: textOf(moved, 'name') ?? '' },
    });
  const rows = preview.rows
    .filter((row) => row.action === 'create' || row.action === 'update')
    .map((row) => ({
      number: row.key,
      delegation: textOf(row, 'delegation'),
      leader: textOf(row, 'delegationRole') === 'leader',
      attends: textOf(row, 'delegationRole') === 'nonVoting',
      deputy: textOf(row, 'delegationRole') === 'deputyLeader',
      presidium: row.cells.presidium?.value === true,
      constituency: textOf(row, 'constituency'),
      note: textOf(row, 'remark'),
    }));
  if (rows.length === 0) return 0;
  const json = JSON.stringify(rows);
  const names = [...new Set(rows.map((row) => row.delegation).filter((name) => name !== null))];
  await hand.tx.execute(sql`
    insert into delegation (org_id, term_id, name, ordinal)
    select ${hand.orgId}::uuid, ${termId}::uuid, n.name, n.ordinal + coalesce((select max(ordinal) from delegation where term_id = ${termId}), 0)
    from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) with ordinality as n(name, ordinal)
    where not exists (select from delegation d where d.term_id = ${termId} and d.name = n.name)`);
  const record = sql`jsonb_to_recordset(${json}::jsonb) as r(number text, delegation text, leader boolean, attends boolean, deputy boolean, presidium boolean, constituency text, note text)`;
  await hand.tx.execute(sql`
    insert into attendee (org_id, term_id, person_id, delegation_id, kind)
    select ${hand.orgId}::uuid, ${termId}::uuid, p.id, d.id, 'nonVoting'
    from ${record} join person p on p.staff_number = r.number
    left join delegation d on d.term_id = ${termId} and d.name = r.delegation
    where r.attends on conflict do nothing`);
  await hand.tx.execute(sql`
    insert into constituency (org_id, term_id, name)
    select distinct ${hand.orgId}::uuid, ${termId}::uuid, r.constituency from ${record} where r.constituency is not null
    on conflict do nothing`);
  const written = await hand.tx.execute(sql`
    insert into representative (org_id, term_id, person_id, delegation_id, constituency_id, leader, deputy, note, presidium_candidate, began_on)
    select ${hand.orgId}::uuid, t.id, p.id, d.id, c.id, r.leader, r.deputy, r.note, r.presidium, greatest(t.begins_on, (${hand.now.toISOString()}::timestamptz at time zone 'Asia/Shanghai')::date)
    from ${record} join person p on p.staff_number = r.number join term t on t.id = ${termId}
    join delegation d on d.term_id = t.id and d.name = r.delegation
    left join constituency c on c.term_id = t.id and c.name = r.constituency
    where not r.attends
    on conflict (term_id, person_id) where ended_on is null
    do update set leader = excluded.leader, deputy = excluded.deputy, note = coalesce(excluded.note, representative.note),
      constituency_id = coalesce(excluded.constituency_id, representative.constituency_id), presidium_candidate = excluded.presidium_candidate
    returning id`);
  return written.length;
}
