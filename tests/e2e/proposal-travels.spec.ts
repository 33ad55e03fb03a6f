import { file } from '#server/proposal/file';
import {
  awake,
  become,
  expect,
  expectSound,
  open,
  press,
  tabTo,
  test,
  type,
  walkOnce,
} from './support/journey';
import { openProposals, rowOf, wordsOf } from './support/proposals';

const title = '关于夜班食堂延长供餐时间的提案';
const reasons = '食堂二十点关门，夜班医护人员凌晨没有热饭。';
const suggestions = '请开一个夜间窗口，供应到凌晨两点。';
const answered = '夜间窗口自下月起开放到凌晨两点，可以刷工卡。';
const lacking = '周末仍然没有开放，夜班最多的正是周末。';

walkOnce('the way of a proposal is the same on every screen');

test('a proposal goes from a draft through seconders, committee, department and leader to a second round', async ({
  page,
  context,
  unit,
}) => {
  const others = unit.representatives.filter((one) => !one.leader);
  const [writer, one, two] = [others[0]!, others[1]!, others[2]!];
  const { committee, handler, publisher } = await openProposals(unit, async (on) => {
    const before = await on.handIn(
      rowOf(others[10]!),
      wordsOf('夜班食堂供餐'),
      others.slice(11, 13).map(rowOf),
    );
    await on.decide(before, file);
  });

  await test.step('the proposer writes by keyboard, is shown what is like it, and loses nothing', async () => {
    await become(page, unit, writer);
    await open(page, '/proposals');
    await expectSound(page, '提案');
    await press(page, page.getByRole('link', { name: '写提案' }));
    await expect(page.getByText(/“本年提案征集”.*截止/)).toBeVisible();
    await type(page, page.getByLabel('案由'), title);
    await expect(page.getByRole('status').getByRole('link', { name: /夜班食堂供餐/ })).toBeVisible();
    await page.getByLabel('类别').selectOption('生活福利');
    await type(page, page.getByLabel('理由', { exact: true }), reasons);
    await page.reload();
    await awake(page);
    await expect(page.getByLabel('理由', { exact: true })).toHaveValue(reasons);
    await context.setOffline(true);
    await type(page, page.getByLabel('具体建议'), suggestions);
    await expect(page.getByText('没有网络，文字在这台设备上，联网后自动保存').first()).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('已保存', { exact: true }).first()).toBeVisible();
    await page.waitForURL(/\/proposals\/write\?id=/);
    await page.reload();
    await awake(page);
    await expect(page.getByLabel('案由')).toHaveValue(title);
    await expect(page.getByLabel('具体建议')).toHaveValue(suggestions);
    await expectSound(page, '写提案');
    await press(page, page.getByRole('button', { name: '下一步：请人附议' }));
    await type(page, page.getByLabel('姓名或工号'), `${one.staffNumber}、${two.staffNumber}`);
    await press(page, page.getByRole('button', { name: '发出' }));
    await expect(page.getByText('已请 2 位代表附议。')).toBeVisible();
    await expect(page.getByText('已有 0 人附议，还差 2 人。')).toBeVisible();
    await expectSound(page, title);
  });

  await test.step('two representatives second it, and it is handed in', async () => {
    for (const seconder of [one, two]) {
      await become(page, unit, seconder);
      await open(page, '/proposals?view=todo');
      await page.getByRole('link', { name: title }).click();
      await press(page, page.getByRole('link', { name: '附议', exact: true }));
      await expect(page.getByText(reasons)).toBeVisible();
      await press(page, page.getByRole('button', { name: '附议', exact: true }));
      await expect(page.getByText('已附议，谢谢。')).toBeVisible();
    }
    await expectSound(page, title);
    await become(page, unit, writer);
    await open(page, '/proposals?view=mine');
    await page.getByRole('link', { name: title }).click();
    await press(page, page.getByRole('link', { name: '附议和提交' }));
    await press(page, page.getByRole('button', { name: '提交', exact: true }));
    await expect(page.getByText(/已提交，编号 \d{4}-002。/)).toBeVisible();
    await expectSound(page, title);
  });

  await test.step('a member of the committee files it, the union office assigns it', async () => {
    await become(page, unit, committee[1]!);
    await open(page, '/proposals/reviewing');
    await expectSound(page, '提案审查');
    await press(page, page.getByRole('link', { name: new RegExp(title) }));
    await expectSound(page, title);
    await press(page, page.locator('summary', { hasText: /^立案$/ }));
    await press(page, page.getByRole('button', { name: '立案', exact: true }));
    await expect(page.getByText('已立案。接下来交办给承办部门。')).toBeVisible();
    await become(page, unit, unit.secretary);
    await open(page, '/proposals/desk?turn=assign');
    await page.getByRole('link', { name: new RegExp(title) }).click();
    await page.getByLabel('主办部门').selectOption('总务处');
    await press(page, page.getByRole('button', { name: '交办', exact: true }));
    await expect(page.getByText('已交办，各部门会收到通知。')).toBeVisible();
  });

  await test.step('the department talks with the proposer and replies', async () => {
    await become(page, unit, handler);
    await open(page, '/proposals/desk');
    await expectSound(page, '提案办理台');
    await press(page, page.getByRole('link', { name: new RegExp(title) }));
    await type(page, page.getByLabel('沟通情况'), '当面谈过，提案人希望周末也开放。');
    await press(page, page.getByRole('button', { name: '记录', exact: true }));
    await expect(page.getByText('沟通情况已记录。')).toBeVisible();
    await type(page, page.getByLabel('答复内容'), answered);
    await press(page, page.getByRole('button', { name: '保存答复稿' }));
    await expect(page.getByText('答复稿已保存。')).toBeVisible();
    await press(page, page.getByRole('button', { name: '送分管领导签批' }));
    await expect(page.getByText('已送分管领导签批。')).toBeVisible();
    await expectSound(page, `办理：${title}`);
  });

  await test.step('the leader signs, the publisher publishes, nobody else has read it before', async () => {
    await become(page, unit, writer);
    await open(page, '/proposals?view=mine');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('签批答复', { exact: true })).toBeVisible();
    await expect(page.getByText('分管领导', { exact: true })).toBeVisible();
    expect(await page.content()).not.toContain(answered);
    for (const [who, verb] of [
      [unit.manager, '签批勾选的答复'],
      [publisher, '发布勾选的答复'],
    ] as const) {
      await become(page, unit, who);
      await open(page, '/proposals/desk');
      await press(page, page.getByRole('checkbox', { name: /勾选第 \d{4}-002 号提案的答复/ }), 'Space');
      if (who === publisher) await expectSound(page, '提案办理台');
      await press(page, page.getByRole('button', { name: verb }));
      await expect(page.getByText('已完成 1 件')).toBeVisible();
    }
  });

  await test.step('the proposer is dissatisfied: a second round begins by itself, and all see who owes what', async () => {
    await become(page, unit, writer);
    await open(page, '/proposals?view=todo');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText(answered)).toBeVisible();
    await press(page, page.getByRole('link', { name: '评价答复' }));
    await expectSound(page, '评价答复');
    const ask = (of: string) => page.getByRole('group', { name: of });
    await tabTo(page, ask('办理态度').getByRole('radio', { name: '满意', exact: true }));
    await page.keyboard.press('Space');
    await tabTo(page, ask('办理结果').getByRole('radio', { name: '满意' }).first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await press(page, page.getByRole('button', { name: '提交评价' }));
    await expect(page.getByRole('alert').or(page.getByText('请填写')).first()).toBeVisible();
    await type(page, page.getByLabel('评价意见'), lacking);
    await press(page, page.getByRole('button', { name: '提交评价' }));
    await expect(page.getByText('评价已提交，谢谢。')).toBeVisible();
    await press(page, page.getByRole('link', { name: '回到提案' }));
    await expectSound(page, title);
    const now = page.locator('section', { hasText: '现在到哪一步' });
    await expect(now.getByText('与提案人沟通，写出答复')).toBeVisible();
    await expect(now.getByText('总务处')).toBeVisible();
    await expect(page.getByText('第 2 轮', { exact: true })).toBeVisible();
    await expect(page.getByText('不满意，重新办理（第 2 轮）')).toBeVisible();
    await become(page, unit, handler);
    await open(page, '/proposals/desk');
    await expect(page.getByText('第 2 轮')).toBeVisible();
    await page.getByRole('link', { name: new RegExp(title) }).click();
    await page.getByRole('link', { name: /^第 \d{4}-002 号提案$/ }).click();
    await page.locator('summary', { hasText: /^评价$/ }).click();
    await expect(page.getByText(lacking)).toBeVisible();
  });
});
