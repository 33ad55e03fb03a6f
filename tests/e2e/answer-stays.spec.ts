import { sittingCongress } from './support/congress';
import { become, expect, open, test, walkOnce } from './support/journey';

walkOnce('what stays does not depend on the screen');

test('a refusal stays to be read while the page reads itself again because something happened', async ({
  page,
  browser,
  unit,
}) => {
  await sittingCongress(unit, 5);
  await become(page, unit, unit.secretary);
  await open(page, '/roster');
  await page.getByText('设立一届').click();
  const form = page.locator('form').filter({ hasText: '名称' });
  await form.getByLabel('名称').fill('第九届');
  await form.getByLabel('开始日期').fill('2031-01-01');
  await form.getByLabel('截止日期').fill('2030-01-01');
  await form.getByRole('button').click();
  const refusal = page.getByText('截止日期要在开始日期之后。');
  await expect(refusal).toBeVisible();

  const again = page.waitForResponse((answer) => answer.url().includes('/roster.data'));
  const elsewhere = await browser.newPage({ baseURL: test.info().project.use.baseURL, locale: 'zh-CN' });
  await become(elsewhere, unit, unit.representatives.findLast((one) => !one.leader)!);
  await open(elsewhere, '/now');
  await elsewhere.getByRole('button', { name: '签到' }).click();
  await expect(elsewhere.getByText('已签到：预备会议')).toBeVisible();
  await again;
  await expect(page.getByText('正在更新')).toHaveCount(0);
  await expect(refusal).toBeVisible();
  await expect(form.getByLabel('名称')).toHaveValue('第九届');
  await elsewhere.close();
});
