import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Actor, Role } from '#app/domain/actor';
import { markOf } from '#app/domain/discussion/answers';
import { discussionRoom, question, statement } from '#db/schema';
import { askFollowUp } from '#server/discussion/ask-follow-up';
import { draftAnswer } from '#server/discussion/draft-answer';
import { gatherQuestion } from '#server/discussion/gather-question';
import { findLatest } from '#server/discussion/load-question';
import { placeQuestions } from '#server/discussion/place-questions';
import { publishAnswer } from '#server/discussion/publish-answer';
import { reviewAnswer } from '#server/discussion/review-answer';
import { sendQuestion } from '#server/discussion/send-question';
import { writeSummary } from '#server/discussion/write-summary';
import { readScoped } from '#server/platform/scope';
import type { SeedHand } from './hand';
import type { RollRow, Unit } from './unit';

type Offices = { readonly manager: string; readonly reviewer: string; readonly publisher: string };

/** What the leaders have made of it, by the names of the statements it comes from. */
const gathered = [
  {
    key: 'leave',
    from: ['leave'],
    text: '外科系统带薪年休假执行率不到七成。医院准备怎么改，今年底达到多少，明年达到多少？',
  },
  { key: 'leaveTech', from: ['leave-tech'], text: '带薪年休假能否按季度排定，年底没有休完的不作废？' },
  {
    key: 'nights',
    from: ['nights'],
    text: '弹性排班什么时候、在哪些护理单元试点，补充的人员从哪里来？',
  },
  {
    key: 'systems',
    from: ['systems'],
    text: '检验、病历、收费三个系统的重复录入，什么时候能完成整合？',
  },
  { key: 'parking', from: ['parking'], text: '职工停车与周边单位错峰合作谈得怎么样，什么时候能用上？' },
  {
    key: 'allowance',
    from: ['allowance', 'seniority'],
    text: '请公开新旧津贴和绩效办法分科室、分年资的测算。',
  },
] as const;
type Key = (typeof gathered)[number]['key'];

const summary =
  '本组集中讨论了信息系统和绩效办法。大家一致认为重复录入是当前最耗时间的事，希望给出整合的时间表；对绩效办法总体赞成，对患者满意度所占分量、医技科室夜班津贴有不同看法，已归纳成问题送出。';

/** The roll-up so far: questions of two groups, two of them merged, one answered and followed up, one draft sent back, one waiting to be placed. */
export async function askQuestions(
  { hand, secretary }: Unit,
  session: string,
  roll: readonly RollRow[],
  said: ReadonlyMap<string, string>,
  offices: Offices,
  at: (hours: number) => Date,
): Promise<void> {
  const person = (id: string, role: Role) => hand.person(id, [role]);
  const manager = person(offices.manager, 'management');
  const reviewer = person(offices.reviewer, 'answerReviewer');
  const publisher = person(offices.publisher, 'answerPublisher');
  hand.now = at(-1.4);
  const groups = new Map<Key, string>();
  for (const one of gathered) groups.set(one.key, await gather(hand, roll, said, one));
  hand.now = at(-1.3);
  for (const key of ['leave', 'leaveTech', 'nights', 'systems', 'parking'] as const)
    await hand.order(await leaderOf(hand, roll, said, key), sendQuestion, {
      groupQuestion: groups.get(key)!,
    });
  const systems = await placeOf(hand, said.get('systems')!);
  await hand.order(leading(hand, roll, systems.delegationId), writeSummary, {
    room: systems.roomId,
    text: summary,
    submit: true,
  });

  hand.now = at(-1.1);
  const place = async (keys: readonly Key[], text?: string) =>
    (
      await hand.order(secretary, placeQuestions, {
        session,
        groupQuestions: keys.map((key) => groups.get(key)!),
        ...(text ? { text } : {}),
      })
    ).question;
  const leave = await place(
    ['leave', 'leaveTech'],
    '带薪年休假：外科系统执行率怎么提高、今明两年达到多少？能否按季度排定，年底没有休完的不作废？',
  );
  const nights = await place(['nights']);
  const integration = await place(['systems']);

  hand.now = at(-1);
  await draft(hand, manager, nights, {
    unit: '护理部',
    text: '明年一月起在心内科、骨科、急诊留观三个护理单元试点弹性排班，三月底向职代会联席会议报告效果。补充人员来自今年新招的三十六名护士，不从其他科室抽调。试点之前先听这三个单元的意见。',
  });
  await draft(hand, manager, integration, { unit: '信息中心', text: '系统整合正在推进，请大家理解。' });
  hand.now = at(-0.8);
  await hand.order(reviewer, reviewAnswer, {
    question: nights,
    verdict: 'approve',
    seen: await mark(hand, nights),
  });
  await hand.order(reviewer, reviewAnswer, {
    question: integration,
    verdict: 'sendBack',
    reason: '没有回答什么时候完成。请信息中心按三个系统分别给出时间。',
    seen: await mark(hand, integration),
  });
  hand.now = at(-0.6);
  await hand.order(publisher, publishAnswer, { question: nights, seen: await mark(hand, nights) });
  hand.now = at(-0.4);
  await hand.order(await authorOf(hand, roll, said.get('nights')!), askFollowUp, {
    question: nights,
    key: randomUUID(),
    text: '三个单元试点期间，其他单元的夜班数会不会因此增加？',
  });
  hand.now = at(-0.3);
  await draft(hand, manager, leave, {
    unit: '人力资源处',
    text: '今年底外科系统执行率不低于百分之七十五，明年底全院不低于百分之八十五。明年一月起各科按季度排定休假；因工作需要没有休完的，可以延到次年三月底，再休不了的按国家规定支付报酬，不作废。',
  });
}

