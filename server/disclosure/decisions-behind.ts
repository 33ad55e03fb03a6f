import { sql } from 'drizzle-orm';
import type { DecisionChoice } from '#app/domain/disclosure/desk-views';
import type { DecisionKind } from '#app/domain/disclosure/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';

type Chosen = { readonly kind: DecisionKind; readonly id: string } | null;
type Columns = { readonly decisionKind: DecisionKind | null; readonly decisionId: string | null };

/** What every reader of the unit may open: published resolutions, and major decisions that are over. */
const all = sql`
  select 'resolution' as kind, r.id, coalesce(r.number || '　', '') || r.title as title, r.adopted_at as at from resolution r
    where r.state = 'published'
  union all select 'decision', d.id, d.code || '　' || d.title, d.finished_at from decision d where d.state = 'finished'`;

const mostChoices = 60;

/** The decisions that may stand behind an item, the newest first; a chosen one is among them, however old. */
export async function choicesBehind(tx: Tx, chosen: Chosen): Promise<DecisionChoice[]> {
  const rows = await tx.execute<DecisionChoice & Record<string, unknown>>(sql`
    select c.kind, c.id, c.title from (${all}) c
    order by (c.kind = ${chosen?.kind ?? ''} and c.id::text = ${chosen?.id ?? ''}) desc, c.at desc, c.id limit ${mostChoices}`);
  return rows.map(({ kind, id, title }) => ({ kind, id, title }));
}

/** The decision behind a version with its title; null where none was chosen. */
export async function behind(tx: Tx, version: Columns): Promise<DecisionChoice | null> {
  const chosen = chosenOf(version);
  return chosen && ((await choicesBehind(tx, chosen)).find(({ id }) => id === chosen.id) ?? null);
}

export const chosenOf = ({ decisionKind: kind, decisionId: id }: Columns): Chosen =>
  kind && id ? { kind, id } : null;

/** What was chosen as a version holds it; refuses `disclosure.noDecision` where no such decision can be read. */
export async function decisionOf(tx: Tx, chosen: Chosen): Promise<Columns | Refusal> {
  if (chosen === null) return { decisionKind: null, decisionId: null };
  const [found] = await tx.execute(
    sql`select 1 from (${all}) c where c.kind = ${chosen.kind} and c.id = ${chosen.id}::uuid`,
  );
  return found ? { decisionKind: chosen.kind, decisionId: chosen.id } : refuse('disclosure.noDecision');
}
