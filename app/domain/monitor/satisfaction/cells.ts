/** Which cells are not shown, and whether their sum is. */
type Veil = { readonly hidden: ReadonlySet<string>; readonly isTotalHidden: boolean };

/**
 * Cells with fewer than `least` answers are hidden, and as many of the next smallest as it takes so that what is hidden can't be told from the
 * sum: at least two cells, with at least `least` answers together. Cells of nobody stay out of it. `already` hides what is hidden elsewhere.
 */
export function veil(
  counts: ReadonlyMap<string, number>,
  least: number,
  already: ReadonlySet<string> = new Set(),
): Veil {
  const cells = [...counts].filter(([, n]) => n > 0);
  const total = cells.reduce((all, [, n]) => all + n, 0);
  const hidden = new Set(cells.filter(([key, n]) => n < least || already.has(key)).map(([key]) => key));
  const open = cells
    .filter(([key]) => !hidden.has(key))
    .sort(([one, n], [other, m]) => n - m || (one < other ? -1 : 1));
  const sumOf = () => cells.reduce((all, [key, n]) => (hidden.has(key) ? all + n : all), 0);
  while (hidden.size > 0 && (hidden.size < 2 || sumOf() < least)) {
    const next = open.shift();
    if (!next) return { hidden, isTotalHidden: true };
    hidden.add(next[0]);
  }
  return { hidden, isTotalHidden: total < least };
}
