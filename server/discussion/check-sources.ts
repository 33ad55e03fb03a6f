import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { agendaItem, questionSource, statement } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { OpenRoom } from './standing';

/**
 * The statements a question is to come from and its agenda item: all of the room, the item one of its session. What was withdrawn or hidden since
 * it was ticked falls away; where nothing else is left, there is nothing to gather.
 */
export async function checkSources(
  hand: Hand,
  room: OpenRoom['room'],
  given: { statements: readonly string[]; item?: string | undefined },
): Promise<{ sources: string[]; itemId: string | null } | Refusal> {
  const wanted = [...new Set(given.statements)];
  if (wanted.length === 0)
    return refuse('discussion.noSources', { fields: { statements: ['platform:fields.required'] } });
  const found = await hand.tx
    .select({
      id: statement.id,
      itemId: statement.itemId,
      isSaid: sql<boolean>`${statement.withdrawnAt} is null and ${statement.hiddenAt} is null`,
    })
    .from(statement)
    .where(and(inArray(statement.id, wanted), eq(statement.roomId, room.id)));
  if (found.length !== wanted.length) return refuse('discussion.foreignSource');
  const said = found.filter((one) => one.isSaid);
  const sources = said.map((one) => one.id);
  if (sources.length === 0)
    return refuse('discussion.noSources', { fields: { statements: ['platform:fields.required'] } });
  if (given.item !== undefined) {
    const fault = await faultOfItem(hand, room.sessionId, given.item);
    if (fault) return fault;
    return { sources, itemId: given.item };
  }
  // Nothing chosen: statements that speak of one item alone say it themselves.
  const items = new Set(said.map((one) => one.itemId));
  const [only] = items.size === 1 ? items : [null];
  return { sources, itemId: only ?? null };
}

/** An agenda item that is not of the session is a faulty input. */
export async function faultOfItem(hand: Hand, sessionId: string, itemId: string): Promise<Refusal | null> {
  const [item] = await hand.tx
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.id, itemId), eq(agendaItem.sessionId, sessionId)));
  return item ? null : refuse('platform.badInput', { fields: { item: ['platform:fields.invalid'] } });
}

/** Sets what a group's question comes from. */
export async function writeSources(
  hand: Hand,
  groupQuestionId: string,
  statements: readonly string[],
): Promise<void> {
  await hand.tx.delete(questionSource).where(eq(questionSource.groupQuestionId, groupQuestionId));
  await hand.tx
    .insert(questionSource)
    .values(statements.map((statementId) => ({ orgId: hand.orgId, groupQuestionId, statementId })));
}
