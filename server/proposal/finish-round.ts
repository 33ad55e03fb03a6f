import { sql } from 'drizzle-orm';
import { isReplied } from '#app/domain/proposal/handling';
import type { Refusal } from '#app/domain/refusal';
import type { Hand } from '#server/platform/command';
import { isHandedBack, ofReplying } from './handed-back';
import { moveProposal, type ProposalRow } from './load';
import { assignmentsOf } from './load-handling';

/**
 * Takes a proposal from "handling" to "replied" once the lead and every separate department have replied; else leaves it as it is. A part that was
 * handed back is waited for until the committee has given it out anew.
 */
export async function finishRound(hand: Hand, row: ProposalRow): Promise<ProposalRow | Refusal> {
  if (row.state !== 'handling') return row;
  const assigned = await assignmentsOf(hand, row.id, row.round);
  if (!isReplied(assigned)) return row;
  const waiting = await hand.tx.execute(
    sql`select 1 from proposal p where p.id = ${row.id} and ${isHandedBack(ofReplying)}`,
  );
  return waiting.length > 0 ? row : moveProposal(hand, row, 'reply');
}
