import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type LedgerKnown, type LedgerPreview, previewLedger } from '#app/domain/monitor/decision/ledger';
import { hasLedgerHeader } from '#app/domain/monitor/decision/ledger-columns';
import type { DecisionClass, Point } from '#app/domain/monitor/decision/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { cleanText } from '#app/domain/roster/import/clean';
import type { Table } from '#app/domain/roster/import/table';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';
import { readTable, tableLimits } from '#server/roster/read-table';
import { ledgerGate } from './ledger-gate';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Known = {
  code: string;
  class: DecisionClass;
  title: string;
  isWithdrawn: boolean;
  imported: boolean;
  matter: string | null;
  itemId: string | null;
  supplierId: string | null;
  done: Partial<Record<Point, string>>;
  points: Point[];
  path: Point[];
};

/** Holds every decision that a ledger names, in a fixed order: what is read of them holds until it is written. */
async function lockNamed(hand: Hand, table: Table): Promise<void> {
  const words = new Set(table.rows.flatMap(({ cells }) => cells.map(({ text }) => cleanText(text))));
  await hand.tx.execute(sql`
    select id from decision where code in (select jsonb_array_elements_text(${JSON.stringify([...words])}::jsonb))
    order by id for update`);
}

/** Previews a ledger of major decisions against the decisions as they stand in this transaction; `isWriting` holds them. */
export async function prepareLedger(
  hand: Hand,
  bytes: Uint8Array,
  fileName: string,
  isWriting = false,
): Promise<LedgerPreview | Refusal> {
  const table = await readTable(bytes, fileName, tableLimits, hasLedgerHeader);
  if (isRefusal(table)) return table;
  if (isWriting) await lockNamed(hand, table);
  const rows = await hand.tx.execute<Known>(sql`
    select d.code, d.class, d.title, d.state = 'withdrawn' as "isWithdrawn", d.imported, d.matter, d.item_id as "itemId", d.supplier_id as "supplierId",
      coalesce(jsonb_object_agg(p.point, p.done_on) filter (where p.done_on is not null), '{}') as done,
      coalesce(jsonb_agg(p.point order by p.ordinal) filter (where p.point is not null), '[]') as points,
      coalesce(jsonb_agg(p.point) filter (where p.point is not null and p.skipped_at is null), '[]') as path
    from decision d left join decision_point p on p.decision_id = d.id group by d.id
    -- A number that was given anew after a decision was withdrawn is the new one's: the last of a number counts.
    order by d.state <> 'withdrawn', d.recorded_at`);
  const gateOf = await ledgerGate(hand, rows);
  const known: LedgerKnown = {
    today: dayInShanghai(hand.now),
    decisions: new Map(
      rows.map((row) => [
        row.code,
        {
          class: row.class,
          title: row.title,
          isWithdrawn: row.isWithdrawn,
          done: new Map(Object.entries(row.done) as [Point, string][]),
          path: new Set(row.path),
          gate: gateOf(row),
        },
      ]),
    ),
  };
  return previewLedger(table, known, digest);
}
