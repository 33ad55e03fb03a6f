import type { Page } from '@playwright/test';
import { question, report, sittingCongress } from './support/congress';
import { become, expect, expectSound, open, press, tabTo, test, type } from './support/journey';
import { password } from './support/unit';

const opened = (page: Page) => page.getByRole('region', { name: '这一段的意见' });
const handle = (page: Page, words: string) =>
  page.getByRole('link', { name: new RegExp(`对这一段发表意见.*：${words}`) });

test('a representative signs in, reads, comments, proposes a change and votes, and finds it all kept', async ({
  page,
  unit,
}) => {
  await sittingCongress(unit, 5);
  const me = unit.representatives.findLast((one) => !one.leader)!;

  await test.step('signs in with staff number and password', async () => {
    await page.goto('/sign-in');
    await expectSound(page, '登录');
    await page.getByLabel('您的单位').selectOption({ label: unit.name });
    await page.getByLabel('工号或手机号').fill(me.staffNumber);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await expectSound(page, '此刻');
  });

  await test.step('Now asks first to be present, then to read', async () => {
    await page.getByRole('button', { name: '签到' }).click();
    await expect(page.getByText('已签到：预备会议')).toBeVisible();
    await expect(page.getByRole('main').getByText(question)).toBeVisible();
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '文件' }).click();
    await expectSound(page, '文件');
    await page.getByRole('link', { name: report }).click();
    await expectSound(page, report);
  });

  await test.step('comments on a paragraph', async () => {
    await handle(page, '带薪年休假').click();
    await opened(page).getByLabel('您的意见').fill('请写明外科系统的目标和时间。');
    await opened(page).getByRole('button', { name: '发表意见' }).click();
    await expect(opened(page).getByRole('listitem').filter({ hasText: '请写明外科系统' })).toContainText(
      me.name,
    );
    await expectSound(page, report);
  });

  await test.step('proposes to change it', async () => {
    await opened(page).getByText('对这一段提出修改').click();
    const text = opened(page).getByLabel('改成的文字');
    await text.fill((await text.inputValue()).replace('需要继续改进', '2027年底前达到百分之八十'));
    await opened(page).getByLabel('理由').fill('目标要有时间和数字。');
    await opened(page).getByRole('button', { name: '提出修改意见' }).click();
    await expect(opened(page).getByRole('article')).toContainText('待答复');
    await expectSound(page, report);
    await opened(page).getByRole('link', { name: '收起' }).click();
  });

  await test.step('votes', async () => {
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '此刻' }).click();
    await page
      .getByRole('link', { name: /去投票|是否同意/ })
      .first()
      .click();
    await expectSound(page, '通过会议议程');
    await page.getByRole('radio', { name: '赞成' }).check();
    await page.getByRole('button', { name: '核对' }).click();
    await expect(page.getByText('请核对您的选择')).toBeVisible();
    await expectSound(page, '通过会议议程');
    await page.getByRole('button', { name: '投出' }).click();
    await expect(page.getByText(/您已于.*投出：赞成。/)).toBeVisible();
    await expectSound(page, question);
  });

  await test.step('finds everything kept afterwards', async () => {
    await page.getByRole('link', { name: '回到此刻' }).click();
    await expect(page.getByRole('link', { name: `已投票：${question}` })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('link', { name: `已投票：${question}` })).toBeVisible();
    await page.getByText('我的足迹').click();
    const track = page.getByRole('row', { name: /预备会议/ });
    await expect(track).toContainText('有');
    await expect(track).toContainText('1 次');
  });
});

test('a representative comments, proposes and votes with the keyboard alone', async ({ page, unit }) => {
  const { paper, vote } = await sittingCongress(unit, 20);
  await become(page, unit, unit.representatives[9]!);

  await test.step('comments', async () => {
    await open(page, `/papers/${paper}`);
    await press(page, handle(page, '停车位|夜班餐'));
    await type(page, opened(page).getByLabel('您的意见'), '可否与周边单位协商错峰停车？');
    await press(page, opened(page).getByRole('button', { name: '发表意见' }));
    await expect(opened(page).getByRole('listitem').filter({ hasText: '错峰停车' })).toBeVisible();
  });

  await test.step('proposes to delete the paragraph', async () => {
    await press(page, opened(page).getByText('对这一段提出修改'));
    await tabTo(page, opened(page).getByRole('radio', { name: '改写这一段' }));
    await page.keyboard.press('ArrowUp');
    await expect(opened(page).getByRole('radio', { name: '删去这一段' })).toBeChecked();
    await type(page, opened(page).getByLabel('理由'), '这一段与前面重复。');
    await press(page, opened(page).getByRole('button', { name: '提出修改意见' }));
    await expect(opened(page).getByRole('article')).toContainText('删去这一段');
    await page.keyboard.press('Escape');
    await expect(opened(page)).toHaveCount(0);
  });

  await test.step('votes', async () => {
    await open(page, `/votes/${vote}`);
    await press(page, page.getByRole('radio', { name: '赞成' }), 'Space');
    await press(page, page.getByRole('button', { name: '核对' }));
    await press(page, page.getByRole('button', { name: '投出' }));
    await expect(page.getByText(/您已于.*投出：赞成。/)).toBeVisible();
  });
});
