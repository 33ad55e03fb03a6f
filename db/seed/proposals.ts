import type { Actor } from '#app/domain/actor';
import { confirmHistory } from '#server/proposal/confirm-history';
import { decline } from '#server/proposal/decline';
import { dispute } from '#server/proposal/dispute';
import { file } from '#server/proposal/file';
import { merge } from '#server/proposal/merge';
import { markOfMilestones } from '#server/proposal/milestones';
import { openCall } from '#server/proposal/open-call';
import { previewHistory } from '#server/proposal/preview-history';
import { publish } from '#server/proposal/publish';
import { setMilestones } from '#server/proposal/set-milestones';
import { turnToSuggestion } from '#server/proposal/turn-to-suggestion';
import { setCommittee } from '#server/roster/set-committee';
import { ProposalHand, setUpDepartments } from './proposal-hand';
import { departments, type ProposalWords, proposalWords } from './proposal-words';
import type { RollRow, Unit } from './unit';

/** Last year's proposals as the union office kept them in a table. */
const history = (year: number): string =>
  [
    '年度,编号,案由,提案人,类别,立案情况,承办部门,办理结果,满意度,答复',
    `${year},1,关于改善职工体检项目的提案,周建国,生活福利,立案,总务处,A,满意,体检已增加胸部低剂量CT和颈动脉超声。`,
    `${year},2,关于规范夜班交接时间的提案,吴敏,业务质量,立案,护理部,A,满意,夜班交接统一为八点整，交接单改为电子。`,
    `${year},3,关于增加职工停车位的提案,郑海,生活福利,立案,总务处,B,基本满意,与邻近停车场签订错峰协议，先行五十个。`,
    `${year},4,关于提高规培人员补贴的提案,王晨,分配与人事,立案,人力资源处,C,不满意,受总额限制，明年预算一并考虑。`,
    `${year},5,关于更换病房老旧床头柜的提案,冯丽,业务质量,意见建议,总务处,A,满意,分三批更换，已完成两批。`,
    `${year},6,关于上调个人房租补贴的提案,陈东,生活福利,不立案,,,,`,
    `${year},7,关于简化出院结算手续的提案,褚燕,管理制度,立案,信息中心,A,满意,床旁结算已覆盖全部病区。`,
  ].join('\n');

const words = (part: string): ProposalWords => proposalWords.find((one) => one.title.includes(part))!;

type Story = {
  readonly roll: readonly RollRow[];
  /** The demo's representative and group leader: something waits for each of them. */
  readonly member: RollRow;
  readonly leader: RollRow;
  readonly managerId: string;
  readonly publisherId: string;
  readonly handlerIds: readonly string[];
  readonly at: (hours: number) => Date;
};

/**
 * A year's proposals in every state: a draft, one that is seconded, some before the committee, one handled, replied to, reopened, followed, closed,
 * merged, disputed; last year's brought in from a table. Returns the head of the proposal committee.
 */
export async function seedProposals(unit: Unit, term: string, story: Story): Promise<RollRow> {
  const { roll, member, leader, at } = story;
  const { hand, secretary } = unit;
  const year = at(0).getUTCFullYear();
  hand.now = at(-24 * 12.4);
  const others = roll.filter((row) => row !== member && row !== leader && !row.leader);
  const committee = others.slice(0, 5);
  const pen = others.slice(5);
  await hand.order(secretary, setCommittee, {
    term,
    name: '提案审查委员会',
    handlesProposals: true,
    head: committee[0]!.staffNumber,
    members: committee.map((row) => row.staffNumber).join(' '),
  });
  const made = await setUpDepartments(unit, departments, {
    leaderId: story.managerId,
    handlerIds: story.handlerIds,
  });
  await hand.order(secretary, openCall, {
    session: '',
    title: `${year}年提案征集`,
    opensAt: at(-24 * 12.3).toISOString(),
    closesAt: at(24 * 6).toISOString(),
  });
  const past = await hand.order(secretary, previewHistory, {
    fileName: `${year - 1}年提案.csv`,
    bytes: new TextEncoder().encode(history(year - 1)),
  });
  await hand.order(secretary, confirmHistory, { batch: past.batch, hash: past.hash });

  const reviewer: Actor = hand.person(
    committee[0]!.personId,
    ['representative', 'committeeMember'],
    committee[0]!.delegationId,
  );
  const on = new ProposalHand(unit, {
    reviewer,
    ...made,
    leader: hand.person(story.managerId, ['management']),
    publisher: hand.person(story.publisherId, ['answerPublisher']),
  });
  await tellStory(on, story, pen);
  return committee[0]!;
}

