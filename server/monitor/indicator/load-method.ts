import { sql } from 'drizzle-orm';
import { readFormula } from '#app/domain/monitor/indicator/formula';
import type { Order } from '#app/domain/monitor/indicator/ranking';
import type { Method } from '#app/domain/monitor/indicator/reckon';
import type { Watch } from '#app/domain/monitor/indicator/rules';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';

type Row = {
  id: string;
  indicator: string;
  name: string;
  version: number | null;
  formula: string;
  order: Order;
  ranks_items: boolean;
  least_visits: number;
  watch: Watch;
};

export type LoadedMethod = Method & {
  readonly id: string;
  readonly version: number;
  readonly ranksItems: boolean;
  readonly indicator: { readonly id: string; readonly name: string };
};

/** The version of an indicator's method that counts: the newest that was agreed. Refuses `monitor.noIndicator`, `monitor.methodNotAgreed`. */
export async function agreedMethod(tx: Tx, indicator: string): Promise<LoadedMethod | Refusal> {
  const [row] = await tx.execute<Row>(sql`
    select m.id, i.id as indicator, i.name, m.version, m.formula, m."order", m.ranks_items, m.least_visits, m.watch
    from indicator i left join indicator_method m on m.indicator_id = i.id and m.state = 'agreed'
    where i.id = ${indicator} order by m.version desc nulls last limit 1`);
  if (!row) return refuse('monitor.noIndicator');
  if (row.version === null) return refuse('monitor.methodNotAgreed');
  const read = readFormula(row.formula);
  if (!read.ok) throw new Error(`The agreed method ${row.id} holds a formula that is not understood.`);
  return {
    id: row.id,
    version: row.version,
    indicator: { id: row.indicator, name: row.name },
    formula: read.formula,
    order: row.order,
    ranksItems: row.ranks_items,
    leastVisits: row.least_visits,
    watch: row.watch,
  };
}
