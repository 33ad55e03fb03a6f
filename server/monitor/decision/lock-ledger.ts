import { sql } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Hand } from '#server/platform/command';

type Batch = { id: string; file_name: string; file: Uint8Array; preview_hash: string };

/** Locks a preview of a ledger that is neither confirmed nor given up; refuses `monitor.noDecisionImport`. */
export async function lockLedger(hand: Hand, id: string): Promise<Batch | Refusal> {
  const [batch] = await hand.tx.execute<Batch>(sql`
    select id, file_name, file, preview_hash from import_batch
    where id = ${id} and kind = 'decisions' and state = 'previewed' for update`);
  return batch ?? refuse('monitor.noDecisionImport');
}
