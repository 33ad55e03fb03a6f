import { evaluate } from './formula';
import type { Formula } from './formula-words';
import type { Period } from './period';
import { type Order, type Place, placesOf, type Ranked, rankDoubly } from './ranking';
import type { Rational } from './rational';
import { isAmongFirst, isRun, isSwing, type Watch } from './rules';

/** The sums of a formula's terms for one subject in one month. */
export type MonthSums = {
  readonly id: string;
  readonly group: string;
  readonly month: number;
  readonly visits: bigint;
  readonly sums: readonly bigint[];
};

/** A method as far as reckoning needs it. */
export type Method = {
  readonly formula: Formula;
  readonly order: Order;
  readonly leastVisits: number;
  readonly watch: Watch;
};

/** A line of a ranking and what the watch says of it. */
export type Line = Ranked & { readonly isRun: boolean; readonly isSwing: boolean };

type Summed = { readonly group: string; visits: bigint; readonly sums: bigint[] };

/** Adds the months of a period up, subject by subject. */
export function sumPeriod(all: readonly MonthSums[], period: Period): Map<string, Summed> {
  const found = new Map<string, Summed>();
  for (const { id, group, month, visits, sums } of all) {
    if (!period.months.includes(month)) continue;
    const held = found.get(id);
    if (!held) found.set(id, { group, visits, sums: [...sums] });
    else {
      held.visits += visits;
      for (const [at, sum] of sums.entries()) held.sums[at]! += sum;
    }
  }
  return found;
}

/** The figure of a subject in a period; none where the formula divides by zero or too few visits stand behind it. */
const figureOf = (summed: Summed | undefined, { formula, leastVisits }: Method): Rational | null =>
  !summed || summed.visits < BigInt(leastVisits) ? null : evaluate(formula, summed.sums);

/**
 * The double ranking of a period (`periods[0]`) with what the watch finds: `periods` goes back as far as a run is long, and at least to the period
 * before. Only whoever has rows in the period is ranked.
 */
export function reckon(all: readonly MonthSums[], periods: readonly Period[], method: Method): Line[] {
  const summed = periods.map((period) => sumPeriod(all, period));
  const [now, before] = summed;
  const lines = rankDoubly(
    [...now!].map(([id, one]) => ({
      id,
      group: one.group,
      now: figureOf(one, method),
      before: figureOf(before?.get(id), method),
    })),
    method.order,
  );
  const earlier = summed.slice(1).map((one) =>
    placesOf(
      [...one].flatMap(([id, of]) => {
        const value = figureOf(of, method);
        return value ? [{ id, group: of.group, value }] : [];
      }),
      method.order,
    ),
  );
  const { watch } = method;
  return lines.map((line) => {
    const places: (Place | null)[] = [line.level, ...earlier.map((of) => of.get(line.id) ?? null)];
    return { ...line, isRun: isRun(places, watch), isSwing: isSwing(line.change, watch) };
  });
}

/** Whether a doctor's swing calls for a look: one of the first, moving further that way. Others swing with their patients. */
export const isSuspectSwing = ({ isSwing: swings, level, change }: Line, { order, watch }: Method): boolean =>
  swings &&
  isAmongFirst(level, watch) &&
  change !== null &&
  (order === 'high' ? change.n > 0n : change.n < 0n);
