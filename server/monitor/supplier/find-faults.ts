import { and, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import { lowTwice, type Quarter, quarterAfter, rateBy } from '#app/domain/monitor/supplier/quarter';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { supplier, supplierContract, supplierEvent } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { type Found, raiseFindings } from '../case/raise-finding';
import { blockOf, type StandingOnDay, standingsOn, supplierRulesOf } from './status-on';

type Files = Pick<Hand, 'tx' | 'orgId' | 'now'>;

/** Looks at suppliers, all of them where none are named, and raises what is wrong with each on this day; what was found before is found no second time. */
export async function findFaults(
  hand: Files,
  only: readonly string[] | null = null,
): Promise<Fact<'monitor.found'>[]> {
  const { tx, now } = hand;
  const today = dayInShanghai(now);
  const rows = await tx
    .select({ id: supplier.id, name: supplier.name })
    .from(supplier)
    .where(only ? inArray(supplier.id, [...only]) : undefined);
  if (rows.length === 0) return [];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const ids = [...names.keys()];
  const { version, value: rules } = await supplierRulesOf(tx);
  const standings = await standingsOn(tx, ids, today);
  const shared = {
    monitor: 'supplier' as const,
    provenance: serverSay('zh-CN')('monitor:supplier.provenance', { day: today, version }),
  };
  const found = [
    ...faultsOfPapers(standings, names),
    ...(await faultsOfContracts(hand, ids, standings, names, today)),
    ...(await faultsOfRecords(hand, ids, names)),
    ...(await faultsOfRatings(hand, ids, names, rules.pass, today)),
  ];
  return raiseFindings(
    hand,
    found.map((one) => ({ ...shared, ...one })),
  );
}

type Fault = Omit<Found, 'monitor' | 'provenance'>;
type Names = ReadonlyMap<string, string>;

/** Papers that have run out. */
const faultsOfPapers = (standings: ReadonlyMap<string, StandingOnDay>, names: Names): Fault[] =>
  [...standings].flatMap(([id, { expired }]) =>
    expired.map(({ name, on }) => ({
      kind: 'licenceExpired',
      key: `${id}:${name}:${on}`,
      severity: 'warning' as const,
      subjectId: id,
      data: { supplier: names.get(id) ?? '', licence: name, on },
    })),
  );

/** Contracts that run although their supplier is closed, or without the integrity contract that belongs to each. */
async function faultsOfContracts(
  { tx }: Files,
  ids: readonly string[],
  standings: ReadonlyMap<string, StandingOnDay>,
  names: Names,
  today: Day,
): Promise<Fault[]> {
  const running = await tx
    .select()
    .from(supplierContract)
    .where(
      and(
        inArray(supplierContract.supplierId, [...ids]),
        lte(supplierContract.startsOn, today),
        gte(supplierContract.endsOn, today),
        isNull(supplierContract.endedOn),
      ),
    );
  return running.flatMap(({ id, supplierId, departmentId, number, integritySignedOn }) => {
    const standing = standings.get(supplierId);
    const closed = standing && blockOf(standing);
    const about = {
      subjectId: supplierId,
      departmentId,
      data: { supplier: names.get(supplierId) ?? '', contract: number },
    };
    return [
      ...(closed && closed.block !== 'licenceExpired'
        ? [
            {
              kind: 'blockedContract',
              key: `${id}:${standing.because[0]?.event ?? closed.block}`,
              severity: 'serious' as const,
              ...about,
            },
          ]
        : []),
      ...(integritySignedOn === null
        ? [{ kind: 'integrityMissing', key: id, severity: 'warning' as const, ...about }]
        : []),
    ];
  });
}

/** Records whose day of publication nobody has looked up yet: until then the longest time is taken. */
async function faultsOfRecords({ tx }: Files, ids: readonly string[], names: Names): Promise<Fault[]> {
  const rows = await tx
    .select()
    .from(supplierEvent)
    .where(
      and(
        inArray(supplierEvent.supplierId, [...ids]),
        sql`${supplierEvent.kind} = 'record' and ${supplierEvent.toDay} is not null and ${supplierEvent.voidedAt} is null`,
      ),
    );
  return rows.map(({ id, supplierId, fromDay, toDay }) => ({
    kind: 'recordUndated',
    key: id,
    severity: 'notice' as const,
    subjectId: supplierId,
    data: { supplier: names.get(supplierId) ?? '', from: fromDay, to: toDay ?? fromDay },
  }));
}

/** Two quarters in a row that were not enough, once nobody can rate the second any more. */
async function faultsOfRatings(
  { tx }: Files,
  ids: readonly string[],
  names: Names,
  pass: number,
  today: Day,
): Promise<Fault[]> {
  const rows = await tx.execute<{ supplier_id: string; quarter: Quarter; sum: number; count: number }>(sql`
    select supplier_id, quarter, sum(total)::int as sum, count(*)::int as count from supplier_rating
    where supplier_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid) group by supplier_id, quarter`);
  return ids.flatMap((id) =>
    lowTwice(
      rows.filter((row) => row.supplier_id === id && rateBy(row.quarter) < today),
      pass,
    ).map((quarter) => ({
      kind: 'ratedLow',
      key: `${id}:${quarter}`,
      severity: 'warning' as const,
      subjectId: id,
      data: { supplier: names.get(id) ?? '', before: quarterAfter(quarter, -1), quarter, pass },
    })),
  );
}
