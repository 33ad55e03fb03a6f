import { inArray } from 'drizzle-orm';
import { chance as random } from '#app/domain/ballot/sealed/chance';
import { layoutOf, type Question } from '#app/domain/ballot/sealed/kinds';
import { sealingKey, unitsOf } from '#app/domain/ballot/sealed/paper';
import { sealBallot } from '#app/domain/ballot/sealed/seal';
import { sealedItem } from '#db/schema';
import { linger, sendLate, tryWrong, voteInBox } from './booth';
import { keepBox, type PlannedBox, type PlayedBox, planBoxes, prepareBoxes } from './boxes';
import { fetchBundle, type Verified, verifyBox } from './bundles';
import type { Case } from './case';
import { choose } from './choose';
import { countBox, findOwn } from './count';
import type { Player } from './players';
import { makeKeys, reading, type SignUp, type Watch } from './scrutineers';
import type { Ready } from './set-up';
import type { Day } from './time';

export type CountedBox = { readonly of: PlayedBox; readonly verified: Promise<Verified> };

/** The secret votes of a session, from the scrutineers' keys to the bundles of its boxes. */
export class SecretPart {
  /** Bundles are checked one after the other, while the session goes on. */
  private checking: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly day: Day,
    private readonly players: readonly Player[],
    private readonly planned: readonly PlannedBox[],
    /** Null where nothing is voted on secretly. */
    private readonly watch: Watch | null,
  ) {}

  static async begin(
    day: Day,
    ready: Ready,
    found: Case,
    players: readonly Player[],
    signUp: SignUp,
  ): Promise<SecretPart> {
    const planned = await planBoxes(day, ready);
    const watch = planned.length > 0 ? await makeKeys(day, ready, found, players, signUp) : null;
    return new SecretPart(day, players, planned, watch);
  }

  /** How long a stage's window must be for everybody to seal here: judged by one ballot, with room for the server that checks it on the same machine. */
  async seconds(stage: PlannedBox['stage']): Promise<number> {
    const ids = this.planned.filter((one) => one.stage === stage).map(({ id }) => id);
    if (!this.watch || ids.length === 0) return 0;
    const items = await reading(this.day.unit, (tx) =>
      tx.select({ question: sealedItem.question }).from(sealedItem).where(inArray(sealedItem.boxId, ids)),
    );
    const questions = items.map(({ question }) => question as Question);
    const units = unitsOf(questions.map((question) => layoutOf(question, this.players.length)));
    const paper = { boxHash: random.bytes(32), key: sealingKey(this.watch.consoles.keys.Y), units };
    const sealing = {
      pseudonym: random.bytes(32),
      seq: 1,
      prev: new Uint8Array(0),
      mark: '0000',
      rho: random.bytes(32),
    };
    const seal = () => sealBallot(random, paper, sealing, choose(this.day.chance, questions));
    seal();
    const began = performance.now();
    seal();
    const each = performance.now() - began;
    this.day.progress.say(`${stage}: ${units.length} proofs a voter, sealed in ${each.toFixed(0)} ms`);
    return Math.ceil((this.players.length * each * 2.6) / 1000);
  }

  /** Staff numbers of those who serve: some whom the case names may stand for something. */
  scrutineers = (): string[] => this.watch?.people.map(({ staffNumber }) => staffNumber) ?? [];

  prepare = async (stage: PlannedBox['stage']): Promise<PlayedBox[]> =>
    this.watch ? prepareBoxes(this.day, this.watch, this.planned, stage) : [];

  async vote(boxes: readonly PlayedBox[], here: readonly Player[]): Promise<void> {
    const { day, watch, players } = this;
    if (!watch) return;
    for (const of of boxes) {
      await keepBox(day, of, 'open');
      await voteInBox(day, of, here);
      await tryWrong(day, of, here);
      await linger(
        day,
        of,
        players.find((player) => player.absent),
      );
    }
  }

  /** After the close: late ballots, the count, every device that looks for its ballot, the bundle; its verifiers begin. */
  async count(boxes: readonly PlayedBox[], folder: string | null): Promise<CountedBox[]> {
    const { day, watch } = this;
    const counted: CountedBox[] = [];
    if (!watch) return counted;
    for (const of of boxes) {
      await sendLate(day, of);
      await countBox(day, watch, of);
      const { browser } = watch.people[1]!;
      await findOwn(of, browser);
      const bundle = await fetchBundle(of, browser, folder);
      const verified = this.checking.then(() => verifyBox(day, of, bundle));
      // Whoever sums up waits for it, and meets what went wrong there.
      this.checking = verified.catch(() => {});
      counted.push({ of, verified });
    }
    return counted;
  }
}
