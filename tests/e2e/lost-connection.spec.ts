import { sittingCongress } from './support/congress';
import { awake, become, expect, open, test } from './support/journey';

const words = '信息系统重复录入，每天多花半小时，请给出完成时间。';

test('a comment that is being typed outlives a lost connection and a reload, and is sent once', async ({
  page,
  context,
  unit,
}) => {
  const { paper } = await sittingCongress(unit, 3);
  await become(page, unit, unit.representatives[20]!);
  await open(page, `/papers/${paper}`);
  await page.getByRole('link', { name: /对这一段发表意见.*：信息系统重复录入/ }).click();
  const panel = page.getByRole('region', { name: '这一段的意见' });
  const box = panel.getByLabel('您的意见');
  await box.fill(words);
  await expect(panel.getByText('草稿已存在本机')).toBeVisible();

  await context.setOffline(true);
  await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await page.reload();
  await awake(page);
  await expect(box).toHaveValue(words);

  await context.setOffline(true);
  await panel.getByRole('button', { name: '发表意见' }).click();
  await expect(panel.getByText('没有网络，草稿在本机，恢复后自动送出')).toBeVisible();
  await expect(box).toHaveValue(words);

  await context.setOffline(false);
  const said = panel.getByRole('listitem').filter({ hasText: words });
  await expect(said).toHaveCount(1);
  await expect(box).toHaveValue('');
  await page.reload();
  await expect(said).toHaveCount(1);
});
