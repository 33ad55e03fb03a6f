import { sql } from 'drizzle-orm';
import type { Hand } from '#server/platform/command';

/** The ids of departments by their names, those that are new to the monitors included: two statements however many. */
export async function knowDepartments(
  { tx, orgId }: Pick<Hand, 'tx' | 'orgId'>,
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const list = JSON.stringify(wanted);
  await tx.execute(sql`
    insert into monitor_department (org_id, name) select ${orgId}, n from jsonb_array_elements_text(${list}::jsonb) n
    on conflict (org_id, name) do nothing`);
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from monitor_department where name in (select jsonb_array_elements_text(${list}::jsonb))`);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
