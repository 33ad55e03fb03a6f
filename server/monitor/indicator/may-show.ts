import type { Term } from '#app/domain/monitor/indicator/formula-words';
import type { Month } from '#app/domain/monitor/indicator/period';
import type { Line } from '#app/domain/monitor/indicator/reckon';
import { fewestDoctors } from '#app/domain/monitor/indicator/rules';
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
    /** The departments whose doctors may be listed without names: enough of them have a figure, so that none stands for the department alone. */
    departmentsOfDoctors: (lines: readonly Line[]): Set<number> => {
      const counted = new Map<number, number>();
      for (const { id, now } of lines) {
        const department = Number(id.split(' ')[1]);
        if (now && now.n !== 0n) counted.set(department, (counted.get(department) ?? 0) + 1);
      }
      return new Set(
        [...counted].flatMap(([department, count]) => (count >= fewestDoctors.value ? [department] : [])),
      );
    },
    /** Items that enough doctors used; where one of a category is hidden, the next smallest goes with it, for the category's total is shown. */
    items: (sums: readonly UsageSum[]): Set<number> => {
      const used = new Map<number, number>();
      for (const { item, doctors } of sums) used.set(item, Math.max(used.get(item) ?? 0, doctors));
      const categories = new Map<string, { item: number; doctors: number }[]>();
      for (const [item, doctors] of used) {
        const category = items.get(item)?.category ?? '';
        categories.set(category, [...(categories.get(category) ?? []), { item, doctors }]);
      }
      return new Set(
        [...categories.values()].flatMap((some) => {
          const ordered = some.sort((a, b) => a.doctors - b.doctors);
          const small = ordered.filter(({ doctors }) => doctors < fewestDoctors.value).length;
          return ordered.slice(small === 1 ? 2 : small).map(({ item }) => item);
        }),
      );
    },
  };
}
