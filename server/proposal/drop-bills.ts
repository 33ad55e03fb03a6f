import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { isRefusal } from '#app/domain/refusal';
import type { Tx } from '#db/client';
import { proposal } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { addEvent, moveProposal, type ProposalRow } from './load';

/**
 * Follows what takes an item off an agenda, the cancelling of a session among it: a bill that no congress will deliberate on is a filed proposal again,
 * with the days to assign it from now on. What was decided at the congress stays decided.
 */
export const dropBills = command({
  name: 'proposal.dropBills',
  input: z.object({}),
  load: (hand) => lockDropped(hand),
  perform: async (hand, _given, rows) => {
    const facts: Fact<FactName>[] = [];
    for (const row of rows) {
      const moved = await moveProposal(hand, row, 'drop', { itemId: null, filedAt: hand.now });
      if (isRefusal(moved)) return moved;
      await addEvent(hand, moved, 'billDropped');
      facts.push({ name: 'proposal.billDropped', subject: row.id });
    }
    return done(null, ...facts);
  },
});

async function lockDropped(hand: Hand): Promise<ProposalRow[]> {
  const ids = await findDropped(hand.tx);
  if (ids.length === 0) return [];
  return hand.tx.select().from(proposal).where(inArray(proposal.id, ids)).orderBy(proposal.id).for('update');
}

/** Promoted proposals whose item is gone or withdrawn, or undecided on the agenda of a cancelled session; of an item that was put anew the newest counts. */
async function findDropped(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive bill(proposal_id, item_id) as (
      select p.id, p.item_id from proposal p where p.state = 'promoted' and p.item_id is not null
      union select b.proposal_id, i.id from bill b join agenda_item i on i.resubmits = b.item_id)
    select p.id from proposal p where p.state = 'promoted' and (p.item_id is null or exists (
      select 1 from bill b join agenda_item i on i.id = b.item_id join congress_session c on c.id = i.session_id
      where b.proposal_id = p.id and not exists (select 1 from agenda_item n where n.resubmits = i.id)
        and (i.state = 'withdrawn' or (c.state = 'cancelled' and i.state not in ('adopted', 'notAdopted', 'heard')))))`);
  return rows.map(({ id }) => id);
}
