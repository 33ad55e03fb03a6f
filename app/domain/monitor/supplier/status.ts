import { addDays, type Day } from '../../statute/deadlines';
import { recordYears, repeatYears } from '../../statute/suppliers';
import type { Block, SupplierEventKind, SupplierStatus } from './words';

/** One thing that happened. Of a `record`, `from` is the day of publication (of an undated one the first possible day, `to` the last). */
export type SupplierEvent = {
  readonly id: string;
  readonly kind: SupplierEventKind;
  readonly from: Day;
  readonly to: Day | null;
  readonly province: string | null;
  /** The event that this one ends. */
  readonly ends: string | null;
  /** Since when the unit knows it, and since when it knows that it was wrong. */
  readonly knownAt: Date;
  readonly voidedAt: Date | null;
};

/** A reason why a supplier stands as it does, with the days on which it holds, both included. */
export type Cause = {
  readonly event: string;
  readonly status: Exclude<Block, 'licenceExpired'> | 'watch';
  readonly from: Day;
  readonly until: Day | null;
};

export type Standing = {
  readonly status: SupplierStatus;
  /** What holds on the day, gravest first; the first one gives the status. */
  readonly because: readonly Cause[];
  /** Records of other provinces that cost points in a tender but do not close this one. */
  readonly deducts: readonly Cause[];
};

const gravity = ['nationalBadRecord', 'badRecord', 'blacklisted', 'suspended', 'watch'] as const;

/** What the unit knew at a moment: entered by then and not yet found to be wrong. */
export const knownBy = <Row extends { readonly knownAt: Date; readonly voidedAt: Date | null }>(
  rows: readonly Row[],
  moment: Date,
): Row[] => rows.filter(({ knownAt, voidedAt }) => knownAt <= moment && (!voidedAt || voidedAt > moment));

/** The day that corresponds `years` later, or the last of its month: a period's last day (Civil Code art. 202). */
export function addYears(day: Day, years: number): Day {
  const later = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  try {
    return addDays(later, 0);
  } catch {
    return `${later.slice(0, 8)}28`;
  }
}

const earlier = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Days on which watching, suspension or an own listing holds: to its end, or to the eve of what ended it. */
function spanOf(event: SupplierEvent, events: readonly SupplierEvent[]): Cause | null {
  const status = { watched: 'watch', suspended: 'suspended', listed: 'blacklisted' } as const;
  if (event.kind !== 'watched' && event.kind !== 'suspended' && event.kind !== 'listed') return null;
  const ending = events
    .filter(({ ends }) => ends === event.id)
    .reduce<Day | null>((first, { from }) => earlier(first, addDays(from, -1)), null);
  return {
    event: event.id,
    status: status[event.kind],
    from: event.from,
    until: earlier(event.to, ending),
  };
}

type RecordDays = Pick<SupplierEvent, 'province' | 'from' | 'to'>;

/** Whether two records may be one and the same: of one province, and published on days that may be the same. */
export const isSameRecord = (one: RecordDays, other: RecordDays): boolean =>
  one.province === other.province &&
  one.from <= (other.to ?? other.from) &&
  other.from <= (one.to ?? one.from);

/** The records that neither were found to be wrong nor were struck off. */
export const liveRecords = (events: readonly SupplierEvent[]): SupplierEvent[] => {
  const kept = events.filter(({ voidedAt }) => voidedAt === null);
  const struck = new Set(kept.flatMap(({ kind, ends }) => (kind === 'recordStruck' ? (ends ?? []) : [])));
  return kept.filter(({ kind, id }) => kind === 'record' && !struck.has(id));
};

/** Days on which each record closes the province, or the country where it is the second within the time; what may be the same record entered twice is no second one. A record struck off by `day` counts no more. */
function recordsOn(
  events: readonly SupplierEvent[],
  day: Day,
): (Cause & { readonly province: string | null })[] {
  const struck = new Set(
    events.filter(({ kind, from }) => kind === 'recordStruck' && from <= day).map((e) => e.ends),
  );
  const records = events
    .filter(({ kind, id, from }) => kind === 'record' && !struck.has(id) && from <= day)
    .sort((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id));
  return records.map((record, place) => {
    const before = records.slice(0, place);
    const again = before.some(
      (one) => !isSameRecord(one, record) && record.from <= addYears(one.to ?? one.from, repeatYears.value),
    );
    return {
      event: record.id,
      status: again ? 'nationalBadRecord' : 'badRecord',
      from: record.from,
      until: addYears(record.to ?? record.from, recordYears.value),
      province: record.province,
    };
  });
}

const holds = ({ from, until }: Cause, day: Day): boolean => from <= day && (until === null || until >= day);

/**
 * How a supplier stands on a day in the province `home`, by what is known. Records run from their publication, whenever they were entered;
 * those of other provinces cost points only, a second one within five years closes the country.
 */
export function standingOn(events: readonly SupplierEvent[], day: Day, home: string): Standing {
  const past = events.filter(({ from }) => from <= day);
  const records = recordsOn(past, day);
  const closing = records.filter(
    ({ status, province }) => status === 'nationalBadRecord' || province === home,
  );
  const spans = past.flatMap((event) => spanOf(event, past) ?? []);
  const because = [...closing.map(({ province: _, ...cause }) => cause), ...spans]
    .filter((cause) => holds(cause, day))
    .sort((one, other) => gravity.indexOf(one.status) - gravity.indexOf(other.status));
  const deducts = records
    .filter((cause) => !closing.includes(cause) && holds(cause, day))
    .map(({ province: _, ...cause }) => cause);
  return { status: because[0]?.status ?? atRest(past, [...closing, ...spans], day), because, deducts };
}

/** Without anything against it: never admitted, admitted, or free again after a block and not admitted since. */
function atRest(past: readonly SupplierEvent[], causes: readonly Cause[], day: Day): SupplierStatus {
  const admissions = past.filter(({ kind }) => kind === 'admitted').map(({ from }) => from);
  if (admissions.length === 0) return 'candidate';
  const overs = causes.flatMap(({ status, until }) =>
    status !== 'watch' && until !== null && until < day ? [until] : [],
  );
  return overs.every((over) => admissions.some((from) => from > over)) ? 'admitted' : 'restored';
}

/** Whether a status closes the door to new orders. */
export const closesDoor = (status: SupplierStatus): status is Exclude<Block, 'licenceExpired'> =>
  status === 'suspended' ||
  status === 'blacklisted' ||
  status === 'badRecord' ||
  status === 'nationalBadRecord';
