import { randomUUID } from 'node:crypto';
import { isRefusal } from '#app/domain/refusal';
import { addJointItem } from '#server/discussion/add-joint-item';
import { callJointMeeting } from '#server/discussion/call-joint-meeting';
import { holdJointMeeting } from '#server/discussion/hold-joint-meeting';
import { putTopic } from '#server/discussion/put-topic';
import { readMeeting } from '#server/discussion/queries-joint';
import { raiseTopic } from '#server/discussion/raise-topic';
import { settleTopic } from '#server/discussion/settle-topic';
import { supportTopic } from '#server/discussion/support-topic';
import { readScoped } from '#server/platform/scope';
import type { SeedHand } from './hand';
import type { RollRow, Unit } from './unit';

/** Before the session was launched: a topic that a joint meeting dealt with and the union answered, and one that gathers support. */
export async function seedTopics(
  { hand, secretary }: Unit,
  roll: readonly RollRow[],
  at: (hours: number) => Date,
): Promise<void> {
  const actorOf = (row: RollRow) =>
    hand.person(
      row.personId,
      row.leader ? ['representative', 'groupLeader'] : ['representative'],
      row.delegationId,
    );
  const raise = async (author: RollRow, title: string, text: string, supporters: number) => {
    const { topic } = await hand.order(actorOf(author), raiseTopic, { title, text, key: randomUUID() });
    const others = roll.filter((row) => row !== author).slice(0, supporters);
    for (const row of others) await hand.order(actorOf(row), supportTopic, { topic });
    return topic;
  };
  const leader = roll.find((row) => row.leader)!;
  const ofGroup = roll.filter((row) => row.delegationId === leader.delegationId && !row.leader);
  const ofOthers = roll.filter((row) => row.delegationId !== leader.delegationId && !row.leader);

  hand.now = at(-24 * 12.5);
  const parking = await raise(
    ofGroup[0]!,
    '门诊楼施工期间职工停车难，请安排临时车位',
    '施工占用了地下一层，早班和夜班交接时常常找不到车位，有同事因此迟到。\n希望施工期间租用附近车位，夜班职工优先。',
    23,
  );
  await hand.order(actorOf(leader), putTopic, { topic: parking });
  hand.now = at(-24 * 12.2);
  const { meeting } = await hand.order(secretary, callJointMeeting, {
    title: `${at(-24 * 11).getUTCFullYear()}年第一次联席会议`,
    holdsAt: at(-24 * 11).toISOString(),
    place: '行政楼三楼会议室',
    topics: [parking],
  });
  const { item: safety } = await hand.order(secretary, addJointItem, {
    meeting,
    title: '听取门诊楼施工期间重大事故隐患排查情况',
    matter: 'majorHazards',
  });
  hand.now = at(-24 * 11.5);
  await raise(
    ofOthers[0]!,
    '夜班休息室太少，请每个护理单元增设一间',
    '三个护理单元合用一间休息室，夜班间隙没有地方躺一会儿。\n希望结合病区改造，每个单元各留一间。',
    14,
  );
  hand.now = at(-24 * 10.8);
  const items = await itemsOf(hand, meeting);
  await hand.order(secretary, holdJointMeeting, {
    meeting,
    record: '工会主持，各代表团团长和后勤保障处到会。\n听取了施工安排和隐患排查情况，就临时停车交换了意见。',
    outcomes: items.map((item) => ({
      item,
      outcome:
        item === safety
          ? '隐患三处，两处已整改，一处本月底前完成，由后勤保障处负责。'
          : '租用北门外车位六十个，夜班职工优先，费用由单位承担，至施工结束。',
    })),
  });
  hand.now = at(-24 * 10.5);
  await hand.order(secretary, settleTopic, {
    topic: parking,
    reply:
      '联席会议已商议：租用北门外车位六十个，夜班职工优先，从下周一起使用，至施工结束。结果将向下一次大会报告。',
  });
}

async function itemsOf(hand: SeedHand, meeting: string): Promise<string[]> {
  const found = await readScoped(
    hand.database.db,
    hand.orgId,
    () => hand.now,
    (tx, now) => readMeeting({ tx, now, actor: { kind: 'system', orgId: hand.orgId } }, meeting),
  );
  if (isRefusal(found)) throw new Error('The joint meeting cannot be read.');
  return found.items.map(({ id }) => id);
}
