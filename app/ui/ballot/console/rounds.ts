import type { z } from 'zod';
import { fromBase64url } from '../../../domain/ballot/sealed/base64url';
import { sameBytes } from '../../../domain/ballot/sealed/bytes';
import {
  beginDealing,
  type Dealer,
  deal,
  isMessage0,
  isMessage1,
} from '../../../domain/ballot/sealed/ceremony/deal';
import { writeKeyFile } from '../../../domain/ballot/sealed/ceremony/key-file';
import { isKeyset, type Keyset, readKeyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import {
  firstTranscript,
  type Message0,
  message0,
  message1,
} from '../../../domain/ballot/sealed/ceremony/message';
import { type Org, readOrg } from '../../../domain/ballot/sealed/ceremony/org';
import { receive } from '../../../domain/ballot/sealed/ceremony/receive';
import { rehearsalOf } from '../../../domain/ballot/sealed/ceremony/rehearsal';
import { writeMessage } from '../../../domain/ballot/sealed/ceremony/wire';
import { chance } from '../../../domain/ballot/sealed/chance';
import { fingerprint } from '../../../domain/ballot/sealed/code';
import { readCanonical } from '../../../domain/ballot/sealed/document';
import { decryptPartially, type Opening, signPartial } from '../../../domain/ballot/sealed/partial';
import type { KeyPair } from '../../../domain/ballot/sealed/signature';
import { bodiesOf, type ConsoleView } from './console-view';

/** Something that does not add up: the console stops, says what, and whose message it is (0 where it is nobody's). */
export class Foul extends Error {
  constructor(
    readonly what: 'parameters' | 'message' | 'keys',
    readonly who = 0,
  ) {
    super(what);
  }
}

/** The parameters of the ceremony. Throws Foul where they are not those of these scrutineers. */
function orgOf({ ceremony, trustees }: ConsoleView): Org {
  const org = readOrg(ceremony.source);
  const isOurs =
    org !== null &&
    org.t === ceremony.threshold &&
    org.trustees.map(({ name }) => name).join('\n') === trustees.map(({ name }) => name).join('\n');
  if (!isOurs) throw new Foul('parameters');
  return org;
}

const read = <Schema extends z.ZodType>(schema: Schema, body: string | undefined, who: number) => {
  const found = schema.safeParse(readCanonical(body ?? ''));
  if (!found.success) throw new Foul('message', who);
  return found.data;
};

/** Everybody's first messages, each proved by the key it names. */
function firstOf(view: ConsoleView, org: Org): Message0[] {
  const bodies = bodiesOf(view, 'first');
  return org.trustees.map(({ i }) => {
    const message = read(message0, bodies[i - 1], i);
    if (!isMessage0(org, i, message)) throw new Foul('message', i);
    return message;
  });
}

/** Draws a console's secrets and its first message. */
export function begin(view: ConsoleView): { dealer: Dealer; body: string } {
  const { dealer, message } = beginDealing(chance, orgOf(view), view.me);
  return { dealer, body: writeMessage(message) };
}

/** What people compare, in the order of the scrutineers: 8 characters of each one's signing key. */
export const fingerprintsOf = (view: ConsoleView): string[] =>
  firstOf(view, orgOf(view)).map(({ SP }) => fingerprint(SP));

/** The second message, to what everybody said first. */
export async function secondBody(view: ConsoleView, dealer: Dealer): Promise<string> {
  const org = orgOf(view);
  const first = firstOf(view, org);
  return writeMessage(await deal(chance, firstTranscript(org, first), first, dealer));
}

/** What the second messages come to for this console: its share, or a complaint. */
function received(view: ConsoleView, dealer: Dealer) {
  const org = orgOf(view);
  const first = firstOf(view, org);
  const t1 = firstTranscript(org, first);
  const bodies = bodiesOf(view, 'second');
  const second = org.trustees.map(({ i }) => {
    const message = read(message1, bodies[i - 1], i);
    if (!isMessage1(org, t1, first[i - 1]!, message)) throw new Foul('message', i);
    return message;
  });
  return receive(chance, t1, first, second, dealer);
}

/** The third message; or, where somebody sealed a wrong share, the complaint that ends the ceremony. */
export async function answerOf(
  view: ConsoleView,
  dealer: Dealer,
): Promise<{ round: 'third' | 'complaint'; body: string }> {
  const found = await received(view, dealer);
  if ('message' in found) return { round: 'third', body: writeMessage(found.message) };
  const { by, against, evidence } = found.complaint;
  return { round: 'complaint', body: writeMessage({ by, against, ...evidence }) };
}

/**
 * The keyset, gone through message by message, with the first ones as they were compared. Throws Foul where anything else stands there
 * (SCV1 5, cases 46 and 47).
 */
export function provenKeyset(view: ConsoleView, pinned: readonly string[] | null): Keyset {
  const org = orgOf(view);
  const keyset = readKeyset(view.ceremony.keyset ?? '');
  if (!keyset || !isKeyset(org, keyset)) throw new Foul('keys');
  for (const [at, message] of keyset.first.entries()) {
    const compared = pinned && read(message0, pinned[at], at + 1);
    if (compared && !sameBytes(compared.SP, message.SP)) throw new Foul('message', at + 1);
  }
  return keyset;
}

/** The key file as text. The share is worked out anew from what was said, so that no device keeps it. */
export async function keyFileOf(
  view: ConsoleView,
  keyset: Keyset,
  dealer: Dealer,
  passphrase: string,
): Promise<string> {
  const found = await received(view, dealer);
  if (!('key' in found) || !sameBytes(found.key.publicKey, keyset.VK[view.me - 1]!)) throw new Foul('keys');
  const secrets = { x: found.key.secret, a: dealer.signing.secret, e: dealer.exchange.secret };
  return writeKeyFile(chance, keyset.hash, view.me, secrets, passphrase);
}

/** The 8 characters that every console shows in the end. */
export const endCode = ({ T2 }: Keyset): string => fingerprint(T2);

/** What everybody decrypts for practice. */
export function rehearsalOpening({ ceremony }: ConsoleView, keyset: Keyset): Opening {
  const nonce = fromBase64url(ceremony.nonce ?? '');
  if (nonce?.length !== 32) throw new Foul('keys');
  return rehearsalOf(keyset.hash, keyset.Y, nonce);
}

/** A share of a decryption with its signature, as rehearsal and board take it. */
export function shareOf(opening: Opening, me: number, share: KeyPair, signing: KeyPair): string {
  const partial = decryptPartially(chance, opening, me, share);
  const { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z } = partial;
  const sig = signPartial(chance, opening, share.publicKey, signing, partial);
  return writeMessage({ j, D, R1, R2, z, sig });
}
