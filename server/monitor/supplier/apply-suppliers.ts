import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import type { SupplierRecord } from '#app/domain/monitor/supplier/import/read-row';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { raiseFindings } from '../case/raise-finding';
import { listedLicence } from './prepare-suppliers';

type Given = SupplierRecord & { readonly supplier: string | null };

/**
 * Writes suppliers of a list: files, the end of their papers, what is said against them. What the list does not say clearly enough to be a
 * government's record is found, so that somebody looks it up. A constant number of statements however long the list.
 */
export async function applySuppliers(
  hand: Hand,
  records: readonly Given[],
  fileName: string,
  isAdmitting: boolean,
): Promise<{ suppliers: string[]; found: Fact<'monitor.found'>[] }> {
  const say = serverSay('zh-CN');
  const basis = say('monitor:supplier.import.basis', { file: fileName });
  const rows = records.map(({ supplier, against, ...record }) => ({
    ...record,
    id: supplier ?? randomUUID(),
    isNew: supplier === null,
    isAdmitted: supplier === null && isAdmitting,
    event: against ? { province: null, to: null, ...against, id: randomUUID() } : null,
  }));
  await write(hand, JSON.stringify(rows), basis);
  const found = await raiseFindings(
    hand,
    rows.flatMap(({ id, name, event }) =>
      event?.kind === 'watched'
        ? [
            {
              monitor: 'supplier' as const,
              kind: 'recordUnclear',
              key: event.id,
              severity: 'warning' as const,
              subjectId: id,
              data: { supplier: name, text: event.text },
              provenance: basis,
            },
          ]
        : [],
    ),
  );
  return { suppliers: rows.map(({ id }) => id), found };
}

async function write({ tx, orgId, now, ...hand }: Hand, json: string, basis: string): Promise<void> {
  const by = personOf({ tx, orgId, now, ...hand });
  const at = now.toISOString();
  const given = sql`jsonb_to_recordset(${json}::jsonb) as r(id uuid, "isNew" boolean, "isAdmitted" boolean, code text, name text, category text, "validTo" date, event jsonb)`;
  await tx.execute(sql`
    insert into supplier (id, org_id, code, name, category, created_by, created_at)
    select r.id, ${orgId}, r.code, r.name, r.category, ${by}, ${at}::timestamptz from ${given} where r."isNew"`);
  await tx.execute(sql`
    insert into supplier_licence (org_id, supplier_id, name, valid_to, by_id, known_at)
    select ${orgId}, r.id, ${listedLicence}, r."validTo", ${by}::uuid, ${at}::timestamptz from ${given} where r."validTo" is not null`);
  await tx.execute(sql`
    insert into supplier_event (id, org_id, supplier_id, kind, from_day, to_day, province, text, basis, by_id, known_at)
    select (r.event->>'id')::uuid, ${orgId}, r.id, r.event->>'kind', (r.event->>'from')::date, (r.event->>'to')::date, r.event->>'province',
      r.event->>'text', ${basis}, ${by}::uuid, ${at}::timestamptz
    from ${given} where jsonb_typeof(r.event) = 'object'`);
  await tx.execute(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, text, by_id, known_at)
    select ${orgId}, r.id, 'admitted', ${dayInShanghai(now)}::date, ${basis}, ${by}::uuid, ${at}::timestamptz
    from ${given} where r."isAdmitted"`);
}
