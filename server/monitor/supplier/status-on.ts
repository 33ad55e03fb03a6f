import { asc, inArray } from 'drizzle-orm';
import { expiredOn } from '#app/domain/monitor/supplier/licences';
import { supplierRules, supplierRulesName, usualSupplierRules } from '#app/domain/monitor/supplier/rules';
import {
  closesDoor,
  knownBy,
  type Standing,
  type SupplierEvent,
  standingOn,
} from '#app/domain/monitor/supplier/status';
import type { Block } from '#app/domain/monitor/supplier/words';
import type { Day } from '#app/domain/statute/deadlines';
import { periodArticle, recordYears, repeatYears } from '#app/domain/statute/suppliers';
import type { Tx } from '#db/client';
import { supplierEvent, supplierLicence } from '#db/schema';
import { settingOf } from '../case/settings';

/** How a supplier stands on a day, with the papers that were not good on it. */
export type StandingOnDay = Standing & {
  readonly expired: readonly { readonly name: string; readonly on: Day }[];
};

/** Why nothing may be bought from a supplier on a day; `until` is the last day of it, null where it is open. */
export type Blocked = { readonly block: Block; readonly until: Day | null; readonly article: string | null };

/** The rules of the unit, with their version. */
export const supplierRulesOf = (tx: Tx) =>
  settingOf(tx, supplierRulesName, supplierRules, usualSupplierRules);

/** Everything that was ever entered on the events of these suppliers, by supplier, what was found to be wrong included. */
export async function readSupplierEvents(
  tx: Tx,
  suppliers: readonly string[],
): Promise<Map<string, SupplierEvent[]>> {
  const found = new Map<string, SupplierEvent[]>(suppliers.map((id) => [id, []]));
  if (suppliers.length === 0) return found;
  const rows = await tx
    .select()
    .from(supplierEvent)
    .where(inArray(supplierEvent.supplierId, [...suppliers]))
    .orderBy(asc(supplierEvent.fromDay), asc(supplierEvent.knownAt), asc(supplierEvent.id));
  for (const { supplierId, fromDay: from, toDay: to, endsId: ends, ...row } of rows)
    found.get(supplierId)?.push({ ...row, from, to, ends });
  return found;
}

/** Of which knowledge a standing is reckoned: what the unit knew at `knownAt` (absent: all it knows), without what is only alleged where `isOpen`. */
export type Knowledge = { readonly knownAt?: Date | undefined; readonly isOpen?: boolean };

/** Reads what there is of suppliers once, to be asked for any of them and any day. Three statements however many. */
export async function readStandings(
  tx: Tx,
  suppliers: readonly string[],
  { knownAt, isOpen = false }: Knowledge = {},
): Promise<(supplier: string, day: Day) => StandingOnDay> {
  const { value: rules } = await supplierRulesOf(tx);
  const events = await readSupplierEvents(tx, suppliers);
  const papers = suppliers.length
    ? await tx
        .select()
        .from(supplierLicence)
        .where(inArray(supplierLicence.supplierId, [...suppliers]))
    : [];
  const held = <Row extends { knownAt: Date; voidedAt: Date | null }>(rows: readonly Row[]) =>
    knownAt ? knownBy(rows, knownAt) : rows.filter(({ voidedAt }) => voidedAt === null);
  const licences = new Map<string, { name: string; from: Day | null; to: Day | null }[]>();
  for (const { supplierId, name, validFrom: from, validTo: to } of held(papers))
    licences.set(supplierId, [...(licences.get(supplierId) ?? []), { name, from, to }]);
  return (id, day) => ({
    ...standingOn(
      held(events.get(id) ?? []).filter(({ kind }) => !isOpen || kind !== 'watched'),
      day,
      rules.province,
    ),
    expired: expiredOn(licences.get(id) ?? [], day),
  });
}

/** How suppliers stand on `day`. */
export async function standingsOn(
  tx: Tx,
  suppliers: readonly string[],
  day: Day,
  knowledge: Knowledge = {},
): Promise<Map<string, StandingOnDay>> {
  const standing = await readStandings(tx, suppliers, knowledge);
  return new Map(suppliers.map((id) => [id, standing(id, day)]));
}

const articleOf: Readonly<Record<Block, string | null>> = {
  badRecord: `${recordYears.article}；${periodArticle}`,
  nationalBadRecord: `${repeatYears.article}；${periodArticle}`,
  blacklisted: null,
  suspended: null,
  licenceExpired: null,
};

/** What stands in the way of an order, the gravest of it; null where nothing does. */
export function blockOf({ status, because, expired }: StandingOnDay): Blocked | null {
  if (closesDoor(status))
    return { block: status, until: because[0]?.until ?? null, article: articleOf[status] };
  return expired.length > 0
    ? { block: 'licenceExpired', until: null, article: articleOf.licenceExpired }
    : null;
}

/**
 * Whether a purchase from this supplier is closed on `day`, and by what: a government's record, the unit's own list, a suspension, papers that
 * have run out. Null where nothing stands in the way. By what was known at `knownAt`; absent: by all that is known.
 */
export async function blockedOn(
  tx: Tx,
  supplierId: string,
  day: Day,
  knownAt?: Date,
): Promise<Blocked | null> {
  const standing = (await standingsOn(tx, [supplierId], day, { knownAt })).get(supplierId);
  return standing ? blockOf(standing) : null;
}
