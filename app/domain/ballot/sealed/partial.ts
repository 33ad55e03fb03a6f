import { u32 } from './bytes';
import type { Chance } from './chance';
import type { Cipher } from './cipher';
import { decodePoint, G, knownPoint, knownSum, type Point, sum, times, timesPublic } from './group';
import { decodeScalar, encodeScalar, reduce } from './scalar';
import { isSigned, type KeyPair, sign } from './signature';
import { h32, h512, hs } from './transcript';

/** What is decrypted: the slots of one close of one box. */
export type Opening = {
  readonly boxHash: Uint8Array;
  readonly closeHash: Uint8Array;
  readonly slots: readonly Cipher[];
};

/** One scrutineer's share of the decryption with one proof for all slots (SCV1 2.10). */
export type PartialDecryption = {
  readonly trustee: number;
  readonly factors: readonly Uint8Array[];
  readonly baseCommitment: Uint8Array;
  readonly slotCommitment: Uint8Array;
  readonly response: Uint8Array;
};

export const partialSeed = (
  opening: Opening,
  trustee: number,
  share: Uint8Array,
  factors: readonly Uint8Array[],
): Uint8Array =>
  h512(
    'SCV1/dec/seed',
    opening.boxHash,
    opening.closeHash,
    u32(trustee),
    share,
    ...opening.slots.map(({ alpha }) => alpha),
    ...factors,
  );

const mixed = (seed: Uint8Array, points: readonly Point[]): Point =>
  sum(points.map((point, slot) => timesPublic(point, hs('SCV1/dec/w', seed, u32(slot)))));

const challengeOf = (seed: Uint8Array, ...points: readonly Uint8Array[]): bigint =>
  hs('SCV1/dec/c', seed, ...points);

/** Decrypts the scrutineer's share of every slot. `key` is the share of the secret and its public share VK. */
export function decryptPartially(
  chance: Chance,
  opening: Opening,
  trustee: number,
  key: KeyPair,
): PartialDecryption {
  const points = opening.slots.map(({ alpha }) => knownPoint(alpha));
  const shares = points.map((point) => times(point, key.secret));
  const factors = shares.map((share) => share.toBytes());
  const seed = partialSeed(opening, trustee, key.publicKey, factors);
  const [slots, decrypted] = [mixed(seed, points), mixed(seed, shares)];
  const nonce = chance.scalar();
  const baseCommitment = times(G, nonce).toBytes();
  const slotCommitment = times(slots, nonce).toBytes();
  const c = challengeOf(seed, slots.toBytes(), decrypted.toBytes(), baseCommitment, slotCommitment);
  const response = encodeScalar(reduce(nonce + c * key.secret));
  return { trustee, factors, baseCommitment, slotCommitment, response };
}

/** Whether a share is the right one under the scrutineer's public share. Malformed input is not. */
export function isRightPartial(opening: Opening, share: Uint8Array, partial: PartialDecryption): boolean {
  if (partial.factors.length !== opening.slots.length) return false;
  const factors = partial.factors.map(decodePoint);
  const [key, base, slot] = [share, partial.baseCommitment, partial.slotCommitment].map(decodePoint);
  const response = decodeScalar(partial.response);
  if (!key || !base || !slot || response === null || !factors.every((factor) => factor !== null))
    return false;
  const seed = partialSeed(opening, partial.trustee, share, partial.factors);
  const slots = mixed(
    seed,
    opening.slots.map(({ alpha }) => knownSum(alpha)),
  );
  const decrypted = mixed(seed, factors);
  const c = challengeOf(
    seed,
    slots.toBytes(),
    decrypted.toBytes(),
    partial.baseCommitment,
    partial.slotCommitment,
  );
  return (
    timesPublic(G, response).equals(base.add(timesPublic(key, c))) &&
    timesPublic(slots, response).equals(slot.add(timesPublic(decrypted, c)))
  );
}

const messageOf = (opening: Opening, share: Uint8Array, partial: PartialDecryption): Uint8Array =>
  h32(
    'SCV1/partial-m',
    partialSeed(opening, partial.trustee, share, partial.factors),
    partial.baseCommitment,
    partial.slotCommitment,
    partial.response,
  );

/** Signs a share with the scrutineer's signing key of the ceremony. */
export const signPartial = (
  chance: Chance,
  opening: Opening,
  share: Uint8Array,
  signer: KeyPair,
  partial: PartialDecryption,
): Uint8Array => sign(chance, 'SCV1/partial', signer, messageOf(opening, share, partial));

export const isSignedPartial = (
  opening: Opening,
  share: Uint8Array,
  signer: Uint8Array,
  partial: PartialDecryption,
  signature: Uint8Array,
): boolean => isSigned('SCV1/partial', signer, messageOf(opening, share, partial), signature);
