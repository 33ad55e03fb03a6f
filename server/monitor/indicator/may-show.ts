import type { Term } from '#app/domain/monitor/indicator/formula-words';
import type { Month } from '#app/domain/monitor/indicator/period';
import type { Line } from '#app/domain/monitor/indicator/reckon';
import { fewestDoctors, leewayOf } from '#app/domain/monitor/indicator/rules';
import type { UsageGrid } from '#app/domain/monitor/indicator/usage-grid';
import type { UsageSum } from './sum-usage';

/** What of a ranking everybody may see: nothing from which a cell that the tables of departments and categories hide could be reckoned back. */
export function mayShow(
  grids: ReadonlyMap<Month, UsageGrid>,
  terms: readonly Term[],
  items: ReadonlyMap<number, { readonly category: string }>,
) {
  const isNarrowed = terms.some(({ filters }) => filters.length > 0);
  return {
    /** A department's figure (the unit's, where null) of a month: a narrowed one only where its whole row is open, for a share and a total give the cell. */
    department: (department: number | null, month: Month): boolean => {
      const grid = grids.get(month);
      if (!grid) return false;
      return isNarrowed ? !grid.hasHidden(department) : grid.figure(department, null) !== 'hidden';
    },
    /**
     * The departments whose doctors may be listed without names: enough of them have a figure, so that none stands for the department alone. What a
     * narrowed formula says of the period before is asked for apart, for fewer may have used what it asks for.
     */
    departmentsOfDoctors: (lines: readonly Line[]): Set<number> => {
      const counted = new Map<number, { now: number; before: number }>();
      for (const { id, now, before } of lines) {
        const department = Number(id.split(' ')[1]);
        const of = counted.get(department) ?? { now: 0, before: 0 };
        if (now && now.n !== 0n) of.now += 1;
        if (before && before.n !== 0n) of.before += 1;
        counted.set(department, of);
      }
      const fewest = fewestDoctors.value;
      return new Set(
        [...counted].flatMap(([department, { now, before }]) =>
          now >= fewest && (!isNarrowed || before === 0 || before >= fewest) ? [department] : [],
        ),
      );
    },
    /**
     * Items that enough doctors used in every month given; of a category's smallest as many are left out as it takes to be two, enough doctors
     * together, and enough to leave each that few used its leeway, for the category's total of the month is shown. Where that total itself is hidden
     * none is open, for together they would be it.
     */
    items: (sums: readonly UsageSum[]): Set<number> => {
      const categories = new Map<string, UsageSum[]>();
      const categoryOf = (item: number) => items.get(item)?.category ?? '';
      const isTotalHidden = ({ month, item }: UsageSum) =>
        grids.get(month)?.figure(null, categoryOf(item)) === 'hidden';
      for (const sum of sums) {
        const key = `${sum.month} ${categoryOf(sum.item)}`;
        categories.set(key, [...(categories.get(key) ?? []), sum]);
      }
      const closed = new Set(
        [...categories.values()].flatMap((some) =>
          isTotalHidden(some[0]!) ? some.map(({ item }) => item) : tooFew(some),
        ),
      );
      return new Set(sums.flatMap(({ item }) => (closed.has(item) ? [] : [item])));
    },
  };
}

function tooFew(sums: readonly UsageSum[]): number[] {
  const left = [...sums].sort((a, b) => a.doctors - b.doctors || a.item - b.item);
  const fewest = fewestDoctors.value;
  const found: UsageSum[] = [];
  let together = 0;
  while (
    left[0] &&
    (left[0].doctors < fewest ||
      found.length === 1 ||
      (found.length > 0 && together < fewest) ||
      isNearlyTold(found, fewest))
  ) {
    const next = left.shift()!;
    found.push(next);
    together += next.doctors;
  }
  return found.map(({ item }) => item);
}

/** Whether what is left out besides an item that few used is so little that the total less what is shown nearly tells its figure. */
const isNearlyTold = (found: readonly UsageSum[], fewest: number): boolean =>
  found.some(({ doctors, sums }) =>
    sums.some((sum, at) => {
      const others = found.reduce((all, one) => all + one.sums[at]!, 0n) - sum;
      return doctors < fewest && sum > 0n && others < leewayOf(sum);
    }),
  );
