import { concat, u32 } from '../bytes';
import type { Chance } from '../chance';
import { decodePoint, G, knownPoint, times, timesPublic } from '../group';
import { decodeScalar, encodeScalar, reduce } from '../scalar';
import { hs } from '../transcript';
import type { Dealer } from './deal';
import { isRightShare } from './keys';
import type { Message0, Message1 } from './message';
import { openShare } from './share';

/** "The share you sealed for me is wrong": e·D with a proof that it is that (SCV1 2.4). Null evidence: D is no point at all. */
export type Complaint = {
  readonly by: number;
  readonly against: number;
  readonly evidence: { readonly shared: Uint8Array; readonly proof: Uint8Array } | null;
};

type Claim = {
  readonly t1: Uint8Array;
  readonly by: number;
  readonly against: number;
  readonly points: readonly Uint8Array[];
};

const challengeOf = ({ t1, by, against, points }: Claim, R1: Uint8Array, R2: Uint8Array): bigint =>
  hs('SCV1/dkg/complaint', t1, u32(by), u32(against), ...points, R1, R2);

/** Opens the key of one sealed share, and of no other. */
export function complain(
  chance: Chance,
  t1: Uint8Array,
  against: number,
  dealer: Dealer,
  box: Uint8Array,
): Complaint {
  const by = dealer.i;
  const D = decodePoint(box.subarray(0, 32));
  if (!D) return { by, against, evidence: null };
  const { secret, publicKey } = dealer.exchange;
  const shared = times(D, secret).toBytes();
  const claim = { t1, by, against, points: [publicKey, D.toBytes(), shared] };
  const w = chance.scalar();
  const [R1, R2] = [times(G, w).toBytes(), times(D, w).toBytes()];
  const z = reduce(w + challengeOf(claim, R1, R2) * secret);
  return { by, against, evidence: { shared, proof: concat(R1, R2, encodeScalar(z)) } };
}

function isShared(claim: Claim, proof: Uint8Array): boolean {
  if (proof.length !== 96) return false;
  const [R1, R2] = [proof.subarray(0, 32), proof.subarray(32, 64)];
  const z = decodeScalar(proof.subarray(64));
  const [one, two, key, D, shared] = [R1, R2, ...claim.points].map(decodePoint);
  if (z === null || !one || !two || !key || !D || !shared) return false;
  const c = challengeOf(claim, R1, R2);
  return (
    timesPublic(G, z).equals(one.add(timesPublic(key, c))) &&
    timesPublic(D, z).equals(two.add(timesPublic(shared, c)))
  );
}

/** Whether a complaint stands. False refutes it: the share is right, or the evidence is made up. Anybody can tell. */
export async function isJustified(
  t1: Uint8Array,
  first: readonly Message0[],
  second: readonly Message1[],
  { by, against, evidence }: Complaint,
): Promise<boolean> {
  const [receiver, sender] = [first[by - 1], second[against - 1]];
  const box = sender?.boxes[by - 1];
  if (!receiver || !sender || box?.length !== 80) return false;
  const D = box.subarray(0, 32);
  if (!decodePoint(D)) return evidence === null;
  if (!evidence) return false;
  const claim = { t1, by, against, points: [receiver.EP, D, evidence.shared] };
  if (!isShared(claim, evidence.proof)) return false;
  const way = { t1, from: against, to: by, receiver: receiver.EP };
  const share = await openShare(way, box, knownPoint(evidence.shared).toBytes());
  return share === null || !isRightShare(sender.F, by, share);
}
