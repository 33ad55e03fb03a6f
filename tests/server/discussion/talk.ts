import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import type { RoomKind } from '#app/domain/discussion/seat';
import { isRefusal } from '#app/domain/refusal';
import { document, documentBlock, documentVersion } from '#db/schema';
import { writeStatement } from '#server/discussion/write-statement';
import { run } from '#server/platform/command';
import { Congress, type codeOf, inOrg, value } from '#tests/support/congress';
import { guest, member, stranger } from '#tests/support/day';
import { openWorld } from '#tests/support/world';

export type Talk = Awaited<ReturnType<typeof openTalk>>;

/** A congress whose papers are out, so that its rooms stand open, and the people who sit in them or do not. */
export async function openTalk() {
  const world = await openWorld();
  const congress = await Congress.open(world);
  await congress.sendPapers();
  const [manager, staff] = await world.people(2);
  const leader = await member(congress, 0);
  return {
    world,
    congress,
    /** Of the first delegation: its leader and two members; then a member of the second. */
    leader,
    ann: await member(congress, 3),
    ben: await member(congress, 6),
    far: await member(congress, 1),
    guest: await guest(congress, leader.delegationId),
    /** Attends without belonging to a delegation. */
    visitor: await guest(congress),
    stranger: await stranger(congress),
    manager: world.actor(manager!, ['management']),
    staff: world.actor(staff!),
    secretary: congress.secretary,
    room: await roomOf(congress, 'delegation', leader.delegationId),
    plenary: await roomOf(congress, 'plenary'),
    close: () => world.close(),
  };
}

/** The id of a room that the launch opened. */
export async function roomOf(
  congress: Congress,
  kind: RoomKind,
  delegationId: string | null = null,
): Promise<string> {
  const rows = await inOrg(congress.world, (tx) =>
    tx.execute<{
      id: string;
    }>(sql`select id from discussion_room where session_id = ${congress.sessionId} and kind = ${kind}
      and (${delegationId}::uuid is null or delegation_id = ${delegationId}::uuid)`),
  );
  return rows[0]!.id;
}

/** Says something, in the first delegation's room unless told otherwise. */
export const say = (talk: Talk, actor: PersonActor, more: Readonly<Record<string, unknown>> = {}) =>
  run(talk.world.desk(actor), writeStatement, {
    roomId: talk.room,
    text: '夜班太多，请说明排班办法。',
    key: randomUUID(),
    ...more,
  });

/** Says something that must be said; later by a moment each time, so that nobody is too fast. */
export async function said(talk: Talk, actor: PersonActor, more: Readonly<Record<string, unknown>> = {}) {
  talk.world.now = new Date(talk.world.now.getTime() + 10_000);
  return value(await say(talk, actor, more));
}

export type Stored = {
  number: number;
  text: string;
  parent_id: string | null;
  item_id: string | null;
  side: string | null;
  quote: string | null;
  edited_at: string | null;
  withdrawn_at: string | null;
  hidden_reason: string | null;
  changed: number;
};

/** A statement as it is stored. */
export const storedOf = async (talk: Talk, id: string): Promise<Stored> =>
  (await inOrg(talk.world, (tx) => tx.execute<Stored>(sql`select * from statement where id = ${id}`)))[0]!;

/** What the journal says of something. */
export const journalOf = (talk: Talk, subject: string) =>
  inOrg(talk.world, (tx) =>
    tx.execute<{ fact: string; data: Record<string, unknown> }>(
      sql`select fact, data from journal where subject = ${subject} order by id`,
    ),
  );

/** The person's mandate ends. */
export const endMandateOf = (talk: Talk, actor: PersonActor) =>
  inOrg(talk.world, (tx) =>
    tx.execute(
      sql`update representative set ended_on = '2026-11-01', end_reason = '调离', leader = false where person_id = ${actor.personId}`,
    ),
  );

/** The delegation is led by somebody else. */
export const lead = (talk: Talk, from: PersonActor, to: PersonActor) =>
  inOrg(talk.world, async (tx) => {
    await tx.execute(sql`update representative set leader = false where person_id = ${from.personId}`);
    await tx.execute(sql`update representative set leader = true where person_id = ${to.personId}`);
  });

/** Somebody of another organisation who holds the same office there. */
export async function foreigner(): Promise<{
  actor: PersonActor;
  desk: ReturnType<Talk['world']['desk']>;
  close: () => Promise<void>;
}> {
  const world = await openWorld();
  const [id] = await world.people(1);
  const actor = world.actor(id!, ['representative', 'groupLeader', 'secretary']);
  return { actor, desk: world.desk(actor), close: () => world.close() };
}

/** The code of a refusal, or "granted". */
export const outcomeOf = (outcome: Parameters<typeof codeOf>[0]): string =>
  isRefusal(outcome) ? outcome.code : 'granted';

/** A paper that is out, with one paragraph. */
export function layParagraph(talk: Talk, text: string) {
  const { orgId, now } = talk.world;
  const made = { orgId, createdBy: talk.secretary.personId, createdAt: now };
  return inOrg(talk.world, async (tx) => {
    const [paper] = await tx
      .insert(document)
      .values({ ...made, sessionId: talk.congress.sessionId, title: '分配办法', currentVersion: 1 })
      .returning({ id: document.id });
    const documentId = paper!.id;
    const [version] = await tx
      .insert(documentVersion)
      .values({
        ...made,
        documentId,
        number: 1,
        kind: 'markdown',
        anchorVersion: 1,
        blockCount: 1,
        substantive: false,
        textHash: 'x',
        outAt: now,
      })
      .returning({ id: documentVersion.id });
    const versionId = version!.id;
    await tx
      .insert(documentBlock)
      .values({ orgId, versionId, blockId: 'b1', ordinal: 0, kind: 'paragraph', level: 0, text });
    return { documentId, blockId: 'b1' };
  });
}
