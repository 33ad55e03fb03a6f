import { and, desc, eq } from 'drizzle-orm';
import type { ItemState } from '#app/domain/congress/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Basis } from '#app/domain/resolution/rules';
import type { Procedure } from '#app/domain/statute/matter';
import { thawProfile } from '#app/domain/statute/profile';
import type { Tx } from '#db/client';
import { agendaItem, openVote } from '#db/schema';
import { verdictsOn } from '#server/ballot/boxed-items';
import type { ItemRow, SessionRow } from '#server/congress/load';
import { readResult } from './read-result';

export type FoundBasis = Basis & { readonly itemId: string | null; readonly voteId: string | null };

type Wanted = { item?: string | null | undefined; vote?: string | null | undefined };

/** What a resolution is to rest on, of this session; an item brings its last closed vote and its counted boxes along, a vote its item. Refuses `resolution.itemElsewhere`. */
export async function findBasis(
  tx: Tx,
  session: SessionRow,
  { item: itemId, vote: voteId }: Wanted,
): Promise<FoundBasis | Refusal> {
  if (!itemId && !voteId) return { item: null, vote: null, itemId: null, voteId: null };
  const [vote] = await tx
    .select()
    .from(openVote)
    .where(
      and(
        eq(openVote.sessionId, session.id),
        voteId
          ? eq(openVote.id, voteId)
          : and(eq(openVote.agendaItemId, itemId!), eq(openVote.state, 'closed')),
      ),
    )
    .orderBy(desc(openVote.closedAt))
    .limit(1);
  if (voteId && !vote) return refuse('resolution.itemElsewhere');
  const about = itemId ?? vote?.agendaItemId;
  const [item] = about
    ? await tx
        .select()
        .from(agendaItem)
        .where(and(eq(agendaItem.id, about), eq(agendaItem.sessionId, session.id)))
    : [];
  if (itemId && !item) return refuse('resolution.itemElsewhere');
  if (vote?.agendaItemId && itemId && vote.agendaItemId !== itemId) return refuse('resolution.itemElsewhere');
  const boxes = item ? await verdictsOn(tx, item.id) : [];
  return {
    item: item ? judged(session, item) : null,
    // An item moves on once every box on it is counted: classes of raters wait for each other.
    box: item && boxes.length > 0 ? { passed: item.state === 'adopted' } : null,
    vote: vote ? { passed: vote.state === 'closed' && readResult(vote.result)?.passed === true } : null,
    itemId: item?.id ?? null,
    voteId: vote?.id ?? null,
  };
}

/** The item with the vote that the session's frozen rules want for its procedure. */
function judged(session: SessionRow, item: ItemRow): Basis['item'] {
  const rule = thawProfile(session.profile).procedures[item.procedure as Procedure];
  return {
    title: item.title,
    state: item.state as ItemState,
    vote: item.secret ? 'secret' : rule.vote,
    article: rule.article,
  };
}
