import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { expiredOn, expiringFrom } from '#app/domain/monitor/supplier/licences';
import { seesWhole } from '#app/domain/monitor/supplier/seeing';
import { type SupplierStatus, supplierStatuses } from '#app/domain/monitor/supplier/words';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Reader } from '#server/platform/http';
import { drawBars } from './draw-bars';
import { blockOf, standingsOn, supplierRulesOf } from './status-on';

const atOnce = 100;
const mostExpiring = 30;
/** More files than any unit keeps; beyond them a list would have to be narrowed by name. */
const mostFiles = 5_000;

export type SuppliersAsked = {
  readonly day: Day | null;
  readonly search: string;
  readonly status: string | null;
};

/** The suppliers as they stand on a day, how many stand how, and whose papers run out. */
export async function querySuppliers({ tx, actor, now }: Reader, asked: SuppliersAsked) {
  const today = dayInShanghai(now);
  const day = asked.day ?? today;
  const { version, value: rules } = await supplierRulesOf(tx);
  const files = await tx.execute<{ id: string; code: string; name: string; category: string }>(
    sql`select id, code, name, category from supplier order by name, id limit ${mostFiles}`,
  );
  const standings = await standingsOn(
    tx,
    files.map(({ id }) => id),
    day,
    { isOpen: !seesWhole(actor) },
  );
  const counts = new Map<SupplierStatus, number>();
  const closed = [...standings.values()].flatMap((standing) => blockOf(standing)?.block ?? []);
  for (const { status } of standings.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
  const word = asked.search.trim().toLowerCase();
  const status = supplierStatuses.find((one) => one === asked.status) ?? null;
  const rows = files.flatMap((file) => {
    const standing = standings.get(file.id)!;
    const isAsked =
      !word || file.name.toLowerCase().includes(word) || file.code.toLowerCase().startsWith(word);
    if (!isAsked || (status && standing.status !== status)) return [];
    return [{ ...file, status: standing.status, block: blockOf(standing) }];
  });
  const standing = supplierStatuses.flatMap((one) => {
    const value = counts.get(one) ?? 0;
    return value > 0 ? [{ key: one, value }] : [];
  });
  return {
    today,
    day,
    search: asked.search,
    status,
    rows: rows.slice(0, atOnce),
    found: rows.length,
    all: files.length,
    closed: closed.length,
    closedByPapers: closed.filter((block) => block === 'licenceExpired').length,
    counts: standing,
    drawing: drawBars(standing),
    expiring: await findExpiring(tx, today),
    rules,
    version,
    at: now.toISOString(),
    isOfficer: hasRole(actor, 'monitorOfficer'),
  };
}

/** Papers that have run out or soon will, the most urgent first. */
async function findExpiring(tx: Reader['tx'], today: Day) {
  const rows = await tx.execute<{
    supplier_id: string;
    supplier: string;
    name: string;
    from: Day | null;
    to: Day | null;
  }>(sql`
    select l.supplier_id, s.name as supplier, l.name, l.valid_from as "from", l.valid_to as "to"
    from supplier_licence l join supplier s on s.id = l.supplier_id where l.voided_at is null`);
  const papers = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) papers.set(row.supplier_id, [...(papers.get(row.supplier_id) ?? []), row]);
  return [...papers]
    .flatMap(([id, all]) => {
      const about = { id, supplier: all[0]!.supplier };
      return [
        ...expiredOn(all, today).map((one) => ({ ...about, ...one, isOver: true })),
        ...expiringFrom(all, today).map((one) => ({ ...about, ...one, isOver: false })),
      ];
    })
    .sort((one, other) => one.on.localeCompare(other.on) || one.supplier.localeCompare(other.supplier))
    .slice(0, mostExpiring);
}
