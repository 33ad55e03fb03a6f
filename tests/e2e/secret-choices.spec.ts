import { openBallotBox } from './support/ballot-box';
import { sittingCongress } from './support/congress';
import { become, expect, expectSound, open, test } from './support/journey';
import { marksInMemory } from './support/memory';
import { castButton, expectCast, fill, title } from './support/secret-paper';

test('a spot-check shows on a second device what was sealed, and the vote is not lost', async ({
  page,
  browser,
  unit,
}) => {
  const held = await sittingCongress(unit, 6);
  const box = await openBallotBox(unit, held);
  await become(page, unit, unit.representatives[0]!);
  await open(page, `/boxes/${box.boxId}/vote`);
  await fill(page);
  const second = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const follow = async () => {
    await page.getByText('扫不了？复制这个链接到另一台设备').click();
    await second.goto((await page.getByRole('link', { name: /verify\.html#/ }).getAttribute('href'))!);
  };
  await page.getByRole('button', { name: '抽查这一张' }).click();
  await expect(page.getByRole('img', { name: /第一个二维码/ })).toBeVisible();
  await expectSound(page, title);
  await follow();
  await expect(second.getByText('选票码已登记')).toBeVisible();
  const code = await page.getByRole('code').innerText();
  await expect(second.locator('body')).toContainText(code.split(/\s+/).join('-'));
  await page.getByRole('button', { name: '已扫，打开这一张' }).click();
  await expect(page.getByText('您在这张上填的是')).toBeVisible();
  await expectSound(page, title);
  await follow();
  await expect(second.getByText('密封的就是下面这些')).toBeVisible();
  await expect(second.locator('body')).toContainText('丁一鸣');
  await page.getByRole('button', { name: '回到选票' }).click();
  await expect(page.getByText('都选好了')).toBeVisible();
  await castButton(page).click();
  await expectCast(page);
  await expect(page.getByRole('code')).not.toHaveText(code.replace(/\s/g, ''));
});

test('after the cast neither memory, storage, address nor page hold a choice', async ({ page, unit }) => {
  const held = await sittingCongress(unit, 6);
  const box = await openBallotBox(unit, held);
  await become(page, unit, unit.representatives[0]!);
  await open(page, `/boxes/${box.boxId}/vote`);
  await fill(page);
  // 丁一鸣 for, 王志远 against, 刘海燕 and the spare place abstained: on the paper, and in the list of what was sealed.
  const inMemory = () => marksInMemory(page, 1, [0, 1, 2, 2]);
  expect(await inMemory()).toBeGreaterThanOrEqual(2);
  expect(page.workers()).toHaveLength(1);
  const kept = () =>
    page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  const secret = /赞成|反对|弃权|优秀|approve|oppose|marks|rho|choices/;
  expect(await kept()).not.toMatch(secret);
  const address = page.url();
  await castButton(page).click();
  await expectCast(page);
  await expect(page.getByText('您的选择已从本机清除')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await inMemory()).toBe(0);
  expect(await kept()).not.toMatch(secret);
  expect(await kept()).not.toContain('"body"');
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  const main = page.locator('main');
  await expect(main.locator('input:checked')).toHaveCount(0);
  await expect(main).not.toContainText(/赞成|反对|弃权|优秀/);
});
