import { sql } from 'drizzle-orm';
import type { Choice, DecisionPage } from '#app/domain/monitor/decision/views';
import type { Tx } from '#db/client';
import { listDepartments } from '../case/queries-findings';
import { bindingMatters, type Law } from './matters';

/** Suppliers to choose one from. */
export const listSuppliers = async (tx: Tx): Promise<Choice[]> => [
  ...(await tx.execute<Choice>(sql`select id, name from supplier order by name limit 500`)),
];

/** What a decision may be linked to: the matters that the congress must adopt, the newest items about them, suppliers, departments. */
export async function readLinks(tx: Tx, law: Law): Promise<NonNullable<DecisionPage['links']>> {
  const matters = bindingMatters(law);
  const ids = JSON.stringify(matters.map(({ id }) => id));
  const items = await tx.execute<Choice>(sql`
    select i.id, c.title || ' · ' || i.title as name from agenda_item i join congress_session c on c.id = i.session_id
    where i.matter in (select jsonb_array_elements_text(${ids}::jsonb)) and i.state <> 'withdrawn'
    order by c.created_at desc, i.ordinal limit 200`);
  return {
    matters: matters.map(({ id, phrase }) => ({ id, name: phrase.zh })),
    items: [...items],
    suppliers: await listSuppliers(tx),
    departments: await listDepartments(tx),
  };
}
