import { eq } from 'drizzle-orm';
import { mayRead, type Part, type Standing } from '#app/domain/proposal/standing';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { proposal } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { findPart, type ProposalRow } from './load';
import { standingOf } from './standing';

/** A proposal for a page, with where its reader stands; refuses `proposal.noProposal` to whoever may not read it, as if there were none. */
export async function findReadable(
  reader: Reader,
  id: string,
): Promise<{ row: ProposalRow; who: Standing; part: Part } | Refusal> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return refuse('proposal.noProposal');
  const [row] = await reader.tx.select().from(proposal).where(eq(proposal.id, id));
  if (!row) return refuse('proposal.noProposal');
  const who = await standingOf(reader.tx, reader.actor);
  const part = await findPart(reader, id, who.personId);
  return mayRead(who, row, part) ? { row, who, part } : refuse('proposal.noProposal');
}
