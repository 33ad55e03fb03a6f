import { and, asc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { CeremonyRound } from '#app/domain/ballot/forms-sealed';
import {
  type Message0,
  type Message1,
  type Message2,
  message0,
  message1,
  message2,
} from '#app/domain/ballot/sealed/ceremony/message';
import { type Org, readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { ceremonyMessage, keyCeremony } from '#db/schema';
import type { Hand } from '#server/platform/command';

export type CeremonyRow = typeof keyCeremony.$inferSelect;
export type MessageRow = typeof ceremonyMessage.$inferSelect;

/** The ceremony of a session that is under way or done; undefined where none is. */
export async function liveCeremony(tx: Tx, sessionId: string): Promise<CeremonyRow | undefined> {
  const rows = await tx
    .select()
    .from(keyCeremony)
    .where(
      and(
        eq(keyCeremony.sessionId, sessionId),
        inArray(keyCeremony.state, ['dealing', 'rehearsing', 'ready']),
      ),
    );
  return rows[0];
}

/** Locks a ceremony; refuses `sealed.noCeremony`. */
export async function lockCeremony(hand: Hand, id: string): Promise<CeremonyRow | Refusal> {
  const [row] = await hand.tx.select().from(keyCeremony).where(eq(keyCeremony.id, id)).for('update');
  return row ?? refuse('sealed.noCeremony');
}

/** Everything that the consoles of a ceremony sent, in the order of the scrutineers. */
export const findMessages = (tx: Tx, ceremonyId: string): Promise<MessageRow[]> =>
  tx
    .select()
    .from(ceremonyMessage)
    .where(eq(ceremonyMessage.ceremonyId, ceremonyId))
    .orderBy(asc(ceremonyMessage.i));

/** The parameters that a ceremony was begun with. Throws where they were damaged. */
export function orgOf({ source }: Pick<CeremonyRow, 'source'>): Org {
  const org = readOrg(source);
  if (!org) throw new Error('The parameters of a ceremony are damaged.');
  return org;
}

const schemas = { first: message0, second: message1, third: message2 };
type Messages = { first: Message0[]; second: Message1[]; third: Message2[] };

/** The verified messages of a round, in the order of the scrutineers. */
export const messagesOf = <Round extends keyof Messages>(
  rows: readonly MessageRow[],
  round: Round,
): Messages[Round] =>
  rows
    .filter((row) => row.round === round)
    .map((row) => (schemas[round] as z.ZodType).parse(readCanonical(row.body))) as Messages[Round];

/** What a scrutineer sent in a round, as it stands; undefined where nothing was sent. */
export const bodyOf = (rows: readonly MessageRow[], i: number, round: CeremonyRound): string | undefined =>
  rows.find((row) => row.i === i && row.round === round)?.body;
