import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import { discussionRoom, document, documentBlock, documentVersion } from '#db/schema';
import { editStatement } from '#server/discussion/edit-statement';
import { hideStatement } from '#server/discussion/hide-statement';
import { supportStatement } from '#server/discussion/support-statement';
import { writeStatement } from '#server/discussion/write-statement';
import { readScoped } from '#server/platform/scope';
import type { SeedHand } from './hand';
import type { MadeSession } from './set-up-session';
import { type Line, talks } from './talks';
import type { RollRow, Unit } from './unit';

const minute = 60_000;

const actorOf = (hand: SeedHand, row: RollRow): Actor =>
  hand.person(
    row.personId,
    row.leader ? ['representative', 'groupLeader'] : ['representative'],
    row.delegationId,
  );

/** What two delegations and the plenary have said so far, hours apart; returns the statements by the names that `talks` gives them. */
export async function discuss(
  unit: Unit,
  made: MadeSession,
  roll: readonly RollRow[],
  at: (hours: number) => Date,
): Promise<ReadonlyMap<string, string>> {
  const { hand } = unit;
  const said = new Map<string, string>();
  const groups = [...new Set(roll.map((row) => row.delegationId))];
  const rooms = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx.select().from(discussionRoom).where(eq(discussionRoom.sessionId, made.session)),
  );
  const leader = roll.find((row) => row.leader)!;
  const order = [leader.delegationId, ...groups.filter((group) => group !== leader.delegationId)];
  for (const talk of talks) {
    const delegationId = talk.group === null ? null : order[talk.group]!;
    const room = rooms.find((one) =>
      delegationId === null ? one.kind === 'plenary' : one.delegationId === delegationId,
    )!;
    const members = delegationId === null ? roll : roll.filter((row) => row.delegationId === delegationId);
    // The leader first, then the others as they stand on the roll.
    const people = [...members.filter((row) => row.leader), ...members.filter((row) => !row.leader)];
    for (const [index, line] of talk.lines.entries()) {
      hand.now = new Date(at(talk.from).getTime() + index * talk.every * minute);
      const { statementId } = await hand.order(actorOf(hand, people[line.by]!), writeStatement, {
        roomId: room.id,
        text: line.text,
        key: randomUUID(),
        ...(await placeOf(hand, made, line, said)),
      });
      if (line.name) said.set(line.name, statementId);
      await follow(hand, line, statementId, people);
    }
  }
  return said;
}

/** What came after: others supported it, its author reworded it, the leader hid it. */
async function follow(hand: SeedHand, line: Line, statementId: string, people: readonly RollRow[]) {
  const author = people[line.by]!;
  const others = people.filter((row) => row !== author);
  for (const row of others.slice(0, line.supports ?? 0))
    await hand.order(actorOf(hand, row), supportStatement, { statementId });
  hand.now = new Date(hand.now.getTime() + 2 * minute);
  if (line.edited) await hand.order(actorOf(hand, author), editStatement, { statementId, text: line.edited });
  if (line.hidden)
    await hand.order(actorOf(hand, people[0]!), hideStatement, { statementId, reason: line.hidden });
}

async function placeOf(
  hand: SeedHand,
  made: MadeSession,
  line: Line,
  said: ReadonlyMap<string, string>,
): Promise<Record<string, string>> {
  if (line.reply) return { parentId: said.get(line.reply)! };
  const item = line.item === undefined ? undefined : made.items[line.item];
  if (!item) return {};
  const side: Record<string, string> = line.side ? { side: line.side } : {};
  const found = line.at && item.document ? await blockWith(hand, item.document, line.at) : undefined;
  return { itemId: item.id, ...side, ...(found ? { documentId: item.document!, blockId: found } : {}) };
}

/** The paragraph of a paper that holds the words. */
const blockWith = (hand: SeedHand, documentId: string, words: string) =>
  readScoped(hand.database.db, hand.orgId, undefined, async (tx) => {
    const rows = await tx
      .select({ id: documentBlock.blockId, text: documentBlock.text })
      .from(document)
      .innerJoin(
        documentVersion,
        and(eq(documentVersion.documentId, document.id), eq(documentVersion.number, document.currentVersion)),
      )
      .innerJoin(documentBlock, eq(documentBlock.versionId, documentVersion.id))
      .where(eq(document.id, documentId));
    return rows.find((row) => row.text.includes(words))?.id;
  });