async function gather(
  hand: SeedHand,
  roll: readonly RollRow[],
  said: ReadonlyMap<string, string>,
  one: (typeof gathered)[number],
): Promise<string> {
  const statements = one.from.map((name) => said.get(name)!);
  const { roomId, delegationId } = await placeOf(hand, statements[0]!);
  const { groupQuestion } = await hand.order(leading(hand, roll, delegationId), gatherQuestion, {
    room: roomId,
    key: randomUUID(),
    text: one.text,
    statements,
  });
  return groupQuestion;
}

async function draft(hand: SeedHand, who: Actor, id: string, words: { unit: string; text: string }) {
  await hand.order(who, draftAnswer, { question: id, ...words, seen: await mark(hand, id) });
}

/** What somebody who reads the question now has before them. */
const mark = (hand: SeedHand, id: string) =>
  readScoped(hand.database.db, hand.orgId, undefined, async (tx) => {
    const [row] = await tx.select().from(question).where(eq(question.id, id));
    return markOf(row!, await findLatest({ tx }, id));
  });

/** Where a statement was made, and by whom. */
const placeOf = (hand: SeedHand, statementId: string) =>
  readScoped(hand.database.db, hand.orgId, undefined, async (tx) => {
    const [row] = await tx
      .select({
        roomId: discussionRoom.id,
        delegationId: discussionRoom.delegationId,
        authorId: statement.authorId,
      })
      .from(statement)
      .innerJoin(discussionRoom, eq(discussionRoom.id, statement.roomId))
      .where(eq(statement.id, statementId));
    return row!;
  });

const leading = (hand: SeedHand, roll: readonly RollRow[], delegationId: string | null): Actor => {
  const leader = roll.find((row) => row.leader && row.delegationId === delegationId)!;
  return hand.person(leader.personId, ['representative', 'groupLeader'], leader.delegationId);
};

const leaderOf = async (
  hand: SeedHand,
  roll: readonly RollRow[],
  said: ReadonlyMap<string, string>,
  key: Key,
): Promise<Actor> => {
  const [first] = gathered.find((one) => one.key === key)!.from;
  return leading(hand, roll, (await placeOf(hand, said.get(first)!)).delegationId);
};

const authorOf = async (hand: SeedHand, roll: readonly RollRow[], statementId: string): Promise<Actor> => {
  const { authorId } = await placeOf(hand, statementId);
  const row = roll.find((one) => one.personId === authorId)!;
  return hand.person(authorId, ['representative'], row.delegationId);
};
