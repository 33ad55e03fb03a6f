import type { Cell } from '#app/domain/monitor/satisfaction/chart';
import { type ShownMonth, sumOf } from '#app/domain/monitor/satisfaction/figures';
import { type Item, overallCode } from '#app/domain/monitor/satisfaction/item';
import { dimensions, layers } from '#app/domain/monitor/satisfaction/words';

export type DepartmentRow = {
  readonly id: string;
  readonly name: string;
  /** Hidden where null. */
  readonly answers: number | null;
  readonly overall: Cell | null;
};

/** A month's departments with their answers and their overall share, and the whole unit's. */
export function departmentsIn(
  { answers, marks }: ShownMonth,
  names: readonly { readonly id: string; readonly name: string }[],
) {
  const overall = marks.get(overallCode);
  const rows: DepartmentRow[] = names.flatMap(({ id, name }) => {
    const count = answers.cells.get(id);
    return count === undefined ? [] : [{ id, name, answers: count, overall: overall?.cells.get(id) ?? null }];
  });
  return { rows, total: { answers: answers.total, overall: overall?.total ?? null } };
}

/** A month by layer, dimension and question: of the whole unit, or of one department. */
export function breakDown({ marks }: ShownMonth, items: readonly Item[], department: string | null) {
  const cells = new Map(
    items.map(({ code }) => {
      const of = marks.get(code);
      return [code, (department === null ? of?.total : of?.cells.get(department)) ?? null] as const;
    }),
  );
  return {
    layers: layers.map((layer) => ({ layer, cell: sumOf(cells, items, { layer }) })),
    dimensions: dimensions.map((dimension) => ({ dimension, cell: sumOf(cells, items, { dimension }) })),
    questions: items.map((item) => ({ ...item, cell: cells.get(item.code) ?? null })),
  };
}
