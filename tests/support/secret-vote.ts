import { sql } from 'drizzle-orm';
import { fromBase64url, toBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Box } from '#app/domain/ballot/sealed/box';
import { chance } from '#app/domain/ballot/sealed/chance';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { type Choices, type Sealed, sealBallot } from '#app/domain/ballot/sealed/seal';
import { isRefusal } from '#app/domain/refusal';
import { sealedBox } from '#db/schema';
import { castSealedBallot } from '#server/ballot/cast-sealed-ballot';
import { closeBox } from '#server/ballot/close-box';
import { complain } from '#server/ballot/complain';
import { paperOf } from '#server/ballot/load-box';
import { openBox } from '#server/ballot/open-box';
import { planBox } from '#server/ballot/plan-box';
import { postPartial } from '#server/ballot/post-partial';
import { prepareBox } from '#server/ballot/prepare-box';
import { readVoterPaper } from '#server/ballot/queries-paper';
import { signBox } from '#server/ballot/sign-box';
import { signResult } from '#server/ballot/sign-result';
import { keepBoxes } from '#server/clock/boxes';
import { agreeItem } from '#server/congress/agree-item';
import { run } from '#server/platform/command';
import { Congress, inOrg, value } from './congress';
import { closeCheckpoint, openingAt } from './read-box';
import { readyKeys } from './ready-keys';
import type { Scrutineers } from './scrutineers';
import type { World } from './world';

/** A secret election and appraisal of a congress whose vote is going on, every step by the orders that people give. */
export class SecretVote {
  private constructor(
    readonly world: World,
    readonly congress: Congress,
    readonly ceremonyId: string,
    readonly scrutineers: Scrutineers,
    /** The persons of the scrutineers, by their numbers from 1. */
    readonly people: readonly string[],
    readonly boxId: string,
    readonly box: Box,
  ) {}

  /** An open box on an election of two from three and an appraisal of one, in which all `voters` representatives vote. */
  static async open(
    world: World,
    more: { voters?: number; revote?: boolean; holdMinutes?: number } = {},
  ): Promise<SecretVote> {
    const { voters = 12, revote = true, holdMinutes = 0 } = more;
    const congress = await Congress.open(world, voters);
    const items = [
      await congress.add({
        title: '选举民主管理专门委员会成员',
        matter: 'committeeMembers',
        seats: '2',
        persons: await numbersOf(congress, 3),
      }),
      await congress.add({
        title: '评议院长',
        matter: 'publicInstitution.heads',
        persons: await numbersOf(congress, 1),
        grades: ['优秀', '称职', '基本称职', '不称职'],
      }),
    ].map((item) => value(item).id);
    for (const item of items) value(await run(congress.desk, agreeItem, { item }));
    await congress.reach('vote');
    const people = await world.people(3);
    const { ceremonyId, scrutineers } = await readyKeys(congress, people);
    const plan = { session: congress.sessionId, title: '选举与评议', items, revote, holdMinutes };
    const boxId = value(await run(congress.desk, planBox, plan)).box;
    value(await run(congress.desk, prepareBox, { box: boxId }));
    const box = await readBoxPaper(world, boxId);
    for (const i of [1, 3]) {
      const signature = scrutineers.signBox(i, box.paper.boxHash);
      value(await run(world.desk(world.actor(people[i - 1]!)), signBox, { box: boxId, signature }));
    }
    value(await run(congress.desk, openBox, { box: boxId }));
    return new SecretVote(world, congress, ceremonyId, scrutineers, people, boxId, box);
  }

  /** Seals a ballot for the `index`th representative, replacing what that person has cast. */
  async seal(index: number, choices: Choices): Promise<Sealed> {
    const standing = await this.standing(index);
    if (!standing?.pseudonym) throw new Error('Not on the roll of this box.');
    const { pseudonym, seq, prev } = standing;
    const sealing = {
      pseudonym: fromBase64url(pseudonym)!,
      seq: seq + 1,
      prev: fromBase64url(prev)!,
      mark: '0417',
      rho: chance.bytes(32),
    };
    return sealBallot(chance, this.box.paper, sealing, choices);
  }

