import type { Citation } from '../statute/figure';
import type { Profile, UnitKind } from '../statute/profile';
import { assemblyOrCongress, leastSeats, mostNonVoting, presidiumSizes } from '../statute/seats';
import { least, most } from '../statute/share';

/** What the law asks of a congress, one line each. `most: null` says that the range is open above. */
export type Reckoned = Citation &
  (
    | {
        readonly key:
          | 'minimumSeats'
          | 'managers'
          | 'frontline'
          | 'professionals'
          | 'teachers'
          | 'young'
          | 'nonVoting';
        readonly count: number;
      }
    | { readonly key: 'body'; readonly body: 'congress' | 'assembly'; readonly from: number }
    | {
        readonly key: 'presidium';
        readonly ranges: readonly { readonly least: number; readonly most: number | null }[];
      }
  );

/** The figures for a unit of `staff` people with `seats` representatives (the legal minimum where `null`). Not a count: RangeError. */
export function reckonSeats(
  profile: Profile,
  unit: UnitKind,
  staff: number,
  seats: number | null,
): { readonly seats: number; readonly rows: Reckoned[] } {
  const needed = leastSeats(profile, staff);
  const total = seats ?? needed;
  const { composition: rules, congress, presidium } = profile;
  const { body, from, article, trust } = assemblyOrCongress(profile, staff);
  const rows: Reckoned[] = [
    { key: 'body', body, from, article, trust },
    { key: 'minimumSeats', count: needed, ...source(congress.seats) },
  ];
  if (total > 0) {
    rows.push({
      key: 'managers',
      count: most(total, rules.managersMost.value.share),
      ...source(rules.managersMost),
    });
    const professional = unit === 'hospital' || unit === 'school';
    const mains = [
      { key: 'frontline', figure: professional ? null : rules.frontlineLeast },
      { key: 'professionals', figure: professional ? rules.professionalsLeast : null },
      { key: 'teachers', figure: unit === 'school' ? rules.teachersLeast : null },
    ] as const;
    for (const { key, figure } of mains)
      if (figure)
        rows.push({ key, count: least(total, figure.value.share, figure.value.compare), ...source(figure) });
    if (unit === 'school' && rules.youngLeast)
      rows.push({ key: 'young', count: rules.youngLeast.value, ...source(rules.youngLeast) });
    rows.push({ key: 'nonVoting', count: mostNonVoting(profile, total), ...source(rules.nonVotingMost) });
  }
  rows.push({ key: 'presidium', ranges: presidiumSizes(profile, total), ...source(presidium.sizes) });
  return { seats: total, rows };
}

const source = ({ article, trust }: Citation): Citation => ({ article, trust });

/** A typed number of people: whole, from 0 to a million; `null` where nothing was typed, `undefined` where it is no such number. */
export function readCount(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d{1,7}$/.test(plain) && Number(plain) <= 1_000_000 ? Number(plain) : undefined;
}
