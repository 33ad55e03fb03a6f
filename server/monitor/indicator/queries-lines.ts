import { type SQL, sql } from 'drizzle-orm';
import { changeDigits, figureDigits } from '#app/domain/monitor/indicator/say-figure';
import type { RankLine, RankSort } from '#app/domain/monitor/indicator/views';
import type { EntryKind } from '#app/domain/monitor/indicator/words';
import type { Tx } from '#db/client';
import { type EntryRow, exact, type RunRow } from './load-run';
import type { Sight } from './sees-names';

const perPage = 50;
const last = 2_147_483_647;

type Row = EntryRow & {
  readonly department_name: string | null;
  readonly item_name: string | null;
  readonly person_name: string | null;
  readonly staff_number: string | null;
  readonly named: boolean;
  readonly own: boolean;
  readonly suspect: boolean;
};

export type Asked = {
  readonly kind: EntryKind;
  readonly group: string | null;
  readonly sort: RankSort;
  /** Where the page before ended: "place.ordinal". */
  readonly after: string | null;
};

const list = (ids: readonly number[]): SQL => sql.raw(ids.length > 0 ? ids.join(',') : 'null');

/** Whom the reader may see by name. */
const named = ({ all, departments, own }: Sight): SQL =>
  sql`(${all} or e.person_id = ${own}::uuid or e.department in (${list(departments)}))`;

/** Which lines the reader may see at all: named ones, and of the others the first that everybody may see. */
const visible = (sight: Sight, { top_n }: RunRow): SQL =>
  sql`case when e.kind = 'doctor' then coalesce(${named(sight)}, false) or (e.open and e.level_rank <= ${top_n})
    else ${sight.all} or e.open or coalesce(e.department in (${list(sight.departments)}), false) end`;

const positionOf = (after: string | null): [number, number] => {
  const found = /^(\d{1,10})\.(\d{1,10})$/.exec(after ?? '');
  return found ? [Number(found[1]), Number(found[2])] : [-1, -1];
};

/** A page of a run's lines in the order asked for, each as its reader may see it. */
export async function readLines(
  tx: Tx,
  run: RunRow,
  sight: Sight,
  asked: Asked,
): Promise<{ lines: RankLine[]; next: string | null }> {
  const place = sql`coalesce(${asked.sort === 'level' ? sql`e.level_rank` : sql`e.move_rank`}, ${last})`;
  const [rank, ordinal] = positionOf(asked.after);
  const rows = await tx.execute<Row>(sql`
    select e.*, d.name as department_name, i.name as item_name, coalesce(${named(sight)}, false) as named,
      case when ${named(sight)} then p.name end as person_name, case when ${named(sight)} then p.staff_number end as staff_number,
      coalesce(e.person_id = ${sight.own}::uuid, false) as own,
      exists (select 1 from indicator_suspect s where s.run_id = e.run_id and s.kind = e.kind and s.ordinal = e.ordinal) as suspect
    from indicator_entry e left join indicator_word d on d.id = e.department left join indicator_word i on i.id = e.item
      left join person p on p.id = e.person_id
    where e.run_id = ${run.id} and e.kind = ${asked.kind} and ${visible(sight, run)}
      ${asked.group === null ? sql`` : sql`and e.group_name = ${asked.group}`}
      and (${place}, e.ordinal) > (${rank}, ${ordinal})
    order by ${place}, e.ordinal limit ${perPage + 1}`);
  const page = rows.slice(0, perPage);
  const end = page.at(-1);
  return {
    lines: page.map((row) => lineOf(row, run)),
    next:
      rows.length > perPage && end
        ? `${(asked.sort === 'level' ? end.level_rank : end.move_rank) ?? last}.${end.ordinal}`
        : null,
  };
}

function lineOf(row: Row, { unit, decimals }: RunRow): RankLine {
  const [now, before] = [exact(row.now_n, row.now_d), exact(row.before_n, row.before_d)];
  const change = exact(row.change_n, row.change_d);
  return {
    key: `${row.kind}-${row.ordinal}`,
    kind: row.kind,
    name: row.person_name,
    staffNumber: row.staff_number,
    department: row.department_name,
    item: row.item_name,
    group: row.group_name,
    now: now && figureDigits(now, unit, decimals),
    before: before && figureDigits(before, unit, decimals),
    change: change && changeDigits(change),
    level: row.level_rank,
    levelOf: row.level_of,
    move: row.move_rank,
    isOwn: row.own,
    // Whom a finding is about only those see who may see the name.
    isSuspect: row.suspect && (row.kind !== 'doctor' || row.named),
  };
}

/** The groups within which a run's doctors were ranked, as far as the reader sees anybody of them. */
export async function readGroups(tx: Tx, run: RunRow, sight: Sight): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select distinct e.group_name as name from indicator_entry e
    where e.run_id = ${run.id} and e.kind = 'doctor' and ${visible(sight, run)} order by 1`);
  return rows.map(({ name }) => name);
}
