import type { Citation } from '../statute/figure';
import type { Profile, UnitKind } from '../statute/profile';
import { leastSeats, mostNonVoting, presidiumSizeHolds, presidiumSizes } from '../statute/seats';
import { type Comparison, least, most, reaches, type Share, writeShare } from '../statute/share';
import { assertComposition, type Composition } from './composition';

export const compositionRules = [
  'minimumSeats',
  'managers',
  'frontline',
  'professionals',
  'teachers',
  'young',
  'women',
  'delegationLeader',
  'presidiumSize',
  'presidiumMainBody',
  'nonVoting',
] as const;
export type CompositionRule = (typeof compositionRules)[number];

/** One rule and how the roster stands to it. `block` stops; `warn` lets go on with a written reason. */
export type CompositionRow = Citation & {
  readonly rule: CompositionRule;
  readonly holds: boolean;
  readonly severity: 'block' | 'warn';
  readonly actual: number;
  /** The bound: a minimum, or a maximum for caps. */
  readonly needed: number;
  readonly sentence: {
    readonly key: `roster:composition.${CompositionRule}.${'holds' | 'fails'}`;
    readonly params: Readonly<Record<string, string | number>>;
  };
};

/**
 * Holds a roster against a rule profile, in the order a secretary reads it. With no representatives at all only the
 * seat, group and presidium rules speak: a share of nobody has no meaning. Counts that can't be throw RangeError.
 */
export function checkComposition(
  profile: Profile,
  unit: UnitKind,
  composition: Composition,
): CompositionRow[] {
  assertComposition(composition);
  const { total } = composition.representatives;
  return [
    minimumSeats(profile, composition),
    ...(total > 0 ? shareRules(profile, unit, composition) : []),
    ...delegationLeaders(composition),
    ...presidiumRules(profile, composition),
    nonVotingRule(profile, composition),
  ];
}

/** The rows that stop a roster or still want a written reason, given the rules a reason is on file for. */
export function openRows(rows: readonly CompositionRow[], reasonsFor: readonly string[]): CompositionRow[] {
  return rows.filter((row) => !row.holds && (row.severity === 'block' || !reasonsFor.includes(row.rule)));
}

function minimumSeats(profile: Profile, { staff, representatives }: Composition): CompositionRow {
  const needed = leastSeats(profile, staff.total);
  const actual = representatives.total;
  // The formulas differ and leave gaps, so falling short warns; but a congress of nobody is none.
  const severity = actual === 0 ? 'block' : 'warn';
  return write('minimumSeats', profile.congress.seats, severity, actual >= needed, actual, needed, {
    staff: staff.total,
  });
}

function shareRules(profile: Profile, unit: UnitKind, composition: Composition): CompositionRow[] {
  const { composition: rules } = profile;
  const { representatives: reps } = composition;
  const rows: CompositionRow[] = [];
  const cap = rules.managersMost;
  const capped = most(reps.total, cap.value.share);
  rows.push(
    write('managers', cap, severityOf(cap.value.binding), reps.managers <= capped, reps.managers, capped, {
      total: reps.total,
      share: writeShare(cap.value.share),
    }),
  );
  const atLeast = (rule: CompositionRule, figure: BoundFigure | null, actual: number) => {
    if (!figure) return;
    const { share, compare, binding } = figure.value;
    rows.push(
      write(
        rule,
        figure,
        severityOf(binding),
        reaches(actual, reps.total, share, compare),
        actual,
        least(reps.total, share, compare),
        { total: reps.total, share: writeShare(share) },
      ),
    );
  };
  const professional = unit === 'hospital' || unit === 'school';
  if (professional) atLeast('professionals', rules.professionalsLeast, reps.professionals);
  else atLeast('frontline', rules.frontlineLeast, reps.frontline);
  if (unit === 'school') {
    atLeast('teachers', rules.teachersLeast, reps.teachers);
    if (rules.youngLeast) {
      const needed = rules.youngLeast.value;
      const holds = reps.underThirtyFive >= needed;
      rows.push(write('young', rules.youngLeast, 'warn', holds, reps.underThirtyFive, needed, {}));
    }
  }
  if (composition.staff.total > 0) rows.push(womenRule(profile, composition));
  return rows;
}