  /** Hands a sealed ballot in as the `index`th representative. */
  hand(index: number, { ballot }: Pick<Sealed, 'ballot'>) {
    const of = toBase64url(this.box.paper.boxHash);
    return run(this.world.desk(this.voter(index)), castSealedBallot, {
      box: this.boxId,
      ballot: ballotSource(ballot),
      of,
    });
  }

  cast = async (index: number, choices: Choices = [[0, 0, 2], [1]]) =>
    this.hand(index, await this.seal(index, choices));

  voter = (index: number) => this.world.actor(this.congress.reps[index]!, ['representative']);
  trustee = (i: number) => this.world.desk(this.world.actor(this.people[i - 1]!));

  async standing(index: number) {
    const { world, boxId } = this;
    const found = await inOrg(world, (tx) => {
      const desk = world.desk(this.voter(index));
      return readVoterPaper({ tx, actor: this.voter(index), now: world.now }, desk.vault, boxId);
    });
    if (isRefusal(found)) throw new Error(found.code);
    return found.standing;
  }

  row = () =>
    inOrg(this.world, async (tx) => {
      const [row] = await tx.select().from(sealedBox).where(sql`id = ${this.boxId}`);
      return row!;
    });

  /** Turns the clock and lets it do what is due to boxes. */
  async travel(to: Date): Promise<void> {
    this.world.now = to;
    for (let turn = 0; turn < 3; turn += 1) await keepBoxes(this.congress.desk);
  }

  /** From the end of the window to the beginning of the count. */
  async close(): Promise<void> {
    const { closesAt } = await this.row();
    await this.travel(closesAt);
  }

  /** Only the close, without what follows from it. */
  closeOnly = async (): Promise<void> =>
    void value(await run(this.congress.desk, closeBox, { box: this.boxId }));

  complain = (index: number, receipt: string) =>
    run(this.world.desk(this.voter(index)), complain, { box: this.boxId, receipt });

  /** What scrutineer `i` makes of the box that is being counted. */
  async makePartial(i: number, wrong = false) {
    const [opening, checkpoint] = await inOrg(this.world, async (tx) => [
      await openingAt(tx, this.boxId, this.box),
      await closeCheckpoint(tx, this.boxId),
    ]);
    return {
      partial: this.scrutineers.partial(i, opening, wrong),
      cosign: this.scrutineers.cosign(i, this.box.paper.boxHash, checkpoint),
    };
  }

  partial = async (i: number, wrong = false) =>
    run(this.trustee(i), postPartial, { box: this.boxId, ...(await this.makePartial(i, wrong)) });

  async sign(i: number) {
    const { result } = await this.row();
    const signature = this.scrutineers.signResult(i, result ?? '{}');
    return run(this.trustee(i), signResult, { box: this.boxId, signature });
  }

  /** From the close to the result, by scrutineers 1 and 3. */
  async count(): Promise<void> {
    await this.close();
    for (const i of [1, 3]) value(await this.partial(i));
    await this.travel(this.world.now);
    for (const i of [1, 3]) value(await this.sign(i));
  }
}

/** Staff numbers of somebody who is no representative: people to be elected or appraised. */
async function numbersOf({ world }: Congress, count: number): Promise<string[]> {
  const ids = await world.people(count);
  const rows = await inOrg(world, (tx) =>
    tx.execute<{ staff_number: string }>(
      sql`select staff_number from person where id in ${ids} order by staff_number`,
    ),
  );
  return rows.map((row) => row.staff_number);
}

const readBoxPaper = (world: World, boxId: string): Promise<Box> =>
  inOrg(world, async (tx) => {
    const [row] = await tx.select().from(sealedBox).where(sql`id = ${boxId}`);
    return paperOf(row!);
  });
