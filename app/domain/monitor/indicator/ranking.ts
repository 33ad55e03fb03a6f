import { compare, divide, type Rational, subtract } from './rational';

/** What is high first, or what is low first: which of them calls for a look, the method says. */
export type Order = 'high' | 'low';

/** One doctor, item or department with its figure of the period and of the one before; null where there is no figure. */
export type Standing = {
  readonly id: string;
  /** With whom it may fairly be compared. */
  readonly group: string;
  readonly now: Rational | null;
  readonly before: Rational | null;
};

/** A place among so many; those who share a figure share the place, and the next place is left out. */
export type Place = { readonly rank: number; readonly of: number };

export type Ranked<One extends Standing = Standing> = One & {
  /** (now - before) / before; null where either is missing or there was nothing before. */
  readonly change: Rational | null;
  readonly level: Place | null;
  readonly move: Place | null;
};

/** The relative change against the period before. */
export function changeOf(now: Rational | null, before: Rational | null): Rational | null {
  if (!now || !before || before.n <= 0n) return null;
  return divide(subtract(now, before), before);
}

type Figure = { readonly id: string; readonly group: string; readonly value: Rational };

/** Places within each group, by id. */
export function placesOf(figures: readonly Figure[], order: Order): Map<string, Place> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.group);
    if (group) group.push(figure);
    else groups.set(figure.group, [figure]);
  }
  const places = new Map<string, Place>();
  const sign = order === 'high' ? -1 : 1;
  for (const group of groups.values()) {
    group.sort((a, b) => sign * compare(a.value, b.value));
    let rank = 0;
    group.forEach((figure, at) => {
      const above = group[at - 1];
      if (!above || compare(above.value, figure.value) !== 0) rank = at + 1;
      places.set(figure.id, { rank, of: group.length });
    });
  }
  return places;
}

/** The double ranking: by level and by change, both within the groups (双排序). */
export function rankDoubly<One extends Standing>(standings: readonly One[], order: Order): Ranked<One>[] {
  const withChange = standings.map((one) => ({ ...one, change: changeOf(one.now, one.before) }));
  const figures = (pick: (one: (typeof withChange)[number]) => Rational | null): Figure[] =>
    withChange.flatMap((one) => {
      const value = pick(one);
      return value ? [{ id: one.id, group: one.group, value }] : [];
    });
  const levels = placesOf(
    figures(({ now }) => now),
    order,
  );
  const moves = placesOf(
    figures(({ change }) => change),
    order,
  );
  return withChange.map((one) => ({
    ...one,
    level: levels.get(one.id) ?? null,
    move: moves.get(one.id) ?? null,
  }));
}
