import { asc, eq, sql } from 'drizzle-orm';
import { isBeforeSpeech, isSpeechOpen } from '#app/domain/discussion/seat';
import { writeStatementForm } from '#app/domain/discussion/statement-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { statement, statementEdit } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { factAbout } from './lock-statement';
import { placeStatement } from './place-statement';
import { refuseFlood, speakInTurn } from './refuse-flood';
import { enterRoom } from './standing';

/** Says something in a room, or replies. Numbers have no gaps and come in the order of the commits; the same key twice counts once. */
export const writeStatement = command({
  name: 'discussion.writeStatement',
  input: writeStatementForm,
  load: (hand, given) => enterRoom(hand.tx, hand.actor, given.roomId),
  perform: async (hand, given, entered) => {
    const { room, standing, seat } = entered;
    if (hand.actor.kind !== 'person') return refuse('discussion.noSeat');
    const authorId = hand.actor.personId;
    await speakInTurn(hand, authorId);
    // A sending repeated after the connection broke finds its statement written and is content, whatever has changed since.
    const [known] = await hand.tx.select().from(statement).where(eq(statement.key, given.key));
    if (known) {
      const isSame = known.authorId === authorId && known.roomId === room.id;
      if (!isSame || (await firstWords(hand, known)) !== given.text) return refuse('discussion.keyTaken');
      return done({ statementId: known.id, number: known.number, repeated: true });
    }
    if (isBeforeSpeech(standing.session)) return refuse('discussion.notYet');
    if (!isSpeechOpen(standing.session)) return refuse('discussion.over');
    if (seat === 'listener') return refuse('discussion.listenOnly');
    const tooFast = await refuseFlood(hand, authorId);
    if (tooFast) return tooFast;
    const place = await placeStatement(hand, entered, given);
    if (isRefusal(place)) return place;
    // The room is locked from here to the commit and no longer: whoever speaks next in it waits for that.
    const [said] = await hand.tx.execute<{ id: string; number: number }>(sql`
      with turn as (update discussion_room set newest = newest + 1 where id = ${room.id} returning newest)
      insert into statement (org_id, room_id, number, item_id, document_id, block_id, quote, parent_id, side, text, author_id, key, created_at)
      select ${hand.orgId}, ${room.id}, newest, ${place.itemId}::uuid, ${place.documentId}::uuid, ${place.blockId}, ${place.quote}, ${place.parentId}::uuid,
        ${place.side}, ${given.text}, ${authorId}, ${given.key}, ${hand.now.toISOString()}::timestamptz from turn
      on conflict (org_id, key) do nothing returning id, number`);
    if (!said) return refuse('discussion.keyTaken');
    return done(
      { statementId: said.id, number: said.number, repeated: false },
      { name: 'discussion.stated', ...factAbout({ ...said, roomId: room.id }, room.sessionId) },
    );
  },
});

/** How a statement read when it was said: one device may send again what the other has reworded meanwhile. */
async function firstWords(hand: Hand, said: typeof statement.$inferSelect): Promise<string> {
  if (!said.editedAt) return said.text;
  const [first] = await hand.tx
    .select({ text: statementEdit.text })
    .from(statementEdit)
    .where(eq(statementEdit.statementId, said.id))
    .orderBy(asc(statementEdit.at), asc(statementEdit.id))
    .limit(1);
  return first?.text ?? said.text;
}
