import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import {
  answer,
  discussionRoom,
  groupQuestion,
  mailAddress,
  noticeDue,
  question,
  questionSource,
  statement,
} from '#db/schema';
import { enter } from '#server/platform/scope';
import { sittingCongress } from './support/congress';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';
import type { Representative, Unit } from './support/unit';

const asked = '夜班食堂能不能延长到凌晨一点？';

/** What somebody said has become a question and is answered just now; the site's own clock tells the author. */
async function answerFor(unit: Unit, sessionId: string, author: Representative): Promise<void> {
  const { database, orgId } = unit.hand(new Date());
  const now = new Date();
  const by = unit.secretary.id;
  await database.db.transaction(async (tx) => {
    await enter(tx, orgId);
    const [room] = await tx
      .select({ id: discussionRoom.id })
      .from(discussionRoom)
      .where(
        and(eq(discussionRoom.sessionId, sessionId), eq(discussionRoom.delegationId, author.delegationId)),
      );
    const roomId = room!.id;
    const words = { orgId, text: asked };
    const [said] = await tx
      .insert(statement)
      .values({ ...words, roomId, number: 1, authorId: author.id, key: randomUUID(), createdAt: now })
      .returning({ id: statement.id });
    const [made] = await tx
      .insert(question)
      .values({ ...words, sessionId, number: 1, state: 'open', consolidatedBy: by, consolidatedAt: now })
      .returning({ id: question.id });
    const questionId = made!.id;
    const [gathered] = await tx
      .insert(groupQuestion)
      .values({ ...words, roomId, state: 'draft', gatheredBy: by, gatheredAt: now })
      .returning({ id: groupQuestion.id });
    await tx.insert(questionSource).values({ orgId, groupQuestionId: gathered!.id, statementId: said!.id });
    await tx.execute(sql`update group_question set state = 'sent' where id = ${gathered!.id}`);
    await tx.execute(
      sql`update group_question set state = 'placed', question_id = ${questionId} where id = ${gathered!.id}`,
    );
    await tx.insert(answer).values({
      orgId,
      questionId,
      number: 1,
      text: '下月起延长到凌晨一点。',
      unit: '后勤保障处',
      draftedBy: unit.manager.id,
      draftedAt: now,
      reviewedBy: by,
      reviewedAt: now,
      publishedBy: by,
      publishedAt: now,
    });
    for (const state of ['drafted', 'reviewed'])
      await tx.execute(sql`update question set state = ${state} where id = ${questionId}`);
    await tx.execute(
      sql`update question set state = 'answered', answered_at = now() where id = ${questionId}`,
    );
    await tx.insert(noticeDue).values({
      orgId,
      kind: 'answerPublished',
      subject: questionId,
      purpose: 'answer 1',
      sessionId,
      at: now,
    });
  });
}

walkOnce('what is told does not depend on the screen');

test('a representative is told of an answer, reads it and sets quiet hours; the secretary sees an address that failed', async ({
  page,
  unit,
}) => {
  const { session } = await sittingCongress(unit, 5);
  const author = unit.representatives.findLast((one) => !one.leader)!;

  await test.step('what has happened so far stands in the inbox', async () => {
    await become(page, unit, author);
    await open(page, '/notices');
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('button', { name: '会议文件已送达，请阅读' })).toBeVisible({
        timeout: 1000,
      });
    }).toPass();
    await expectSound(page, '我的通知');
    await press(page, page.getByRole('button', { name: '全部标为已读' }));
    await expect(page.getByText('未读', { exact: true })).toHaveCount(0);
    await expect(page.getByText(/条未读通知/)).toHaveCount(0);
  });

  await test.step('an answer rings, is counted beside the name, and is read where it is followed', async () => {
    await open(page, '/now');
    await answerFor(unit, session, author);
    await expect(page.getByRole('banner').getByText('1 条未读通知').first()).toBeAttached();
    await press(page, page.getByRole('banner').locator('summary'));
    await press(page, page.getByRole('link', { name: /^通知/ }));
    await press(page, page.getByRole('button', { name: '您的意见有了答复' }));
    await expect(page).toHaveURL(/\/questions\//);
    await expect(page.getByText('下月起延长到凌晨一点。')).toBeVisible();
    await expect(page.getByText(/条未读通知/)).toHaveCount(0);
  });

  await test.step('quiet hours and volume are set by keyboard', async () => {
    await open(page, '/notices/settings');
    await expectSound(page, '通知设置');
    await expect(page.getByText('还没有设置发信服务器')).toBeVisible();
    await press(page, page.getByRole('radio', { name: /每天汇总一封/ }), 'Space').catch(() =>
      page.getByRole('radio', { name: /每天汇总一封/ }).check(),
    );
    await page.getByLabel('从').fill('21:30');
    await press(page, page.getByRole('button', { name: '保存设置' }));
    await expect(page.getByText('设置已保存。')).toBeVisible();
    await expect(page.getByLabel('从')).toHaveValue('21:30');
    await expect(page.getByRole('radio', { name: /每天汇总一封/ })).toBeChecked();
  });

  await test.step('the secretary sees whose address failed, and whom no required notice has reached', async () => {
    const { database, orgId } = unit.hand(new Date());
    await database.db.transaction(async (tx) => {
      await enter(tx, orgId);
      const failed = { address: 'wrong@example.org', failedAt: new Date(), failedReason: 'smtp 550' };
      await tx.insert(mailAddress).values({ orgId, personId: author.id, confirmedAt: new Date(), ...failed });
    });
    await become(page, unit, unit.secretary);
    await open(page, '/notices/deliveries');
    await expectSound(page, '通知送达情况');
    await expect(page.getByRole('row', { name: new RegExp(author.name) }).first()).toContainText(
      'wrong@example.org',
    );
    await expect(page.getByRole('heading', { name: '法定通知还没有送到的人' })).toBeVisible();
    await press(page, page.getByRole('link', { name: '群机器人' }));
    await expectSound(page, '群机器人');
    await page.getByRole('radio', { name: /其他系统/ }).check();
    await type(page, page.getByRole('textbox', { name: '名称' }), '工会委员群');
    await type(page, page.getByRole('textbox', { name: '地址' }), 'https://10.0.0.1/hook');
    await press(page, page.getByRole('button', { name: '添加' }));
    await expect(page.getByText('不是内网地址')).toBeVisible();
  });
});
