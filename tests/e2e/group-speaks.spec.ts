import type { Page } from '@playwright/test';
import { sittingCongress } from './support/congress';
import { awake, become, expect, expectSound, open, test } from './support/journey';
import type { Representative, Unit } from './support/unit';

const say = async (page: Page, words: string) => {
  await page.getByLabel('您的发言').fill(words);
  await page.getByRole('button', { name: '发言', exact: true }).click();
};
const statement = (page: Page, words: string) =>
  page.getByRole('list', { name: '发言' }).getByRole('listitem').filter({ hasText: words });

/** Goes into one's own group from the list of rooms. */
async function enter(page: Page, unit: Unit, who: Representative): Promise<void> {
  await become(page, unit, who);
  await open(page, '/group');
  await page
    .getByRole('region', { name: '我的组' })
    .or(page.getByRole('list', { name: '我的组' }))
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByLabel('您的发言')).toBeVisible();
  await awake(page);
}

/** Two members of one delegation, the second of whom leads it. */
function pair(unit: Unit): [Representative, Representative] {
  const leader = unit.representatives.find((one) => one.leader)!;
  const member = unit.representatives.find((one) => one.delegationId === leader.delegationId && !one.leader)!;
  return [member, leader];
}

test('two people in a group see each other’s words at once, support, answer and hide them', async ({
  page,
  browser,
  unit,
}) => {
  await sittingCongress(unit, 3);
  const [member, leader] = pair(unit);
  const other = await (await browser.newContext(test.info().project.use)).newPage();
  await enter(page, unit, member);
  await enter(other, unit, leader);
  await expectSound(page, /代表团/);
  await expect(page.getByText(/2 人在场/)).toBeVisible();

  await say(page, '<b>夜班</b>太多，请说明排班办法。');
  await expect(statement(page, '<b>夜班</b>太多')).toBeVisible();
  const shown = Date.now();
  await expect(statement(other, '<b>夜班</b>太多')).toBeVisible();
  expect(Date.now() - shown, 'the other one sees it within a second').toBeLessThan(1_000);

  await statement(other, '<b>夜班</b>').getByRole('button', { name: '附议' }).click();
  await expect(statement(page, '<b>夜班</b>').getByText('1 人附议')).toBeVisible();
  await statement(other, '<b>夜班</b>').getByRole('link', { name: '回复' }).click();
  await other.getByLabel('您的回复').fill('护理部在做测算。');
  await other.getByRole('button', { name: '回复', exact: true }).click();
  await expect(statement(page, '护理部在做测算。')).toContainText('回复 1 号');
  await expect(page.getByRole('status').filter({ hasText: '护理部在做测算。' })).toBeAttached();

  const own = statement(page, '<b>夜班</b>');
  await own.getByText('更多').click();
  await own.getByLabel('修改').fill('夜班太多，请说明下个月的排班。');
  await own.getByRole('button', { name: '改好了' }).click();
  await expect(statement(other, '下个月的排班').getByText(/改过/)).toBeVisible();

  const theirs = statement(other, '下个月的排班');
  await theirs.getByText('更多').click();
  await theirs.getByLabel('隐去的理由').fill('先不谈排班');
  await theirs.getByRole('button', { name: '隐去' }).click();
  await expect(page.getByText('您的这条发言已由主持人隐去')).toBeVisible();

  await page.getByRole('link', { name: /的 1 号发言/ }).click();
  await expectSound(page, '1 号发言');
  await other.context().close();
});

test('words written while the network is cut are kept, sent once and in their place', async ({
  page,
  context,
  browser,
  unit,
}) => {
  await sittingCongress(unit, 3);
  const [member, leader] = pair(unit);
  const other = await (await browser.newContext(test.info().project.use)).newPage();
  await enter(page, unit, member);
  await enter(other, unit, leader);
  await context.setOffline(true);
  await say(page, '断网时写的一句');
  const box = page.locator('form').filter({ has: page.getByLabel('您的发言') });
  await expect(box.getByText('没有网络，草稿在本机，恢复后自动送出')).toBeVisible();
  await say(other, '别人这时说的');
  await expect(statement(other, '别人这时说的')).toBeVisible();
  await context.setOffline(false);
  await expect(statement(page, '断网时写的一句')).toHaveCount(1);
  await expect(page.getByLabel('您的发言')).toHaveValue('');
  const order = page.getByRole('list', { name: '发言' }).getByRole('listitem');
  await expect(order.nth(0)).toContainText('别人这时说的');
  await expect(order.nth(1)).toContainText('断网时写的一句');
  await page.reload();
  await expect(statement(page, '断网时写的一句')).toHaveCount(1);
  await expect(statement(other, '断网时写的一句')).toHaveCount(1);
  await other.context().close();
});

test('without script one speaks, answers and supports by forms, and reading again sends nothing twice', async ({
  browser,
  unit,
}) => {
  await sittingCongress(unit, 3);
  const [member, leader] = pair(unit);
  const plain = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false });
  const page = await plain.newPage();
  const enterPlainly = async (who: Representative) => {
    await become(page, unit, who);
    await page.goto('/group');
    await page
      .getByRole('link', { name: /代表团/ })
      .first()
      .click();
  };
  await enterPlainly(member);
  await say(page, '没有脚本也能说');
  await expect(statement(page, '没有脚本也能说')).toHaveCount(1);
  await page.reload();
  await expect(statement(page, '没有脚本也能说')).toHaveCount(1);
  await enterPlainly(leader);
  await statement(page, '没有脚本也能说').getByRole('button', { name: '附议' }).click();
  await statement(page, '没有脚本也能说').getByRole('link', { name: '回复' }).click();
  await page.getByLabel('您的回复').fill('听到了');
  await page.getByRole('button', { name: '回复', exact: true }).click();
  await expect(statement(page, '听到了')).toContainText('回复 1 号');
  await expect(statement(page, '没有脚本也能说').getByText(/已附议 1/)).toBeVisible();
  await page.getByLabel('您的发言').fill('   ');
  await page.getByRole('button', { name: '发言', exact: true }).click();
  await expect(page.getByText('这一项需要填写。')).toBeVisible();
  await plain.close();
});
