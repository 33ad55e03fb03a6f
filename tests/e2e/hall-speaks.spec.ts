import type { Page } from '@playwright/test';
import { openBallotBox } from './support/ballot-box';
import { sittingCongress } from './support/congress';
import { browserOf, plenaryOf, roomOf } from './support/hall';
import { awake, become, expect, expectSound, open, press, test } from './support/journey';

const phone = [390, 844] as const;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const speaking = (page: Page) => page.getByRole('region', { name: /正在发言|现在请您发言/ });
/** Seconds left on the page's clock. */
const left = async (page: Page) => {
  const [minutes, seconds] = /(\d+):(\d\d)/
    .exec(await page.getByRole('timer').innerText())!
    .slice(1)
    .map(Number);
  return minutes! * 60 + seconds!;
};

test.skip(({ isMobile }) => isMobile, 'the journey brings its own phones');

test('a hall speaks: hands, a chair, a clock, and a wall that follows by itself', async ({
  page: chair,
  browser,
  unit,
}) => {
  const held = await sittingCongress(unit, 20);
  const leader = unit.representatives.find((one) => one.leader)!;
  const [first, second] = unit.representatives.filter(
    (one) => one.delegationId === leader.delegationId && !one.leader,
  );
  const room = await roomOf(unit, held, leader.delegationId);
  await become(chair, unit, leader);
  const one = await browserOf(browser, unit, first!, phone);
  const two = await browserOf(browser, unit, second!, phone);
  const wall = await browserOf(browser, unit, unit.secretary, [1920, 1080]);
  // A phone whose clock is an hour wrong counts down like everybody's.
  await two.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 3_600_000;
  });
  for (const page of [chair, one, two]) await open(page, `/group/${room}/floor`);
  await wall.goto(`/group/${room}/screen`);
  await awake(wall);
  await expectSound(one, /发言席/);
  await expect(wall.getByText('现在没有人发言')).toBeVisible();

  await test.step('two raise their hands, for and against', async () => {
    await button(one, '举手，赞成方').click();
    await expect(one.getByText('您已举手，下一位就是您')).toBeVisible();
    await button(two, '举手，反对方').click();
    await expect(two.getByText('您已举手，排在第 2 位')).toBeVisible();
    await expect(wall.getByRole('listitem').filter({ hasText: second!.name })).toBeVisible();
    await expect(chair.getByRole('listitem').filter({ hasText: second!.name })).toBeVisible();
    await expectSound(chair, /发言席/);
    await expectSound(two, /发言席/);
  });

  await test.step('the chair calls the next, and every page follows within a second and a half', async () => {
    await button(chair, '请下一位').click();
    const before = Date.now();
    await expect(wall.getByRole('heading', { name: first!.name })).toBeVisible();
    expect(Date.now() - before).toBeLessThan(1500);
    await expect(speaking(one)).toContainText('现在请您发言');
    await expect(one.getByRole('status').filter({ hasText: '现在请您发言' })).toBeAttached();
    await expect(two.getByRole('status').filter({ hasText: `请${first!.name}` })).toBeAttached();
    await expect(two.getByText('您已举手，下一位就是您')).toBeVisible();
    await expectSound(wall, /代表团/);
  });

  await test.step('the clocks run together, whatever the devices think the time is', async () => {
    const start = await left(wall);
    await expect.poll(() => left(wall)).toBeLessThan(start - 1);
    const clocks = await Promise.all([chair, one, two, wall].map(left));
    expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(1);
    expect(clocks[0]).toBeGreaterThan(120);
  });

  await test.step('is paused, goes on and is given time, by key', async () => {
    await chair.keyboard.press('p');
    await expect(wall.getByText('暂停中')).toBeVisible();
    const stood = await left(wall);
    await expect(button(chair, /^继续$/)).not.toHaveAttribute('aria-disabled', 'true');
    await chair.keyboard.press('p');
    await expect(wall.getByText('暂停中')).toHaveCount(0);
    await press(chair, button(chair, '加 1 分钟'));
    await expect.poll(() => left(wall)).toBeGreaterThan(stood + 40);
    await expect.poll(() => left(two)).toBeGreaterThan(stood + 40);
  });

  await test.step('ends; the other side is heard; who waited no more lowers the hand', async () => {
    await button(chair, '结束发言').click();
    await expect(wall.getByText('现在没有人发言')).toBeVisible();
    await expect(one.getByRole('row', { name: new RegExp(first!.name) })).toContainText('1');
    await button(one, '举手发言').click();
    await expect(one.getByText('您已举手，排在第 2 位')).toBeVisible();
    await expect(one.getByText('本项已发过言，靠后')).toBeVisible();
    await button(chair, '请下一位').click();
    await expect(wall.getByRole('heading', { name: second!.name })).toBeVisible();
    await button(one, '放下').click();
    await expect(one.getByText('我要发言')).toBeVisible();
    await expect(wall.getByText('还没有人举手')).toBeVisible();
  });

  await test.step('a hand that did not get through is said beside its button, and the page stays', async () => {
    await one.context().setOffline(true);
    await button(one, '举手发言').click();
    await expect(one.getByText('没有送到。请检查网络后再按一次。')).toBeVisible();
    await expect(one.getByText('我要发言')).toBeVisible();
    await one.context().setOffline(false);
  });

  await test.step('a lost connection is said on the wall, and gone when it is back', async () => {
    await wall.context().setOffline(true);
    await expect(wall.getByText(/连接断开，画面停在/)).toBeVisible({ timeout: 40_000 });
    await button(chair, '结束发言').click();
    await wall.context().setOffline(false);
    await expect(wall.getByText('现在没有人发言')).toBeVisible({ timeout: 30_000 });
    await expect(wall.getByText(/连接断开/)).toHaveCount(0);
  });
});

