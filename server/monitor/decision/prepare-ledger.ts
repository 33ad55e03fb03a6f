import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type LedgerKnown, type LedgerPreview, previewLedger } from '#app/domain/monitor/decision/ledger';
import { hasLedgerHeader } from '#app/domain/monitor/decision/ledger-columns';
import type { DecisionClass, Point } from '#app/domain/monitor/decision/words';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import type { Hand } from '#server/platform/command';
import { readTable, tableLimits } from '#server/roster/read-table';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Known = { code: string; class: DecisionClass; title: string; done: Partial<Record<Point, string>> };

/** Previews a ledger of major decisions against the decisions as they stand in this transaction. */
export async function prepareLedger(
  hand: Hand,
  bytes: Uint8Array,
  fileName: string,
): Promise<LedgerPreview | Refusal> {
  const table = await readTable(bytes, fileName, tableLimits, hasLedgerHeader);
  if (isRefusal(table)) return table;
  const rows = await hand.tx.execute<Known>(sql`
    select d.code, d.class, d.title, coalesce(jsonb_object_agg(p.point, p.done_on) filter (where p.done_on is not null), '{}') as done
    from decision d left join decision_point p on p.decision_id = d.id group by d.id`);
  const known: LedgerKnown = {
    today: dayInShanghai(hand.now),
    decisions: new Map(
      rows.map(({ code, done, ...one }) => [
        code,
        { ...one, done: new Map(Object.entries(done) as [Point, string][]) },
      ]),
    ),
  };
  return previewLedger(table, known, digest);
}
