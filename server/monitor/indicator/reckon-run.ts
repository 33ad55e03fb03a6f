import { createHash } from 'node:crypto';
import { evaluate } from '#app/domain/monitor/indicator/formula';
import { type Month, monthAfter, type Period, periodBefore } from '#app/domain/monitor/indicator/period';
import type { Rational } from '#app/domain/monitor/indicator/rational';
import { type Line, type Method, type MonthSums, reckon } from '#app/domain/monitor/indicator/reckon';
import type { EntryKind } from '#app/domain/monitor/indicator/words';
import type { Tx } from '#db/client';
import { findGrids } from './find-grids';
import { findDepartments, findItems } from './find-words';
import { mayShow } from './may-show';
import { sumUsage, type UsageSum } from './sum-usage';

/** A line of a ranking with whom or what it is about; `open` for everybody's eyes, without a name. */
export type Entry = Line & {
  readonly kind: EntryKind;
  readonly person: string | null;
  readonly department: number | null;
  readonly item: number | null;
  readonly open: boolean;
};

export type TrendPoint = {
  readonly department: number;
  readonly month: Month;
  readonly figure: Rational | null;
  readonly open: boolean;
};

/** A ranking as reckoned, before it is kept. */
export type Reckoned = {
  readonly entries: readonly Entry[];
  readonly trend: readonly TrendPoint[];
  /** The peer groups that held, as a hash. */
  readonly grouping: string;
};

const trendMonths = 12;
const whole = 0;

/** By group, then by place, then whoever has none; always the same order for the same data. */
const inOrder = (a: Entry, b: Entry): number =>
  (a.group < b.group ? -1 : a.group > b.group ? 1 : 0) ||
  (a.level?.rank ?? Number.MAX_SAFE_INTEGER) - (b.level?.rank ?? Number.MAX_SAFE_INTEGER) ||
  (a.id < b.id ? -1 : 1);

/** Reckons the rankings of doctors, items and departments for a period from a cut of the data, and the months that led there. Writes nothing. */
export async function reckonRun(
  tx: Tx,
  cut: { readonly id: string; readonly months: readonly Month[] },
  method: Method & { readonly ranksItems: boolean },
  period: Period,
): Promise<Reckoned> {
  const back = Math.max(method.watch.runLength, 2);
  const periods = Array.from({ length: back }, (_, count) => periodBefore(period, count));
  const within = (months: readonly Month[]) =>
    [...new Set(months)].filter((month) => cut.months.includes(month));
  const window = within(periods.flatMap(({ months }) => months));
  const last = period.months.at(-1)!;
  const trail = within(Array.from({ length: trendMonths }, (_, count) => monthAfter(last, -count)));
  const { terms } = method.formula;
  const of = (months: readonly Month[]) => ({ cut: cut.id, months, terms });
  const all = within([...window, ...trail]);
  // Sent together: a transaction answers them one after the other without waiting for us in between.
  const [departments, items, doctorSums, itemSums, departmentSums, grids] = await Promise.all([
    findDepartments(tx),
    findItems(tx),
    sumUsage(tx, of(window), 'doctor'),
    method.ranksItems ? sumUsage(tx, of(window), 'item') : [],
    sumUsage(tx, of(all), 'department'),
    findGrids(tx, cut.id, all),
  ]);
  const nameOf = (word: number) => departments.get(word)?.name ?? '';
  const peersOf = (word: number) => departments.get(word)?.peerGroup || nameOf(word);
  const show = mayShow(grids, terms, items);
  const lines = (
    sums: readonly UsageSum[],
    idOf: (one: UsageSum) => string,
    groupOf: (one: UsageSum) => string,
  ) =>
    reckon(
      sums.map((one): MonthSums => ({ ...one, id: idOf(one), group: groupOf(one) })),
      periods,
      method,
    );
  const doctors = lines(
    doctorSums,
    (one) => `${one.person} ${one.department}`,
    (one) => peersOf(one.department),
  );
  const usedItems = lines(
    itemSums,
    ({ item }) => String(item),
    () => '',
  );
  const units = lines(
    departmentSums,
    ({ department }) => String(department),
    ({ department }) => departments.get(department)?.peerGroup ?? '',
  );
  // A line says the period before too, and months that other runs show can be taken from a quarter: each of them must be open.
  const shownMonths = [...period.months, ...periods[1]!.months].filter((month) => window.includes(month));
  const isOpen = (department: number) => shownMonths.every((month) => show.department(department, month));
  const openDoctors = show.departmentsOfDoctors(doctors);
  const openItems = show.items(itemSums.filter(({ month }) => shownMonths.includes(month)));
  const entries: Entry[] = [
    ...doctors.map((line): Entry => {
      const [person = '', word] = line.id.split(' ');
      const department = Number(word);
      return {
        ...line,
        kind: 'doctor',
        person,
        department,
        item: null,
        open: openDoctors.has(department) && isOpen(department),
      };
    }),
    ...usedItems.map((line): Entry => {
      const item = Number(line.id);
      return { ...line, kind: 'item', person: null, department: null, item, open: openItems.has(item) };
    }),
    ...units.map((line): Entry => {
      const department = Number(line.id);
      return { ...line, kind: 'department', person: null, department, item: null, open: isOpen(department) };
    }),
  ];
  const grouping = JSON.stringify(
    [...departments.values()].map(({ name, peerGroup }) => [name, peerGroup]).sort(),
  );
  return {
    entries: entries.sort(inOrder),
    trend: trendOf(departmentSums, trail, method, show.department),
    grouping: createHash('sha256').update(grouping).digest('hex').slice(0, 16),
  };
}

/** Each month's figure of every department and of the whole unit. */
function trendOf(
  sums: readonly UsageSum[],
  months: readonly Month[],
  { formula }: Method,
  mayShowIn: (department: number | null, month: Month) => boolean,
): TrendPoint[] {
  const inMonths = sums.filter(({ month }) => months.includes(month));
  const all = months.map((month) => {
    const some = inMonths.filter((one) => one.month === month);
    const total = formula.terms.map((_, at) => some.reduce((sum, one) => sum + one.sums[at]!, 0n));
    return { department: whole, month, figure: evaluate(formula, total), open: mayShowIn(null, month) };
  });
  return [
    ...all,
    ...inMonths.map((one) => ({
      department: one.department,
      month: one.month,
      figure: evaluate(formula, one.sums),
      open: mayShowIn(one.department, one.month),
    })),
  ];
}
