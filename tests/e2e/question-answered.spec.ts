import { randomUUID } from 'node:crypto';
import { and, eq, notInArray } from 'drizzle-orm';
import { discussionRoom, person } from '#db/schema';
import { gatherQuestion } from '#server/discussion/gather-question';
import { sendQuestion } from '#server/discussion/send-question';
import { writeStatement } from '#server/discussion/write-statement';
import { appoint } from '#server/identity/appoint';
import { readScoped } from '#server/platform/scope';
import { seatOf, sittingCongress } from './support/congress';
import { become, expect, expectSound, open, press, tabTo, test, type, walkOnce } from './support/journey';
import type { Representative, Somebody, Unit } from './support/unit';

const said = '下夜班没有班车，回家要两个小时。';
const asked = { ours: '夜班班车什么时候增加？', theirs: '请问夜班班车什么时候能增加？' };
const merged = '夜班班车什么时候增加，周末有没有？';
const answered = '十二月一日起增加两班，末班一点。周末照开。';

const roomOf = async (unit: Unit, session: string, delegationId: string): Promise<string> => {
  const { database, orgId } = unit.hand(new Date());
  const [room] = await readScoped(database.db, orgId, undefined, (tx) =>
    tx
      .select({ id: discussionRoom.id })
      .from(discussionRoom)
      .where(and(eq(discussionRoom.sessionId, session), eq(discussionRoom.delegationId, delegationId))),
  );
  return room!.id;
};

async function speak(unit: Unit, roomId: string, who: Representative, text: string): Promise<string> {
  const hand = unit.hand(new Date());
  const written = await hand.order(seatOf(hand, who), writeStatement, { roomId, text, key: randomUUID() });
  return written.statementId;
}

/** Two people outside the congress get the offices that an answer needs besides management's. */
async function answeringOffices(unit: Unit): Promise<[Somebody, Somebody]> {
  const hand = unit.hand(new Date());
  const taken = [...unit.representatives, unit.manager, unit.secretary, unit.second].map((one) => one.id);
  const [reviewer, publisher] = await readScoped(hand.database.db, unit.orgId, undefined, (tx) =>
    tx
      .select({ id: person.id, name: person.name, staffNumber: person.staffNumber })
      .from(person)
      .where(notInArray(person.id, taken))
      .limit(2),
  );
  const secretary = hand.person(unit.secretary.id, ['secretary']);
  for (const [one, kind] of [
    [reviewer, 'answerReviewer'],
    [publisher, 'answerPublisher'],
  ] as const)
    await hand.order(secretary, appoint, { personId: one!.id, kind, startsOn: '2024-01-01' });
  return [reviewer!, publisher!];
}

walkOnce('the way of a question is the same on every screen');

