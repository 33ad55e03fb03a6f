import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { type Checkpoint, checkpointHash } from '#app/domain/ballot/sealed/board';
import { beginDealing, type Dealer, deal } from '#app/domain/ballot/sealed/ceremony/deal';
import type { PublicKeys } from '#app/domain/ballot/sealed/ceremony/keys';
import { writeKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { firstTranscript, type Message1 } from '#app/domain/ballot/sealed/ceremony/message';
import type { Org } from '#app/domain/ballot/sealed/ceremony/org';
import { receive } from '#app/domain/ballot/sealed/ceremony/receive';
import { rehearsalOf } from '#app/domain/ballot/sealed/ceremony/rehearsal';
import { writeMessage } from '#app/domain/ballot/sealed/ceremony/wire';
import { chance } from '#app/domain/ballot/sealed/chance';
import { docHash } from '#app/domain/ballot/sealed/document';
import { decryptPartially, type Opening, signPartial } from '#app/domain/ballot/sealed/partial';
import { type KeyPair, sign } from '#app/domain/ballot/sealed/signature';

type Round = 'first' | 'second' | 'third';

/** How a console's message gets to the server: an order in a test, a request in a rehearsal. */
export type Send = (i: number, round: Round, body: string) => Promise<void>;

/** Scrutineers who have made their keys together, each with what the own console holds. Numbers count from 1. */
export class Scrutineers {
  private constructor(
    readonly org: Org,
    readonly keyset: string,
    readonly keys: PublicKeys,
    private readonly dealers: readonly Dealer[],
    private readonly shares: readonly KeyPair[],
  ) {}

  /** Three rounds among honest consoles, each message sent as it is made. */
  static async hold(org: Org, send: Send): Promise<Scrutineers> {
    const begun = Array.from({ length: org.n }, (_, at) => beginDealing(chance, org, at + 1));
    const first = begun.map(({ message }) => message);
    const dealers = begun.map(({ dealer }) => dealer);
    for (const message of first) await send(message.i, 'first', writeMessage(message));
    const t1 = firstTranscript(org, first);
    const second: Message1[] = [];
    for (const dealer of dealers) second.push(await deal(chance, t1, first, dealer));
    for (const message of second) await send(message.i, 'second', writeMessage(message));
    const received = await Promise.all(dealers.map((dealer) => receive(chance, t1, first, second, dealer)));
    const good = received.flatMap((one) => ('complaint' in one ? [] : [one]));
    if (good.length !== org.n) throw new Error('An honest ceremony had a complaint.');
    const third = good.map(({ message }) => message);
    for (const message of third) await send(message.i, 'third', writeMessage(message));
    const keyset = writeKeyset(org, { first, second, third });
    return new Scrutineers(
      org,
      keyset,
      good[0]!.keys,
      dealers,
      good.map(({ key }) => key),
    );
  }

  /** A partial decryption with its signature, as the board takes it; `wrong` spoils the proof and signs it all the same. */
  partial(i: number, opening: Opening, wrong = false): string {
    const [key, { signing }] = [this.shares[i - 1]!, this.dealers[i - 1]!];
    const right = decryptPartially(chance, opening, i, key);
    const partial = wrong
      ? { ...right, factors: [...right.factors].reverse(), response: new Uint8Array(32) }
      : right;
    const { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z } = partial;
    const sig = signPartial(chance, opening, key.publicKey, signing, partial);
    return writeMessage({ j, D, R1, R2, z, sig });
  }

  /** The rehearsed decryption for the number that the platform drew. */
  rehearse(i: number, nonce: Uint8Array): string {
    return this.partial(i, rehearsalOf(docHash('keyset', this.keyset), this.keys.Y, nonce));
  }

  signBox = (i: number, boxHash: Uint8Array): string => this.sign(i, 'SCV1/box-ok', boxHash);

  signResult = (i: number, source: string): string =>
    this.sign(i, 'SCV1/result-ok', docHash('result', source));

  cosign = (i: number, boxHash: Uint8Array, checkpoint: Checkpoint): string =>
    this.sign(i, 'SCV1/cosign', checkpointHash(boxHash, checkpoint));

  private sign(
    i: number,
    tag: 'SCV1/box-ok' | 'SCV1/result-ok' | 'SCV1/cosign',
    message: Uint8Array,
  ): string {
    return toBase64url(sign(chance, tag, this.dealers[i - 1]!.signing, message));
  }
}