async function tellStory(on: ProposalHand, { member, leader, at }: Story, pen: readonly RollRow[]) {
  const { hand } = on.unit;
  const two = (from: number) => [pen[from]!, pen[from + 1]!];
  hand.now = at(-24 * 12);
  const meals = await on.handIn(pen[0]!, words('改善夜班供餐'), two(1));
  const window = await on.handIn(pen[3]!, words('食堂夜间开放窗口'), two(4));
  const allowance = await on.handIn(member, words('提高夜班津贴'), two(6));
  const systems = await on.handIn(pen[8]!, words('整合院内信息系统'), [member, pen[9]!]);
  const lifts = await on.handIn(pen[10]!, words('更换老化电梯'), two(11));
  const staffing = await on.handIn(pen[13]!, words('按病情配备护理人力'), two(14));
  const rehiring = await on.handIn(pen[16]!, words('完善退休返聘'), two(17));
  const menus = await on.handIn(pen[19]!, words('食堂菜单'), two(20));

  hand.now = at(-24 * 11);
  for (const id of [meals, allowance, systems, lifts, staffing]) await on.decide(id, file);
  await on.decide(window, merge, { into: meals, reason: '与前一件反映同一问题。' });
  await on.decide(menus, turnToSuggestion, { reason: '属日常服务改进，转总务处答复。' });
  await on.decide(rehiring, decline, { reason: '返聘办法去年已修订并公布，见人力资源处第12号文。' });
  await on.assign(meals, '总务处');
  await on.assign(allowance, '人力资源处', ['护理部']);
  await on.assign(systems, '信息中心');
  await on.assign(lifts, '总务处');

  hand.now = at(-24 * 6);
  await hand.order(on.actorOf(pen[16]!), dispute, {
    proposal: rehiring,
    reason: '修订后的办法没有写明名额和公示程序，提案要求的正是这两点。',
  });
  await on.reply(meals, '总务处', {
    outcome: 'measure',
    code: 'A',
    text: '自本月起食堂夜间窗口开放到凌晨两点，供应热饭和面点，可以刷工卡。值班人员较多的病区可以电话预订、送到护士站。',
  });
  await on.reply(systems, '信息中心', {
    outcome: 'plan',
    code: 'B',
    text: '统一登录分两步：先接通病历、检验、影像三个系统，再接通其余系统。每步完成后请提案人参加验收。',
    doneBy: at(24 * 120)
      .toISOString()
      .slice(0, 10),
  });
  await on.reply(lifts, '总务处', {
    outcome: 'reason',
    code: 'C',
    text: '三号梯更换需要停用六周，目前住院部没有可以替代的电梯，拟待新楼启用后更换，期间加密检修。',
  });

  hand.now = at(-24 * 3);
  for (const row of [pen[0]!, pen[3]!, ...two(1), ...two(4)]) await on.rate(meals, row, 'satisfied');
  await hand.order(on.unit.secretary, publish, { proposal: meals });
  for (const row of [pen[8]!, member, pen[9]!]) await on.rate(systems, row, 'satisfied');
  await hand
    .order(on.people.handlers.get('信息中心')!, setMilestones, {
      proposal: systems,
      seen: markOfMilestones([]),
      ids: ['', ''],
      texts: ['病历、检验、影像三个系统统一登录', '其余系统接入，旧账号停用'],
      dues: [at(24 * 60), at(24 * 120)].map((day) => day.toISOString().slice(0, 10)),
    })
    .catch(() => {});
  await on.rate(lifts, pen[10]!, 'dissatisfied', '三号梯上周又困人，请先给出停用检修的安排。');

  hand.now = at(-24 * 2);
  await on.handIn(pen[22]!, words('改善住院楼无线网络'), two(23));
  await on.handIn(pen[25]!, words('统一护理记录表单'), two(26));
  const rooms = await on.draft(pen[28]!, words('增设夜班休息室'));
  await on.call(rooms, pen[28]!, [member, leader]);
  const own = await on.draft(member, words('缩短检查预约时间'));
  await on.call(own, member, [pen[29]!, pen[30]!]);
  await on.second(own, pen[29]!);
  await on.draft(member, words('会议室网上预约'));
}
