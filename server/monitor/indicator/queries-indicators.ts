import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { writeMonth } from '#app/domain/monitor/indicator/period';
import { fraction, toDecimal } from '#app/domain/monitor/indicator/rational';
import { figureDigits } from '#app/domain/monitor/indicator/say-figure';
import type { UsageGrid } from '#app/domain/monitor/indicator/usage-grid';
import type { Unit } from '#app/domain/monitor/indicator/words';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { monthsOfCut, newestCut } from './find-dataset';
import { findGrids } from './find-grids';
import { findDepartments } from './find-words';
import { exact } from './load-run';

const mostIndicators = 60;

type CardRow = {
  id: string;
  name: string;
  agreed: number | null;
  proposed: number | null;
  period: string | null;
  unit: Unit | null;
  decimals: number | null;
  n: string | null;
  d: string | null;
  findings: number;
  posted_until: string | null;
};

/** The indicators with their newest month's figure of the whole unit and what was found lately. */
async function readCards(tx: Tx) {
  const rows = await tx.execute<CardRow>(sql`
    select i.id, i.name, a.version as agreed, p.version as proposed, r.period, m.unit, m.decimals, t.n, t.d, post.until as posted_until,
      (select count(*)::int from monitor_finding f join indicator_run fr on fr.id = f.subject_id
        where fr.indicator_id = i.id and f.state in ('open', 'inCase')) as findings
    from indicator i
    left join lateral (select version from indicator_method where indicator_id = i.id and state = 'agreed' order by version desc limit 1) a on true
    left join lateral (select version from indicator_method where indicator_id = i.id and state = 'proposed' limit 1) p on true
    left join lateral (select * from indicator_run where indicator_id = i.id and period !~ 'Q' order by period desc, ranked_at desc limit 1) r on true
    left join indicator_method m on m.id = r.method_id
    left join indicator_trend t on t.run_id = r.id and t.department = 0 and t.open
      and t.month = (split_part(r.period, '-', 1) || split_part(r.period, '-', 2))::int
    left join indicator_posting post on post.run_id = r.id
    order by i.created_at, i.id limit ${mostIndicators}`);
  return rows.map(({ n, d, unit, decimals, posted_until, ...row }) => {
    const figure = exact(n, d);
    return {
      ...row,
      postedUntil: posted_until,
      figure: figure && unit ? { digits: figureDigits(figure, unit, decimals ?? 0), unit } : null,
    };
  });
}

/** Fen as yuan without cents, for tables that are read at a glance. */
const yuan = (fen: bigint): string => toDecimal(fraction(fen, 100n)!, 0);

/** A month's table as rows of words; 'hidden' where too few doctors stand behind a cell. */
function tableOf(grid: UsageGrid, names: ReadonlyMap<number, { readonly name: string }>) {
  const say = (figure: bigint | 'hidden' | null) => (typeof figure === 'bigint' ? yuan(figure) : figure);
  const columns = [...grid.categories, null];
  const rowOf = (department: number | null) => ({
    name: department === null ? null : (names.get(department)?.name ?? ''),
    cells: columns.map((category) => say(grid.figure(department, category))),
  });
  return { categories: grid.categories, rows: [...grid.departments, null].map(rowOf) };
}

/** Everything of the front page of the indicators: what is watched, the month's table as everybody may read it, what waits for the reader. */
export async function queryIndicators({ tx, actor }: Reader, askedMonth: number | null) {
  const cut = await newestCut(tx);
  const months = cut ? await monthsOfCut(tx, cut.id) : [];
  const month = months.find((one) => one === askedMonth) ?? months.at(-1) ?? null;
  const grid = cut && month ? (await findGrids(tx, cut.id, [month])).get(month) : undefined;
  const [source] = cut
    ? await tx.execute<{ files: string; made_at: string }>(sql`
        select string_agg(distinct d.file_name, '、') as files, min(c.made_at) as made_at from indicator_cut c
        join indicator_cut_month m on m.cut_id = c.id join indicator_dataset d on d.id = m.dataset_id where c.id = ${cut.id}`)
    : [];
  const person = actor.kind === 'person' ? actor.personId : null;
  const [head] = await tx.execute(
    sql`select 1 from monitor_department where head_id = ${person}::uuid limit 1`,
  );
  const cards = await readCards(tx);
  const mayAgree = head !== undefined || hasRole(actor, 'expert');
  return {
    cards,
    mayKeep: allows(permitOf('monitor.setIndicator'), actor),
    waiting: mayAgree
      ? cards.filter(({ proposed }) => proposed !== null).map(({ id, name }) => ({ id, name }))
      : [],
    usage:
      cut && grid && month && source
        ? {
            cut: cut.number,
            files: source.files,
            madeAt: new Date(source.made_at).toISOString(),
            month: writeMonth(month),
            months: months.map(writeMonth).reverse(),
            ...tableOf(grid, await findDepartments(tx)),
          }
        : null,
  };
}
