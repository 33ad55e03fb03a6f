import type { Stage } from '#app/domain/congress/states';
import { nameScrutineers } from '#server/ballot/name-scrutineers';
import { planBox } from '#server/ballot/plan-box';
import { setPresidium } from '#server/congress/set-presidium';
import { takeStep } from '#server/congress/take-step';
import { seedAffairs } from './affairs';
import { appointAffairs } from './affairs-people';
import { seedCases } from './cases';
import { discuss } from './discussion';
import { seedMonitors } from './monitors';
import { payPlan, workReport } from './papers';
import { representativesFile, rosterFile, type SeedPerson, seedPeople, seedRepresentatives } from './people';
import { seedProposals } from './proposals';
import { askQuestions } from './questions';
import { type MadeSession, type PlannedSession, setUpSession } from './set-up-session';
import { holdOpening, holdPreparatory, talk } from './sitting';
import { seedTopics } from './topics';
import {
  beginTerm,
  bringIn,
  codesFor,
  foundUnit,
  holdOffice,
  idOf,
  openAccount,
  type RollRow,
  rollOf,
  type Unit,
} from './unit';

const hour = 3_600_000;
const password = 'linjiang-2026';

export type Account = {
  readonly 身份: string;
  readonly 姓名: string;
  readonly 工号: string;
  readonly 密码: string;
};

/** One hospital whose congress is in its group discussion: papers are out, the opening is over, comments and amendments wait for answers. */
export async function seedCongress(ownerUrl: string, today: Date): Promise<Account[]> {
  const now = new Date(Math.floor(today.getTime() / hour) * hour);
  const at = (hours: number) => new Date(now.getTime() + hours * hour);
  const people = seedPeople();
  const chosen = seedRepresentatives(people);
  const outside = people.filter((one) => !chosen.includes(one));
  const manager = outside.find((one) => one.department === '医务处')!;
  const second = outside.find((one) => one.department === '工会办公室')!;
  const attends = outside.filter((one) => one !== manager && one !== second).slice(0, 3);

  const secretary = { staffNumber: '90001', name: '沈静怡', phone: '13900000001' };
  const unit = await foundUnit(
    ownerUrl,
    {
      slug: 'linjiang',
      name: '临江市第一医院',
      kind: 'hospital',
      ruleProfile: 'SH_2017',
      parent: { slug: 'linjiang-union', name: '临江市医务工会' },
      secretary,
      since: '2024-01-01',
    },
    at(-24 * 13),
  );
  await bringIn(unit, { kind: 'people', name: '职工花名册.csv', bytes: rosterFile(people) });
  // The term began before anything that is told of it, also in the first days of a year.
  const year = at(-24 * 13).getUTCFullYear();
  const term = await beginTerm(unit, {
    name: '第六届',
    beginsOn: `${year}-01-01`,
    endsOn: `${year + 4}-12-31`,
  });
  await bringIn(unit, {
    kind: 'representatives',
    term,
    name: '职工代表名单.csv',
    bytes: representativesFile(chosen, attends),
  });
  await holdOffice(unit, await idOf(unit, manager.staffNumber), 'management', '2024-01-01');
  await holdOffice(unit, await idOf(unit, second.staffNumber), 'secretary', '2024-01-01');

  const roll = await rollOf(unit, term);
  await seedTopics(unit, roll, at);
  const session = await launch(unit, term, roll, at);
  await holdPreparatory(unit, session.session, roll, at);
  await holdOpening(unit, session.session, roll, at);
  await talk(unit, session, roll, await idOf(unit, manager.staffNumber), at);
  const said = await discuss(unit, session, roll, at);
  const free = outside.filter((one) => one !== manager && one !== second && !attends.includes(one));
  const keepers = free.slice(0, 3);
  await setUpBox(unit, session, keepers);
  const [reviewer, publisher] = [free[3]!, free[4]!];
  const offices = {
    manager: await idOf(unit, manager.staffNumber),
    reviewer: await idOf(unit, reviewer.staffNumber),
    publisher: await idOf(unit, publisher.staffNumber),
  };
  await holdOffice(unit, offices.reviewer, 'answerReviewer', '2024-01-01');
  await holdOffice(unit, offices.publisher, 'answerPublisher', '2024-01-01');
  await askQuestions(unit, session.session, roll, said, offices, at);

  const affairs = await appointAffairs(unit, free.slice(10, -1), offices.manager);
  await seedAffairs(unit, affairs, at);
  await seedMonitors(unit, affairs, { staff: people, session, at });
  await seedCases(unit, affairs, at);

  const leader = roll.find((row) => row.leader)!;
  const member = roll.find(
    (row) => row.delegationId === leader.delegationId && !row.leader && !row.candidate,
  )!;
  const handlerIds = [];
  for (const one of free.slice(5, 10)) handlerIds.push(await idOf(unit, one.staffNumber));
  const { manager: managerId, publisher: publisherId } = offices;
  const story = { roll, member, leader, managerId, publisherId, handlerIds, at };
  const head = await seedProposals(unit, term, story);

  unit.hand.now = at(-1);
  const accounts = await openAccounts(unit, [
    ['工会干事(主持会议)', second],
    ['团长', leader],
    ['职工代表', member],
    ['管理方(答复修改意见、起草答复、签批提案答复)', manager],
    ['审核答复', reviewer],
    ['公开答复(问题和提案)', publisher],
    ['提案审查委员会主任', head],
    ['承办部门(总务处)', free[5]!],
    ...affairs.accounts,
    ['列席人员', attends[0]!],
    ...keepers.map((one): [string, SeedPerson] => ['监票人(还没有做钥匙)', one]),
    ['普通职工', outside.at(-1)!],
  ]);
  await openAccount(unit, { code: unit.secretaryCode, staffNumber: secretary.staffNumber, password });
  await unit.hand.database.close();
  return [
    { 身份: '工会主席(主持会议)', 姓名: secretary.name, 工号: secretary.staffNumber, 密码: password },
    ...accounts,
  ];
}

