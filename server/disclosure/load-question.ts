import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { audiencesSeenBy, levelOf, seesQuestions } from '#app/domain/disclosure/audience';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { disclosureQuestion, disclosure as items } from '#db/schema';
import type { Hand } from '#server/platform/command';

export type ItemRow = typeof items.$inferSelect;
export type QuestionRow = typeof disclosureQuestion.$inferSelect;

/** Whether somebody sees the item on the board; what was taken down is seen as its gravestone. */
const sees = (actor: Actor, item: ItemRow | undefined): item is ItemRow =>
  item !== undefined && item.publishedAt !== null && audiencesSeenBy(levelOf(actor)).includes(item.audience);

/** An item of the board on which somebody may speak; refuses `disclosure.noDisclosure` where the actor sees none, `disclosure.notOnBoard` where it was taken down. */
export async function findOnBoard(tx: Tx, actor: Actor, id: string): Promise<ItemRow | Refusal> {
  const [item] = await tx.select().from(items).where(eq(items.id, id));
  if (!sees(actor, item)) return refuse('disclosure.noDisclosure');
  return item.takenDownAt ? refuse('disclosure.notOnBoard') : item;
}

/** Locks a question on an item that the actor sees; refuses `disclosure.noQuestion`. */
export async function lockQuestion(
  { tx, actor }: Pick<Hand, 'tx' | 'actor'>,
  id: string,
): Promise<{ question: QuestionRow; item: ItemRow } | Refusal> {
  const [question] = await tx
    .select()
    .from(disclosureQuestion)
    .where(eq(disclosureQuestion.id, id))
    .for('update');
  if (!question || question.broughtAt === null) return refuse('disclosure.noQuestion');
  const [item] = await tx.select().from(items).where(eq(items.id, question.disclosureId));
  return sees(actor, item) && seesQuestions(actor, item.takenDownFor)
    ? { question, item }
    : refuse('disclosure.noQuestion');
}
