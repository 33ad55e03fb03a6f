import { hiddenCells } from './masks';

/** What a department used of a category in one month, and how many doctors did. Money in fen. */
export type UsageCell = {
  readonly department: number;
  readonly category: string;
  readonly doctors: number;
  readonly amount: bigint;
};

/** A month's table of departments and categories as everybody may read it. */
export type UsageGrid = {
  readonly departments: readonly number[];
  readonly categories: readonly string[];
  /** Null: no rows; 'hidden': too few doctors, or it would give away where there are too few. `null` as department or category is the total. */
  readonly figure: (department: number | null, category: string | null) => bigint | 'hidden' | null;
  /** Whether anything of a department's row (of the totals, where null) is hidden. */
  readonly hasHidden: (department: number | null) => boolean;
};

/** Lays a month's cells out with their totals and hides what must be hidden; `doctorsOf` counts each doctor of a department once. */
export function layOut(
  cells: readonly UsageCell[],
  doctorsOf: ReadonlyMap<number, number>,
  fewest: number,
): UsageGrid {
  const departments = [...new Set(cells.map(({ department }) => department))].sort((a, b) => a - b);
  const categories = [...new Set(cells.map(({ category }) => category))].sort();
  const by = new Map(cells.map((cell) => [`${cell.department}\t${cell.category}`, cell]));
  const rows: (number | null)[] = [...departments, null];
  const columns: (string | null)[] = [...categories, null];
  const sum = (some: readonly UsageCell[]) => some.reduce((all, { amount }) => all + amount, 0n);
  const count = (some: readonly UsageCell[]) => some.reduce((all, { doctors }) => all + doctors, 0);
  const everybody = [...doctorsOf.values()].reduce((all, doctors) => all + doctors, 0);
  const at = (department: number | null, category: string | null) => {
    if (department !== null && category !== null) {
      const cell = by.get(`${department}\t${category}`);
      return { doctors: cell?.doctors ?? 0, amount: cell?.amount ?? 0n };
    }
    const some = cells.filter(
      (cell) =>
        (department === null || cell.department === department) &&
        (category === null || cell.category === category),
    );
    const doctors =
      category !== null
        ? count(some)
        : department === null
          ? everybody
          : (doctorsOf.get(department) ?? count(some));
    return { doctors, amount: sum(some) };
  };
  const table = rows.map((department) => columns.map((category) => at(department, category)));
  const hidden = hiddenCells(table, fewest);
  return {
    departments,
    categories,
    figure: (department, category) => {
      const [row, column] = [rows.indexOf(department), columns.indexOf(category)];
      const cell = table[row]?.[column];
      if (!cell) return null;
      if (hidden[row]![column]) return 'hidden';
      return cell.doctors === 0 ? null : cell.amount;
    },
    hasHidden: (department) => hidden[rows.indexOf(department)]?.some(Boolean) ?? false,
  };
}
