import { fromBase64url, toBase64url } from '#app/domain/ballot/sealed/base64url';
import { beginDealing, deal } from '#app/domain/ballot/sealed/ceremony/deal';
import { type KeyFileFault, openKeyFile, writeKeyFile } from '#app/domain/ballot/sealed/ceremony/key-file';
import type { Keyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import type { Org } from '#app/domain/ballot/sealed/ceremony/org';
import { receive } from '#app/domain/ballot/sealed/ceremony/receive';
import { rehearsalOf } from '#app/domain/ballot/sealed/ceremony/rehearsal';
import { writeMessage } from '#app/domain/ballot/sealed/ceremony/wire';
import { chance } from '#app/domain/ballot/sealed/chance';
import { decryptPartially, type Opening, signPartial } from '#app/domain/ballot/sealed/partial';
import { type KeyPair, keyPair } from '#app/domain/ballot/sealed/signature';
import { dealerOf, type Memory, nothing, read, secretsOf, write } from './memory';
import type { Rounds } from './rounds';

/** What goes to the server, and what this device keeps before it goes. */
export type Made = {
  readonly memory: Memory;
  readonly round: 'first' | 'second' | 'third' | 'complaint';
  readonly body: string;
};

/** Draws this console's secrets and its first message. */
export function begin(org: Org, own: number): Made {
  const { dealer, message } = beginDealing(chance, org, own);
  return { memory: { ...nothing, secrets: secretsOf(dealer) }, round: 'first', body: writeMessage(message) };
}

/** The second message, once all first ones were compared. */
export async function dealOut({ first, t1 }: Rounds, own: number, memory: Memory): Promise<Made> {
  const message = await deal(chance, t1!, first, dealerOf(memory, own)!);
  return { memory, round: 'second', body: writeMessage(message) };
}

/** The third message, or the complaint about a wrong share. */
export async function takeIn({ first, second, t1 }: Rounds, own: number, memory: Memory): Promise<Made> {
  const received = await receive(chance, t1!, first, second, dealerOf(memory, own)!);
  if ('complaint' in received) {
    const { by, against, evidence } = received.complaint;
    return { memory, round: 'complaint', body: writeMessage({ by, against, ...evidence }) };
  }
  const { key, message } = received;
  const kept = { ...memory, share: write(key.secret), end: toBase64url(message.T2) };
  return { memory: kept, round: 'third', body: writeMessage(message) };
}

/** The key file as text, of what this device holds. */
export function writeKeys(keyset: Keyset, own: number, memory: Memory, passphrase: string): Promise<string> {
  const [x, { signing, exchange }] = [read(memory.share!)!, dealerOf(memory, own)!];
  return writeKeyFile(chance, keyset.hash, own, { x, a: signing.secret, e: exchange.secret }, passphrase);
}

/** A scrutineer's keys while the page is open; they are kept nowhere. */
export type Keys = { readonly own: number; readonly share: KeyPair; readonly signing: KeyPair };
export type UnlockFault = KeyFileFault | 'otherPerson';

/** Opens a key file of this scrutineer for these keys, or says why it does not serve (SCV1 5, case 49). */
export async function unlock(
  keyset: Keyset,
  own: number,
  source: string,
  passphrase: string,
): Promise<Keys | UnlockFault> {
  const opened = await openKeyFile(source.trim(), keyset.hash, passphrase);
  if (typeof opened === 'string') return opened;
  const [share, signing] = [keyPair(opened.secrets.x), keyPair(opened.secrets.a)];
  const isOwn =
    toBase64url(share.publicKey) === toBase64url(keyset.VK[opened.i - 1]!) &&
    toBase64url(signing.publicKey) === toBase64url(keyset.first[opened.i - 1]!.SP);
  if (!isOwn) return 'damaged';
  return opened.i === own ? { own, share, signing } : 'otherPerson';
}

/** A share of a decryption with its signature, as the board and the rehearsal take it. */
export function partialOf(keys: Keys, opening: Opening): string {
  const partial = decryptPartially(chance, opening, keys.own, keys.share);
  const { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z } = partial;
  const sig = signPartial(chance, opening, keys.share.publicKey, keys.signing, partial);
  return writeMessage({ j, D, R1, R2, z, sig });
}

/** The rehearsed decryption for the number that the platform drew. */
export const rehearse = (keys: Keys, keyset: Keyset, nonce: string): string =>
  partialOf(keys, rehearsalOf(keyset.hash, keyset.Y, fromBase64url(nonce)!));

/** What this device forgets once the key file has proved to work. */
export const forgetSecrets = (memory: Memory): Memory => ({ ...memory, secrets: null, share: null });
