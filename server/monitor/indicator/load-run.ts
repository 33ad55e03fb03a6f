import { sql } from 'drizzle-orm';
import { fraction, type Rational } from '#app/domain/monitor/indicator/rational';
import type { EntryKind, Unit } from '#app/domain/monitor/indicator/words';
import type { Tx } from '#db/client';

/** A run with the method and the cut by which it was reckoned. */
export type RunRow = {
  readonly id: string;
  readonly indicator: string;
  readonly name: string;
  readonly period: string;
  readonly version: number;
  readonly unit: Unit;
  readonly decimals: number;
  readonly top_n: number;
  readonly least_visits: number;
  readonly formula: string;
  readonly note: string;
  readonly ranked: number;
  readonly unranked: number;
  readonly ranked_at: string;
  readonly cut: string;
  readonly cut_number: number;
  readonly cut_at: string;
  readonly files: string;
  readonly posted_until: string | null;
};

/** A run by its id, or the newest one of an indicator, the latest month first; null where there is none. */
export async function findRun(
  tx: Tx,
  of: { readonly run: string } | { readonly indicator: string; readonly period?: string },
): Promise<RunRow | null> {
  const which =
    'run' in of
      ? sql`r.id = ${of.run}`
      : sql`r.indicator_id = ${of.indicator} ${of.period ? sql`and r.period = ${of.period}` : sql`and r.period !~ 'Q'`}`;
  const [row] = await tx.execute<RunRow>(sql`
    select r.id, r.indicator_id as indicator, i.name, r.period, m.version, m.unit, m.decimals, (m.watch->>'topN')::int as top_n, m.least_visits,
      m.formula, m.note, r.ranked, r.unranked, r.ranked_at, c.id as cut, c.number as cut_number, c.made_at as cut_at, p.until as posted_until,
      (select string_agg(d.file_name, '、' order by d.number) from indicator_dataset d
        where d.id in (select dataset_id from indicator_cut_month where cut_id = c.id)) as files
    from indicator_run r join indicator i on i.id = r.indicator_id join indicator_method m on m.id = r.method_id
      join indicator_cut c on c.id = r.cut_id left join indicator_posting p on p.run_id = r.id
    where ${which} order by r.period desc, r.ranked_at desc, r.id limit 1`);
  return row ?? null;
}

/** A line of a run as it is kept. */
export type EntryRow = {
  readonly kind: EntryKind;
  readonly ordinal: number;
  readonly person_id: string | null;
  readonly department: number | null;
  readonly item: number | null;
  readonly group_name: string;
  readonly now_n: string | null;
  readonly now_d: string | null;
  readonly before_n: string | null;
  readonly before_d: string | null;
  readonly change_n: string | null;
  readonly change_d: string | null;
  readonly level_rank: number | null;
  readonly level_of: number | null;
  readonly move_rank: number | null;
  readonly move_of: number | null;
  readonly open: boolean;
};

/** A kept fraction; null where there was no figure. */
export const exact = (n: string | null, d: string | null): Rational | null =>
  n === null || d === null ? null : fraction(BigInt(n), BigInt(d));
