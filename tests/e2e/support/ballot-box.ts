import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { chance } from '#app/domain/ballot/sealed/chance';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { type Choices, sealBallot } from '#app/domain/ballot/sealed/seal';
import { connectAsOwner } from '#db/client';
import { castSealedBallot } from '#server/ballot/cast-sealed-ballot';
import { closeBox } from '#server/ballot/close-box';
import { type BoxedItem, openBoxFor } from '#tests/support/open-box';
import { type Held, seatOf } from './congress';
import { databaseUrl } from './database';
import type { Representative, Unit } from './unit';

export const items: readonly BoxedItem[] = [
  { title: '审议通过绩效工资分配办法（修订草案）', question: { kind: 'motion' } },
  {
    title: '选举民主管理专门委员会成员',
    question: {
      kind: 'election',
      mode: 'yna',
      candidates: ['丁一鸣', '王志远', '刘海燕'],
      writeIns: 1,
      seats: 2,
      min: 0,
    },
    rule: { kind: 'elect-majority-all', seats: 2 },
  },
  {
    title: '民主评议院领导',
    question: {
      kind: 'appraisal',
      persons: ['沈明', '周宁'],
      grades: ['优秀', '称职', '基本称职', '不称职'],
    },
    rule: { kind: 'report' },
  },
];
const answers: Choices = [[0], [0, 1, 2, 2], [0, 1]];

/** An open box in which the first `voters` representatives vote, all of whom sit in the meeting. */
export async function openBallotBox(
  unit: Unit,
  held: Held,
  more: { voters?: number; items?: readonly BoxedItem[]; revote?: boolean; closesAt?: Date } = {},
) {
  const { voters = 6, ...rest } = more;
  const people = unit.representatives.slice(0, voters).map(({ id }) => id);
  const place = { orgId: unit.orgId, desk: unit.hand(new Date()).desk.bind(unit.hand(new Date())) };
  return openBoxFor(place, { session: held.session, people, items, title: '大会无记名投票', ...rest });
}
export type BallotBox = Awaited<ReturnType<typeof openBallotBox>>;

/** Others cast as their devices would. */
export async function castByOthers(unit: Unit, box: BallotBox, others: readonly Representative[]) {
  const hand = unit.hand(new Date());
  for (const one of others) {
    const pseudonym = box.holders.get(one.id)!;
    const sealing = { pseudonym, seq: 1, prev: new Uint8Array(0), mark: '0417', rho: chance.bytes(32) };
    const { ballot } = sealBallot(chance, box.box.paper, sealing, answers);
    const of = toBase64url(box.box.paper.boxHash);
    await hand.order(seatOf(hand, one), castSealedBallot, {
      box: box.boxId,
      of,
      ballot: ballotSource(ballot),
    });
  }
}

/** The close comes: what the clock would do then. */
export async function closeBallotBox(unit: Unit, { boxId, box }: BallotBox): Promise<void> {
  const hand = unit.hand(new Date(box.manifest.closes * 1000 + 1000));
  await hand.order({ kind: 'clock', orgId: unit.orgId }, closeBox, { box: boxId });
}

/** A server that loses what it confirmed: only the database's owner can do that. */
export async function loseBallotsOf(box: BallotBox, who: Representative): Promise<void> {
  const owner = connectAsOwner(databaseUrl());
  const pseudonym = Buffer.from(box.holders.get(who.id)!);
  await owner.sql`delete from waiting_ballot where box_id = ${box.boxId} and pseudonym = ${pseudonym}`;
  await owner.close();
}
