import type { CeremonyRound } from '#app/domain/ballot/forms-sealed';
import { beginDealing, type Dealer, deal } from '#app/domain/ballot/sealed/ceremony/deal';
import { firstTranscript, type Message0, type Message1 } from '#app/domain/ballot/sealed/ceremony/message';
import { type Received, receive } from '#app/domain/ballot/sealed/ceremony/receive';
import { writeMessage } from '#app/domain/ballot/sealed/ceremony/wire';
import { chance } from '#app/domain/ballot/sealed/chance';
import { type Congress, value } from './congress';
import { namedKeys, sendAs } from './ready-keys';

/** Consoles of one ceremony that go on round by round, as far as a test lets them; numbers count from 1. */
export class Consoles {
  readonly dealers: readonly Dealer[];
  readonly first: readonly Message0[];
  readonly t1: Uint8Array;
  private constructor(
    private readonly congress: Congress,
    readonly ceremonyId: string,
    readonly people: readonly string[],
    readonly second: Message1[],
    { org }: Awaited<ReturnType<typeof namedKeys>>,
  ) {
    const begun = people.map((_, at) => beginDealing(chance, org, at + 1));
    this.dealers = begun.map(({ dealer }) => dealer);
    this.first = begun.map(({ message }) => message);
    this.t1 = firstTranscript(org, this.first);
  }

  /** Three scrutineers of whom two count, none of whom has sent anything. */
  static async open(congress: Congress): Promise<Consoles> {
    const named = await namedKeys(congress);
    return new Consoles(congress, named.ceremonyId, named.people, [], named);
  }

  send = (i: number, round: CeremonyRound, message: Parameters<typeof writeMessage>[0]) =>
    this.sendText(i, round, writeMessage(message));

  sendText = (i: number, round: CeremonyRound, body: string) =>
    sendAs(this.congress, this.people[i - 1]!, this.ceremonyId, round, body);

  /** Everybody's first message. */
  async begin(): Promise<void> {
    for (const message of this.first) value(await this.send(message.i, 'first', message));
  }

  /** Everybody's second message; `change` makes one of them another. */
  async deal(change: (message: Message1) => Message1 | Promise<Message1> = (message) => message) {
    for (const dealer of this.dealers) {
      this.second.push(await change(await deal(chance, this.t1, this.first, dealer)));
    }
    for (const message of this.second) value(await this.send(message.i, 'second', message));
  }

  /** What a console makes of the second messages. */
  receive = (i: number): Promise<Received> =>
    receive(chance, this.t1, this.first, this.second, this.dealers[i - 1]!);

  /** The third message of a console that has nothing to complain of. */
  async third(i: number) {
    const received = await this.receive(i);
    if ('complaint' in received) throw new Error('An honest ceremony had a complaint.');
    return received.message;
  }
}