type BoundFigure = Citation & {
  readonly value: {
    readonly share: Share;
    readonly compare: Comparison;
    readonly binding: 'strict' | 'generally';
  };
};

/** Women's share of the seats against their share of the staff; too many women is nobody's complaint. */
function womenRule(profile: Profile, { staff, representatives: reps }: Composition): CompositionRow {
  const figure = profile.composition.women;
  const { tolerance, binding } = figure.value;
  const { over, of } = tolerance ?? { over: 0, of: 1 };
  // seats/total >= women/staff - over/of, multiplied out so that it stays exact.
  const bound = reps.total * (staff.women * of - over * staff.total);
  const per = staff.total * of;
  const needed = Math.max(0, bound % per === 0 ? bound / per : Math.floor(bound / per) + 1);
  return write('women', figure, severityOf(binding), reps.women >= needed, reps.women, needed, {
    total: reps.total,
    staff: staff.total,
    staffWomen: staff.women,
  });
}

function delegationLeaders({ delegations }: Composition): CompositionRow[] {
  const cited: Citation = { article: '《上海市职工代表大会条例》第二十五条、第三十条', trust: 'design' };
  const filled = delegations.filter((group) => group.size > 0);
  if (filled.length === 0) return [];
  const missing = filled.filter((group) => !group.hasLeader);
  if (missing.length === 0)
    return [write('delegationLeader', cited, 'block', true, filled.length, filled.length, {})];
  return missing.map((group) =>
    write('delegationLeader', cited, 'block', false, 0, 1, { name: group.name, size: group.size }),
  );
}

function presidiumRules(profile: Profile, { representatives, presidium }: Composition): CompositionRow[] {
  if (!presidium) return [];
  const rows: CompositionRow[] = [];
  const sizes = presidiumSizes(profile, representatives.total);
  const [first] = sizes;
  if (first) {
    const holds = presidiumSizeHolds(profile, representatives.total, presidium.size);
    // Where two ranges meet (exactly 100 seats), say the one that fits, or the nearer one.
    const near = sizes.find((range) => range.most === null || presidium.size <= range.most) ?? first;
    rows.push(
      write('presidiumSize', profile.presidium.sizes, 'block', holds, presidium.size, near.least, {
        total: representatives.total,
        most: near.most ?? '',
      }),
    );
  }
  if (presidium.size > 0) {
    const { of, share, compare } = profile.presidium.mainBody.value;
    const actual = of === 'teachers' ? presidium.teachers : presidium.frontline;
    rows.push(
      write(
        'presidiumMainBody',
        profile.presidium.mainBody,
        'block',
        reaches(actual, presidium.size, share, compare),
        actual,
        least(presidium.size, share, compare),
        { size: presidium.size, share: writeShare(share), of },
      ),
    );
  }
  return rows;
}

function nonVotingRule(profile: Profile, { representatives, nonVoting }: Composition): CompositionRow {
  const figure = profile.composition.nonVotingMost;
  const needed = mostNonVoting(profile, representatives.total);
  return write('nonVoting', figure, 'warn', nonVoting <= needed, nonVoting, needed, {
    total: representatives.total,
    share: writeShare(figure.value),
  });
}

const severityOf = (binding: 'strict' | 'generally') => (binding === 'strict' ? 'block' : 'warn');

function write(
  rule: CompositionRule,
  cited: Citation,
  severity: CompositionRow['severity'],
  holds: boolean,
  actual: number,
  needed: number,
  params: Readonly<Record<string, string | number>>,
): CompositionRow {
  return {
    rule,
    article: cited.article,
    trust: cited.trust,
    holds,
    severity,
    actual,
    needed,
    sentence: {
      key: `roster:composition.${rule}.${holds ? 'holds' : 'fails'}`,
      params: { actual, needed, ...params },
    },
  };
}