test('what was said in two groups becomes one question, is answered through three hands, and is asked further', async ({
  page,
  unit,
}) => {
  test.setTimeout(240_000);
  const { session } = await sittingCongress(unit, 5);
  const [reviewer, publisher] = await answeringOffices(unit);
  const leader = unit.representatives.find((one) => one.leader)!;
  const other = unit.representatives.find((one) => one.leader && one.delegationId !== leader.delegationId)!;
  const author = unit.representatives.find((one) => one.delegationId === leader.delegationId && !one.leader)!;
  const [ours, theirs] = [
    await roomOf(unit, session, leader.delegationId),
    await roomOf(unit, session, other.delegationId),
  ];
  await speak(unit, ours, author, said);

  await test.step('the leader makes a question of it by keyboard, and sends it', async () => {
    await become(page, unit, leader);
    await open(page, `/group/${ours}/questions`);
    await expectSound(page, '问题与小结');
    await press(page, page.getByRole('checkbox', { name: said }), 'Space');
    await expect(page.getByText('已选 1 条')).toBeVisible();
    await type(page, page.getByLabel('问题', { exact: true }), asked.ours);
    await press(page, page.getByRole('button', { name: '存为草稿' }));
    await expect(page.getByText('草稿已保存')).toBeVisible();
    const own = page.getByRole('list', { name: '本组的问题' }).getByRole('listitem');
    await press(page, own.getByRole('button', { name: '送出' }));
    await expect(own.getByText('已送出，等待汇总')).toBeVisible();
    await expect(page.getByLabel('问题', { exact: true })).toHaveValue('');
    await page.getByLabel('小结', { exact: true }).fill('本组主要谈了班车。');
    await page.getByRole('button', { name: '提交小结' }).click();
    await expect(page.getByText('小结已提交给主席团。')).toBeVisible();
    await expectSound(page, '问题与小结');
  });

  await test.step('the secretary merges it with what another group asks', async () => {
    const hand = unit.hand(new Date());
    const source = await speak(unit, theirs, other, '班车太少了。');
    const { groupQuestion } = await hand.order(seatOf(hand, other), gatherQuestion, {
      room: theirs,
      key: randomUUID(),
      text: asked.theirs,
      statements: [source],
    });
    await hand.order(seatOf(hand, other), sendQuestion, { groupQuestion });
    await become(page, unit, unit.second);
    await open(page, '/questions/merge');
    await expectSound(page, '汇总各组的问题');
    await press(page, page.getByRole('checkbox', { name: asked.ours }), 'Space');
    await press(page, page.getByRole('button', { name: '一起选' }).first());
    await expect(page.getByText('已选 2 个')).toBeVisible();
    await type(page, page.getByLabel('共同的说法').first(), merged);
    await press(page, page.getByRole('button', { name: '提交管理方' }));
    await expect(page.getByText('已提交管理方，编为问题 1。')).toBeVisible();
    await expectSound(page, '汇总各组的问题');
  });

  await test.step('management drafts an answer, and sees nothing of what was said in the group', async () => {
    await become(page, unit, unit.manager);
    await open(page, '/questions/to-answer');
    await expectSound(page, '答复工作');
    await press(page, page.getByRole('link', { name: merged }));
    await expectSound(page, '问题 1');
    await expect(page.getByText(said)).toHaveCount(0);
    await expect(page.getByText(asked.theirs)).toBeVisible();
    await type(page, page.getByLabel('答复', { exact: true }), '正在研究。');
    await type(page, page.getByLabel('答复单位'), '后勤保障处');
    await press(page, page.getByRole('button', { name: '保存，送审' }));
    await expect(page.getByText('已保存，等待审核。')).toBeVisible();
  });

  await test.step('the reviewer sends it back with a reason', async () => {
    await become(page, unit, reviewer);
    await open(page, '/questions/to-answer');
    await page.getByRole('link', { name: merged }).click();
    await page.getByText('退回修改').first().click();
    await page.getByLabel('退回的理由').fill('写明从哪一天起。');
    await page.getByRole('button', { name: '退回修改' }).click();
    await expect(page.getByText('已退回起草的人。')).toBeVisible();
    await expectSound(page, '问题 1');
  });

  await test.step('management mends it, the reviewer lets it pass, nobody else has seen it', async () => {
    await become(page, unit, unit.manager);
    await open(page, '/questions/to-answer');
    await expect(page.getByText('退回：写明从哪一天起。')).toBeVisible();
    await page.getByRole('link', { name: merged }).click();
    await page.getByLabel('答复', { exact: true }).fill(answered);
    await page.getByRole('button', { name: '保存，送审' }).click();
    await expect(page.getByText('已保存，等待审核。')).toBeVisible();
    await become(page, unit, author);
    await open(page, '/questions');
    await page.getByRole('link', { name: merged }).click();
    await expect(page.getByText('管理方还没有公开答复。')).toBeVisible();
    expect(await page.content()).not.toContain(answered);
    await become(page, unit, reviewer);
    await page.reload();
    await page.getByRole('button', { name: '通过' }).click();
    await expect(page.getByText('已通过，等待公开。')).toBeVisible();
  });

  await test.step('the publisher publishes it', async () => {
    await become(page, unit, publisher);
    await open(page, '/questions/to-answer');
    await page.getByRole('link', { name: merged }).click();
    const publish = page.getByRole('button', { name: '公开答复' });
    await tabTo(page, publish);
    await page.keyboard.press('Enter');
    await expect(page.getByText('答复已公开', { exact: false }).first()).toBeVisible();
  });

  await test.step('who said it first reads the whole path, and asks further', async () => {
    await become(page, unit, author);
    await open(page, '/questions');
    await expectSound(page, '问题与答复');
    await expect(page.getByText('您提出的')).toBeVisible();
    await page.getByRole('link', { name: merged }).click();
    await expectSound(page, '问题 1');
    await expect(page.getByText(answered)).toBeVisible();
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByText('班车太少了。')).toHaveCount(0);
    await page.getByLabel('您还想问什么').fill('元旦开不开？');
    await page.getByRole('button', { name: '送出追问' }).click();
    await expect(page.getByText('追问已送出')).toBeVisible();
    await expect(page.getByText('您的追问正在等答复。')).toBeVisible();
    await expectSound(page, '问题 1');
  });
});
