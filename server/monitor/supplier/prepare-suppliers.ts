import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hasSupplierHeader } from '#app/domain/monitor/supplier/import/columns';
import {
  previewSuppliers,
  type SupplierKnown,
  type SupplierPreview,
} from '#app/domain/monitor/supplier/import/preview';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Hand } from '#server/platform/command';
import { readTable, tableLimits } from '#server/roster/read-table';
import { mendQuotes } from './mend-quotes';
import { supplierRulesOf } from './status-on';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The paper whose end a list names without naming the paper. */
export const listedLicence = '资质';

/** Previews a list of suppliers against the files as they stand in this transaction. */
export async function prepareSuppliers(
  hand: Hand,
  bytes: Uint8Array,
  fileName: string,
): Promise<SupplierPreview | Refusal> {
  const whole = mendQuotes(bytes);
  const table = await readTable(whole.bytes, fileName, tableLimits, hasSupplierHeader);
  if (isRefusal(table)) return table;
  const { value: rules } = await supplierRulesOf(hand.tx);
  const reading = { today: dayInShanghai(hand.now), home: rules.province, mended: whole.mended };
  const preview = previewSuppliers(table, await knownSuppliers(hand.tx), reading, digest);
  return preview.missing.length > 0 ? refuse('monitor.supplierColumns') : preview;
}

async function knownSuppliers(tx: Tx): Promise<SupplierKnown> {
  const rows = await tx.execute<{
    id: string;
    code: string;
    name: string;
    valid_to: (string | null)[];
    against: string[];
    records: { province: string; from: string; to: string | null }[];
  }>(sql`
    select s.id, s.code, s.name,
      coalesce((select json_agg(l.valid_to) from supplier_licence l
        where l.supplier_id = s.id and l.name = ${listedLicence} and l.voided_at is null), '[]') as valid_to,
      coalesce((select json_agg(e.text) from supplier_event e
        where e.supplier_id = s.id and e.kind in ('record', 'watched')), '[]') as against,
      coalesce((select json_agg(json_build_object('province', e.province, 'from', e.from_day, 'to', e.to_day)) from supplier_event e
        where e.supplier_id = s.id and e.kind = 'record' and e.voided_at is null and not exists (
          select 1 from supplier_event x where x.ends_id = e.id and x.kind = 'recordStruck' and x.voided_at is null)), '[]') as records
    from supplier s`);
  return new Map(rows.map(({ code, valid_to: validTo, ...row }) => [code, { ...row, validTo }]));
}
