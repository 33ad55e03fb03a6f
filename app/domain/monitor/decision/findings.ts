import type { Day } from '../../statute/deadlines';
import type { Severity } from '../words';
import { beforeAdoption, daysBetween, daysLate, outOfOrder, type PathPoint, standingsOf } from './path';
import { type DecisionRules, thresholdOf } from './settings';
import { type DecisionClass, isAboutMoney } from './words';

/** What is looked at of one decision. */
export type Watched = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly class: DecisionClass;
  /** Fen. */
  readonly amount: number | null;
  readonly supplierId: string | null;
  readonly startedOn: Day;
  readonly mustAdopt: boolean;
  readonly adoptedOn: Day | null;
  readonly path: readonly PathPoint[];
  /** Points that were found missing before, each with the day it was due (`pointDue`): neither they nor their being done late are found once more. */
  readonly foundMissing: ReadonlySet<string>;
};

/** A point and the day it is due: with another day it is another thing to find. */
export const pointDue = (point: string, dueOn: Day): string => `${point}:${dueOn}`;

/** What the monitor finds at a decision, `about` which; the key says which thing, so that looking again finds it once. */
export type DecisionFinding = {
  readonly kind: 'pointLate' | 'pointMissing' | 'pointOutOfOrder' | 'adoptionMissing' | 'amountSplit';
  readonly about: string;
  readonly key: string;
  readonly severity: Severity;
  readonly data: Readonly<Record<string, string | number>>;
};

/** From so many days late on it is serious. */
const seriousDays = 30;

/** What is to be found at one decision on a day. The same decision gives the same findings. */
export function findingsOf(of: Watched, today: Day): DecisionFinding[] {
  const named = { code: of.code, title: of.title };
  const found: DecisionFinding[] = [];
  const standings = standingsOf(of.path, today);
  for (const [at, one] of of.path.entries()) {
    const standing = standings[at];
    if (standing !== 'late' && standing !== 'missing') continue;
    if (of.foundMissing.has(pointDue(one.point, one.dueOn))) continue;
    const days = daysLate(one, today);
    found.push({
      kind: standing === 'late' ? 'pointLate' : 'pointMissing',
      about: of.id,
      // What is done keeps the day it was due; what is not may be put off and missed again.
      key: standing === 'late' ? `${of.id}:${one.point}` : `${of.id}:${pointDue(one.point, one.dueOn)}`,
      severity: days >= seriousDays ? 'serious' : 'warning',
      data: { ...named, point: one.point, dueOn: one.dueOn, days },
    });
  }
  for (const point of outOfOrder(of.path))
    found.push({
      kind: 'pointOutOfOrder',
      about: of.id,
      key: `${of.id}:${point}`,
      severity: 'warning',
      data: { ...named, point },
    });
  const [early] = of.mustAdopt ? beforeAdoption(of.path, of.adoptedOn) : [];
  if (early)
    found.push({
      kind: 'adoptionMissing',
      about: of.id,
      key: of.id,
      severity: 'serious',
      data: { ...named, point: early },
    });
  return found;
}

/** Decisions on one supplier, each under the threshold and within the days of the setting, that reach it together; found at the first of them, once for each group. `digest` makes a short key of the group. */
export function findSplits(
  all: readonly Watched[],
  rules: DecisionRules,
  digest: (text: string) => string,
): DecisionFinding[] {
  const small = all
    .filter((one) => {
      const from = thresholdOf(rules, one.class);
      return isAboutMoney(one.class) && one.supplierId && one.amount !== null && one.amount < from!;
    })
    .sort((one, other) => compare(one.startedOn, other.startedOn) || compare(one.code, other.code));
  const taken = new Set<string>();
  return small.flatMap((first) => {
    if (taken.has(first.id)) return [];
    const group = small.filter(
      (one) =>
        !taken.has(one.id) &&
        one.supplierId === first.supplierId &&
        one.class === first.class &&
        one.startedOn >= first.startedOn &&
        daysBetween(first.startedOn, one.startedOn) <= rules.splitDays,
    );
    const sum = group.reduce((total, { amount }) => total + (amount ?? 0), 0);
    if (group.length < 2 || sum < thresholdOf(rules, first.class)!) return [];
    for (const { id } of group) taken.add(id);
    return {
      kind: 'amountSplit' as const,
      about: first.id,
      key: digest(
        group
          .map(({ id }) => id)
          .toSorted()
          .join(' '),
      ),
      severity: 'serious' as const,
      data: { code: first.code, title: first.title, count: group.length, yuan: Math.trunc(sum / 100) },
    };
  });
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
