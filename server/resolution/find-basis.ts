import { and, desc, eq } from 'drizzle-orm';
import type { ItemState } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Basis } from '#app/domain/resolution/rules';
import type { Tx } from '#db/client';
import { agendaItem, openVote } from '#db/schema';

export type FoundBasis = Basis & { readonly itemId: string | null; readonly voteId: string | null };

/** What a resolution is to rest on, of this session; an adopted item brings its vote along. Refuses `resolution.itemElsewhere`. */
export async function findBasis(
  tx: Tx,
  sessionId: string,
  wanted: { item?: string | undefined; vote?: string | undefined },
): Promise<FoundBasis | Refusal> {
  const items = wanted.item
    ? await tx
        .select()
        .from(agendaItem)
        .where(and(eq(agendaItem.id, wanted.item), eq(agendaItem.sessionId, sessionId)))
    : [];
  const votes =
    wanted.vote || wanted.item
      ? await tx
          .select()
          .from(openVote)
          .where(
            and(
              eq(openVote.sessionId, sessionId),
              wanted.vote
                ? eq(openVote.id, wanted.vote)
                : and(eq(openVote.agendaItemId, wanted.item!), eq(openVote.state, 'closed')),
            ),
          )
          .orderBy(desc(openVote.closedAt))
          .limit(1)
      : [];
  const item = items[0] ?? null;
  const vote = votes[0] ?? null;
  if ((wanted.item && !item) || (wanted.vote && !vote)) return refuse('resolution.itemElsewhere');
  return {
    item: item && { title: item.title, state: item.state as ItemState },
    vote: vote && { passed: vote.state === 'closed' && vote.result?.passed === true },
    itemId: item?.id ?? vote?.agendaItemId ?? null,
    voteId: vote?.id ?? null,
  };
}
