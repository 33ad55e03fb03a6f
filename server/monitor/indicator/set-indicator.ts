import { sql } from 'drizzle-orm';
import { setIndicatorForm } from '#app/domain/monitor/indicator/forms';
import { readFormula } from '#app/domain/monitor/indicator/formula';
import type { Term } from '#app/domain/monitor/indicator/formula-words';
import type { Refusal } from '#app/domain/refusal';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { indicator, indicatorMethod } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';

/** Names in filters that no data knows: a slip of the pen would silently count nothing. Asked only once there are data. */
async function unknownNames({ tx }: Hand, terms: readonly Term[]): Promise<string[]> {
  const named = terms.flatMap(({ filters }) =>
    filters.flatMap(({ field, values }) => values.map((name) => ({ field, name }))),
  );
  if (named.length === 0) return [];
  const rows = await tx.execute<{ name: string }>(sql`
    select n.name from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) n(field text, name text)
    where exists (select 1 from indicator_word where kind = 'item') and not exists (
      select 1 from indicator_word w where w.kind = 'item' and case n.field when 'category' then w.category else w.name end = n.name)`);
  return [...new Set(rows.map(({ name }) => name))];
}

async function idOf(hand: Hand, given: string | undefined, name: string): Promise<string | Refusal> {
  const { tx, orgId, now } = hand;
  if (given) {
    const [known] = await tx.execute<{ id: string }>(
      sql`select id from indicator where id = ${given} for update`,
    );
    return known?.id ?? refuse('monitor.noIndicator');
  }
  const [made] = await tx
    .insert(indicator)
    .values({ orgId, name, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: indicator.id });
  return (
    made?.id ?? refuse('monitor.indicatorTaken', { fields: { name: ['monitor:refusals.indicatorTaken'] } })
  );
}

/** Proposes how an indicator is reckoned and watched: a new version, which counts once it is agreed. One that waited for agreement is overtaken. */
export const setIndicator = command({
  name: 'monitor.setIndicator',
  input: setIndicatorForm,
  load: async (hand, given) => {
    const read = readFormula(given.formula);
    if (!read.ok)
      return refuse('monitor.formulaFault', {
        params: { at: read.at + 1, near: [...given.formula].slice(read.at, read.at + 8).join('') },
        fields: { formula: [`monitor:indicator.faults.${read.code}`] },
      });
    const unknown = await unknownNames(hand, read.formula.terms);
    if (unknown.length > 0)
      return refuse('monitor.filterUnknown', {
        params: { names: unknown.join('、') },
        fields: { formula: ['monitor:refusals.filterUnknown'] },
      });
    return null;
  },
  perform: async (hand, given) => {
    const { tx, orgId, now } = hand;
    const { formula, unit, decimals, order, ranksItems, leastVisits, topN, runLength, swingPercent, note } =
      given;
    const id = await idOf(hand, given.indicator, given.name);
    if (isRefusal(id)) return id;
    await tx.execute(
      sql`update indicator_method set state = 'dropped' where indicator_id = ${id} and state = 'proposed'`,
    );
    const [last] = await tx.execute<{ version: number }>(
      sql`select coalesce(max(version), 0) as version from indicator_method where indicator_id = ${id}`,
    );
    const version = last!.version + 1;
    const [made] = await tx
      .insert(indicatorMethod)
      .values({
        orgId,
        indicatorId: id,
        version,
        formula,
        unit,
        decimals,
        order,
        ranksItems,
        leastVisits,
        watch: { topN, runLength, swingPercent },
        note,
        state: 'proposed',
        authorId: personOf(hand),
        proposedAt: now,
      })
      .returning({ id: indicatorMethod.id });
    return done(
      { indicator: id, method: made!.id, version },
      { name: 'monitor.indicatorSet', subject: id, data: { version } },
    );
  },
});
