import type { Chance } from '../chance';
import { G, times } from '../group';
import { reduce } from '../scalar';
import { isSigned, type KeyPair, keyPair, sign } from '../signature';
import {
  commitmentHash,
  knowledgeHash,
  type Message0,
  type Message1,
  message0Hash,
  message1Hash,
} from './message';
import type { Org } from './org';
import { sealShare } from './share';

/** What a scrutineer's console keeps between the rounds, and nobody else sees. */
export type Dealer = {
  readonly i: number;
  readonly signing: KeyPair;
  readonly exchange: KeyPair;
  readonly coefficients: readonly bigint[];
};

const hidden = (dealer: Dealer): Uint8Array[] =>
  dealer.coefficients.map((coefficient) => times(G, coefficient).toBytes());

/** Round 0: draws the keys and commits to the coefficients before anybody's are known (SCV1 2.4). */
export function beginDealing(chance: Chance, org: Org, i: number): { dealer: Dealer; message: Message0 } {
  const dealer = {
    i,
    signing: keyPair(chance.scalar()),
    exchange: keyPair(chance.scalar()),
    coefficients: Array.from({ length: org.t }, () => chance.scalar()),
  };
  const open = {
    i,
    SP: dealer.signing.publicKey,
    EP: dealer.exchange.publicKey,
    com: commitmentHash(org, i, hidden(dealer)),
  };
  const sig = sign(chance, 'SCV1/dkg/0', dealer.signing, message0Hash(org, open));
  return { dealer, message: { ...open, sig } };
}

/** Whether a first message is signed by the key it names; `i` is its place among the scrutineers. */
export const isMessage0 = (org: Org, i: number, message: Message0): boolean =>
  message.i === i && isSigned('SCV1/dkg/0', message.SP, message0Hash(org, message), message.sig);

const valueAt = (coefficients: readonly bigint[], at: number): bigint =>
  coefficients.reduceRight((value, coefficient) => reduce(value * BigInt(at) + coefficient), 0n);

/** One's own share of one's own polynomial. */
export const ownShare = (dealer: Dealer): bigint => valueAt(dealer.coefficients, dealer.i);

/** Round 1: opens the commitment and seals a share for every other scrutineer. `first` holds all first messages in order. */
export async function deal(
  chance: Chance,
  t1: Uint8Array,
  first: readonly Message0[],
  dealer: Dealer,
): Promise<Message1> {
  const { i } = dealer;
  const F = hidden(dealer);
  const pok = sign(
    chance,
    'SCV1/dkg/pok',
    { secret: dealer.coefficients[0]!, publicKey: F[0]! },
    knowledgeHash(t1, i),
  );
  const boxes = await Promise.all(
    first.map(({ i: to, EP }) =>
      to === i
        ? new Uint8Array(0)
        : sealShare(chance, { t1, from: i, to, receiver: EP }, valueAt(dealer.coefficients, to)),
    ),
  );
  const open = { i, F, pok, boxes };
  return { ...open, sig: sign(chance, 'SCV1/dkg/1', dealer.signing, message1Hash(t1, open)) };
}

/** Whether a second message is what its sender committed to, complete, signed, and its secret known to the sender (R2). */
export const isMessage1 = (org: Org, t1: Uint8Array, first: Message0, message: Message1): boolean =>
  message.i === first.i &&
  message.F.length === org.t &&
  message.boxes.length === org.n &&
  message.boxes.every((box, at) => box.length === (at + 1 === message.i ? 0 : 80)) &&
  commitmentHash(org, message.i, message.F).every((byte, at) => byte === first.com[at]) &&
  isSigned('SCV1/dkg/pok', message.F[0]!, knowledgeHash(t1, message.i), message.pok) &&
  isSigned('SCV1/dkg/1', first.SP, message1Hash(t1, message), message.sig);