/** The secret vote ahead: scrutineers are named and wait to make their keys, the box is planned. */
async function setUpBox(unit: Unit, { session, items }: MadeSession, keepers: readonly SeedPerson[]) {
  const { hand, secretary } = unit;
  const people = [];
  for (const one of keepers) people.push(await idOf(unit, one.staffNumber));
  await hand.order(secretary, nameScrutineers, { session, people, threshold: 2 });
  await hand.order(secretary, planBox, {
    session,
    title: '绩效工资分配办法无记名投票',
    items: items.filter((item) => item.secret).map((item) => item.id),
    revote: true,
  });
}

/** From the draft to the papers nine days ago. */
async function launch(unit: Unit, term: string, roll: readonly RollRow[], at: (hours: number) => Date) {
  const { hand, secretary } = unit;
  hand.now = at(-24 * 10);
  const text = (source: string) => new TextEncoder().encode(source);
  const spans: [Stage, number, number][] = [
    ['preparatory', -30, -24],
    ['opening', -23, -15],
    ['reports', -14, -8],
    ['groups', -7, 41],
    ['vote', 42, 66],
    ['resolutions', 67, 71],
    ['closing', 72, 80],
  ];
  const plan: PlannedSession = {
    term,
    title: '第六届职工代表大会第一次会议',
    onlineReason: '临床一线轮班，无法同一时间集中',
    profile: 'SH_2017',
    unit: 'hospital',
    items: [
      {
        title: '审议2026年度工作报告',
        procedure: 'advise',
        document: { name: '2026年度工作报告.md', bytes: text(workReport) },
      },
      {
        title: '审议通过绩效工资分配办法(修订草案)',
        procedure: 'adopt',
        document: { name: '绩效工资分配办法(修订草案).md', bytes: text(payPlan) },
      },
      { title: '听取上次大会决议和提案办理情况的报告', procedure: 'supervise' },
    ],
    windows: spans.map(([stage, from, to]) => ({ stage, opensAt: at(from), closesAt: at(to) })),
  };
  const made = await setUpSession(hand, secretary, plan);
  hand.now = at(-24 * 9.5);
  await hand.order(secretary, takeStep, { session: made.session, step: 'launch' });
  const members = roll.filter((row) => row.candidate && row.frontline).slice(0, 5);
  await hand.order(secretary, setPresidium, {
    session: made.session,
    members: members.map((row) => row.personId),
    chair: members[0]!.personId,
  });
  hand.now = at(-24 * 9);
  await hand.order(secretary, takeStep, { session: made.session, step: 'sendPapers' });
  return made;
}

async function openAccounts(
  unit: Unit,
  list: [string, Pick<SeedPerson | RollRow, 'staffNumber' | 'name'>][],
): Promise<Account[]> {
  const ids = new Map<string, string>();
  for (const [, one] of list) ids.set(one.staffNumber, await idOf(unit, one.staffNumber));
  const codes = await codesFor(unit, [...ids.values()]);
  for (const [staffNumber, id] of ids)
    await openAccount(unit, { code: codes.get(id)!, staffNumber, password });
  return list.map(([role, one]) => ({ 身份: role, 姓名: one.name, 工号: one.staffNumber, 密码: password }));
}
