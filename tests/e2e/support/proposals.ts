import { notInArray } from 'drizzle-orm';
import { person } from '#db/schema';
import type { SeedHand } from '#db/seed/hand';
import { ProposalHand, setUpDepartments } from '#db/seed/proposal-hand';
import { appoint } from '#server/identity/appoint';
import { readScoped } from '#server/platform/scope';
import { moveCall } from '#server/proposal/move-call';
import { openCall } from '#server/proposal/open-call';
import { setCommittee } from '#server/roster/set-committee';
import type { Representative, Somebody, Unit } from './unit';

const day = 86_400_000;

export const departments = ['总务处', '护理部'] as const;

/** Who works on proposals besides representatives and the union office. */
export type ProposalOffices = {
  /** Ends the call an hour ago. */
  readonly endCall: () => Promise<void>;
  /** The first is its head. */
  readonly committee: readonly Representative[];
  readonly handler: Somebody;
  readonly publisher: Somebody;
  /** Somebody of the staff without any office. */
  readonly staff: Somebody;
  /** Gives orders in their names, now. */
  readonly hand: () => ProposalHand;
};

/** A representative as the hand takes one. */
export const rowOf = ({ id, leader, delegationId }: Representative) => ({
  personId: id,
  leader,
  delegationId,
});

/** A proposal in everyday words. */
export const wordsOf = (matter: string) =>
  ({
    title: `关于${matter}的提案`,
    reasons: '夜班医护人员凌晨没有热饭，食堂二十点关门。',
    suggestions: '建议食堂夜间开一个窗口，供应到凌晨两点。',
    category: 'welfare',
    unit: '总务处',
  }) as const;

/** Since ten days ago: a committee, two departments with a leader and handlers, a publisher, an open call; and what `live` makes of it. */
export async function openProposals(
  unit: Unit,
  live: (on: ProposalHand) => Promise<void> = async () => {},
): Promise<ProposalOffices> {
  const [handler, second, publisher, staff] = (await outside(unit)) as [
    Somebody,
    Somebody,
    Somebody,
    Somebody,
  ];
  const committee = unit.representatives.filter((one) => !one.leader).slice(40, 43);
  const on = (hand: SeedHand, made: Pick<ProposalHand['people'], 'units' | 'handlers'>) =>
    new ProposalHand(
      { hand, secretary: hand.person(unit.secretary.id, ['secretary']) },
      {
        ...made,
        reviewer: hand.person(committee[0]!.id, ['representative', 'committeeMember']),
        leader: hand.person(unit.manager.id, ['management']),
        publisher: hand.person(publisher.id, ['answerPublisher']),
      },
    );
  const opened = { title: '本年提案征集', closesAt: new Date(Date.now() + 5 * day).toISOString() };
  const made = await unit.past(new Date(Date.now() - 10 * day), async (hand) => {
    const secretary = hand.person(unit.secretary.id, ['secretary']);
    await hand.order(secretary, setCommittee, {
      term: unit.termId,
      name: '提案审查委员会',
      handlesProposals: true,
      head: committee[0]!.staffNumber,
      members: committee.map((one) => one.staffNumber).join(' '),
    });
    const units = await setUpDepartments({ hand, secretary }, departments, {
      leaderId: unit.manager.id,
      handlerIds: [handler.id, second.id],
    });
    await hand.order(secretary, appoint, {
      personId: publisher.id,
      kind: 'answerPublisher',
      startsOn: '2024-01-01',
    });
    const { call } = await hand.order(secretary, openCall, {
      session: '',
      opensAt: hand.now.toISOString(),
      ...opened,
    });
    await live(on(hand, units));
    return { ...units, call };
  });
  const hand = () => on(unit.hand(new Date()), made);
  const endCall = async () => {
    const closesAt = new Date(Date.now() - day / 24);
    const before = unit.hand(new Date(Date.now() - day));
    await before.order(before.person(unit.secretary.id, ['secretary']), moveCall, {
      call: made.call,
      title: opened.title,
      opensAt: closesAt.toISOString(),
      closesAt: closesAt.toISOString(),
      seen: opened.closesAt,
    });
  };
  return { endCall, committee, handler, publisher, staff, hand };
}

/** Four people who neither represent nor hold an office. */
async function outside(unit: Unit): Promise<Somebody[]> {
  const { database, orgId } = unit.hand(new Date());
  const taken = [...unit.representatives, unit.manager, unit.secretary, unit.second].map(({ id }) => id);
  return readScoped(database.db, orgId, undefined, (tx) =>
    tx
      .select({ id: person.id, name: person.name, staffNumber: person.staffNumber })
      .from(person)
      .where(notInArray(person.id, taken))
      .orderBy(person.staffNumber)
      .limit(4),
  );
}
