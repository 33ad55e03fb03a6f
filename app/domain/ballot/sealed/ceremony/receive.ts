import type { Chance } from '../chance';
import { reduce } from '../scalar';
import { isSigned, type KeyPair, keyPair, sign } from '../signature';
import { type Complaint, complain } from './complaint';
import { type Dealer, ownShare } from './deal';
import { isRightShare, type PublicKeys, publicKeys } from './keys';
import { type Message0, type Message1, type Message2, shareHash } from './message';
import { openShare, sharedSecret } from './share';

/** A scrutineer's share of the key, or the complaint that aborts the ceremony. */
export type Received =
  | { readonly key: KeyPair; readonly keys: PublicKeys; readonly message: Message2 }
  | { readonly complaint: Complaint };

/**
 * Round 2: opens the shares, checks each against what its dealer committed to, and adds them up (SCV1 2.4). All second messages
 * must have been checked by isMessage1 and be in order.
 */
export async function receive(
  chance: Chance,
  t1: Uint8Array,
  first: readonly Message0[],
  second: readonly Message1[],
  dealer: Dealer,
): Promise<Received> {
  const { i } = dealer;
  let secret = ownShare(dealer);
  for (const { i: from, F, boxes } of second) {
    if (from === i) continue;
    const box = boxes[i - 1]!;
    const shared = sharedSecret(box, dealer.exchange.secret);
    const way = { t1, from, to: i, receiver: first[i - 1]!.EP };
    const share = shared && (await openShare(way, box, shared));
    if (share === null || !isRightShare(F, i, share)) {
      return { complaint: complain(chance, t1, from, dealer, box) };
    }
    secret = reduce(secret + share);
  }
  const keys = publicKeys(t1, second);
  const key = keyPair(secret);
  const sig = sign(chance, 'SCV1/dkg/2', dealer.signing, keys.t2);
  const vk = sign(chance, 'SCV1/dkg/vk', key, shareHash(keys.t2, i));
  return { key, keys, message: { i, T2: keys.t2, sig, vk } };
}

/** Whether a third message agrees with the public keys, is signed, and its sender holds the share. */
export const isMessage2 = (keys: PublicKeys, first: Message0, message: Message2): boolean =>
  message.i === first.i &&
  message.T2.every((byte, at) => byte === keys.t2[at]) &&
  isSigned('SCV1/dkg/2', first.SP, keys.t2, message.sig) &&
  isSigned('SCV1/dkg/vk', keys.VK[first.i - 1]!, shareHash(keys.t2, first.i), message.vk);
