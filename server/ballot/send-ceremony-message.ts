import { eq } from 'drizzle-orm';
import { ceremonyMessageForm } from '#app/domain/ballot/forms-sealed';
import { writeKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { chance } from '#app/domain/ballot/sealed/chance';
import { docHash, readCanonical } from '#app/domain/ballot/sealed/document';
import { ceremonySteps } from '#app/domain/ballot/states';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { ceremonyMessage, keyCeremony } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { faultOfMessage } from './judge-message';
import {
  bodyOf,
  type CeremonyRow,
  findMessages,
  lockCeremony,
  type MessageRow,
  messagesOf,
  orgOf,
} from './load-ceremony';
import { trusteeOf } from './load-trustee';

/**
 * Takes what a scrutineer's console made in a round of the ceremony, after checking it as every other console will (SCV1 2.4). The last
 * message of the third round makes the keyset, the last rehearsal makes it ready, a justified complaint ends it.
 */
export const sendCeremonyMessage = command({
  name: 'ballot.sendCeremonyMessage',
  input: ceremonyMessageForm,
  load: async (hand, given) => {
    const ceremony = await lockCeremony(hand, given.ceremony);
    if (isRefusal(ceremony)) return ceremony;
    const own = await trusteeOf(hand, ceremony.id);
    return { ceremony, ...own, messages: await findMessages(hand.tx, ceremony.id) };
  },
  subject: ({ owner }) => ({ personId: owner }),
  perform: async (hand, { round, body }, { ceremony, own: i, messages }) => {
    if (ceremony.state === 'aborted') return refuse('sealed.ceremonyOver');
    const known = bodyOf(messages, i, round);
    if (known !== undefined) return known === body ? done({ taken: false }) : refuse('sealed.sentAlready');
    const fault = await faultOfMessage(ceremony, messages, { i, round, body });
    if (fault) return fault;
    const row = { orgId: hand.orgId, ceremonyId: ceremony.id, i, round, body, at: hand.now };
    await hand.tx.insert(ceremonyMessage).values(row);
    const about = { subject: ceremony.id, session: ceremony.sessionId };
    const moved = { name: 'ballot.ceremonyMoved' as const, ...about, data: { i, round } };
    const all = [...messages, row].sort((one, other) => one.i - other.i);
    const isWhole = all.filter((one) => one.round === round).length === ceremony.size;
    if (round === 'complaint') {
      const reason = reasonOf(orgOf(ceremony), body);
      await move(hand, ceremony, 'abort', { reason, endedAt: hand.now });
      return done({ taken: true }, moved, { name: 'ballot.ceremonyAborted', ...about, data: { i, reason } });
    }
    if (round === 'third' && isWhole) await move(hand, ceremony, 'agree', keysetOf(ceremony, all));
    // Where fewer were accepted on the record, whoever comes later is heard all the same.
    if (round !== 'rehearsal' || !isWhole || ceremony.state === 'ready') return done({ taken: true }, moved);
    await move(hand, ceremony, 'rehearse', { endedAt: hand.now });
    return done({ taken: true }, moved, { name: 'ballot.keysReady', ...about });
  },
});

/** Who complained justly of whom, by name. */
function reasonOf({ trustees }: ReturnType<typeof orgOf>, body: string): string {
  const { by, against } = readCanonical(body) as { by: number; against: number };
  const nameOf = (of: number) => trustees[of - 1]!.name;
  return `${nameOf(by)}收到的那一份与${nameOf(against)}先前的承诺不符`;
}

/** The finished keyset, and the number that everybody decrypts for practice. */
function keysetOf(ceremony: CeremonyRow, rows: readonly MessageRow[]) {
  const keyset = writeKeyset(orgOf(ceremony), {
    first: messagesOf(rows, 'first'),
    second: messagesOf(rows, 'second'),
    third: messagesOf(rows, 'third'),
  });
  return { keyset, keysetHash: docHash('keyset', keyset), nonce: chance.bytes(32) };
}

async function move(
  hand: Hand,
  ceremony: CeremonyRow,
  step: 'agree' | 'rehearse' | 'abort',
  more: Partial<CeremonyRow>,
): Promise<void> {
  const state = next(ceremonySteps, ceremony.state, step);
  if (!state) throw new Error(`A ceremony that is ${ceremony.state} does not ${step}.`);
  await hand.tx
    .update(keyCeremony)
    .set({ ...more, state })
    .where(eq(keyCeremony.id, ceremony.id));
}
