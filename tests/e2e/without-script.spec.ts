import { question, sittingCongress } from './support/congress';
import { become, expect, test } from './support/journey';

test.use({ javaScriptEnabled: false });

test('a representative signs in to the sitting, votes and changes the vote with script switched off', async ({
  page,
  unit,
}) => {
  const { vote } = await sittingCongress(unit, 3);
  await become(page, unit, unit.representatives[12]!);
  await page.goto('/now');
  await page.getByRole('button', { name: '签到' }).click();
  await expect(page.getByText('已签到：预备会议')).toBeVisible();
  await page.goto(`/votes/${vote}`);
  await page.getByRole('radio', { name: '赞成' }).check();
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.getByText('请核对您的选择')).toBeVisible();
  await page.getByRole('button', { name: '投出' }).click();
  await expect(page.getByText(/您已于.*投出：赞成。/)).toBeVisible();
  await page.getByRole('link', { name: '改选' }).click();
  await page.getByRole('radio', { name: '弃权' }).check();
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('button', { name: '投出' }).click();
  await expect(page.getByText(/您已于.*投出：弃权。/)).toBeVisible();
  await page.goto('/now');
  await expect(page.getByRole('link', { name: `已投票：${question}` })).toBeVisible();
});