test('without script a hand is raised by its form, and the wall reads itself again', async ({
  browser,
  unit,
}) => {
  const held = await sittingCongress(unit, 20);
  const leader = unit.representatives.find((one) => one.leader)!;
  const member = unit.representatives.find((one) => one.delegationId === leader.delegationId && !one.leader)!;
  const room = await roomOf(unit, held, leader.delegationId);
  const bare = { javaScriptEnabled: false };
  const wall = await browserOf(browser, unit, unit.secretary, [1024, 768], bare);
  await wall.goto(`/group/${room}/screen`);
  const phonePage = await browserOf(browser, unit, member, phone, bare);
  await phonePage.goto(`/group/${room}/floor`);
  await button(phonePage, '举手发言').click();
  await expect(phonePage.getByText('您已举手，下一位就是您')).toBeVisible();
  const chair = await browserOf(browser, unit, leader, [1280, 720], bare);
  await chair.goto(`/group/${room}/floor`);
  await button(chair, '请下一位').click();
  await expect(speaking(chair)).toContainText(member.name);
  await expect(wall.getByRole('heading', { name: member.name })).toBeVisible();
});

test('the wall of the plenary fits every projector: item, speaker, queue, presence, a vote and a ballot box', async ({
  page: chair,
  browser,
  unit,
}) => {
  const held = await sittingCongress(unit, 47);
  await openBallotBox(unit, held);
  const room = await plenaryOf(unit, held);
  await become(chair, unit, unit.secretary);
  await open(chair, `/group/${room}/floor`);
  const item = '审议通过绩效工资分配办法（修订草案）';
  await chair.getByLabel('现在的议题').selectOption({ label: `2. ${item}` });
  await chair.getByLabel('每个代表团').selectOption({ label: '5 分钟' });
  await button(chair, '保存').click();
  await expect(chair.getByText(`议题：2. ${item}`)).toBeVisible();
  for (const [at, way] of [
    '举手，赞成方',
    '举手发言',
    '举手，反对方',
    '举手，程序问题',
    '举手发言',
  ].entries()) {
    const page = await browserOf(browser, unit, unit.representatives[at * 12]!, phone, {
      javaScriptEnabled: false,
    });
    await page.goto(`/group/${room}/floor`);
    await button(page, way).click();
    await page.context().close();
  }
  await expect(chair.getByText('程序问题优先')).toBeVisible();
  await button(chair, '请下一位').click();
  await expectSound(chair, /发言席/);
  for (const size of [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
    [390, 844],
  ] as const) {
    const wall = await browserOf(browser, unit, unit.secretary, size);
    await wall.goto(`/group/${room}/screen`);
    await expect(wall.getByRole('img', { name: /二维码/ })).toHaveCount(2);
    await expect(wall.getByText('47 / 60')).toBeVisible();
    await expect(wall.getByText('已投不足 5 人')).toBeVisible();
    await expect(wall.getByText(/票箱核对码/)).toBeVisible();
    await expectSound(wall, '全体代表');
    const over = await wall.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    if (size[0] > 400) expect.soft(over, `${size} is too low`).toBeLessThanOrEqual(1);
    await wall.context().close();
  }
});
