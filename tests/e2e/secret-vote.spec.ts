import { castByOthers, closeBallotBox, loseBallotsOf, openBallotBox } from './support/ballot-box';
import { sittingCongress } from './support/congress';
import { become, expect, expectSound, open, press, tabTo, test } from './support/journey';
import { castButton, expectCast, fill, rowOf, title } from './support/secret-paper';

test('a representative votes over a lost connection and a reload, votes again, and finds the ballot in the closed box', async ({
  page,
  context,
  unit,
}) => {
  const held = await sittingCongress(unit, 6);
  const box = await openBallotBox(unit, held);
  const [own, ...others] = unit.representatives.slice(0, 6);
  await castByOthers(unit, box, others);
  await become(page, unit, own!);
  await open(page, `/boxes/${box.boxId}/vote`);
  await expect(page.getByText('第 1 项，共 3 项')).toBeVisible();
  await expectSound(page, title);

  await castButton(page).click();
  await expect(page.getByText('这里还没有选。')).toHaveCount(3);
  await expect(page.getByText('还有 3 项没选')).toBeVisible();
  await fill(page, '反对');
  await rowOf(page, '其他人选 1').getByLabel('用上这一个名额').check();
  await expect(page.getByText('已选 2 / 最多 2')).toBeVisible();
  await expect(rowOf(page, '王志远').getByLabel('赞成')).toBeDisabled();
  await expect(page.getByText('都选好了')).toBeVisible();
  await expectSound(page, title);

  await context.setOffline(true);
  await castButton(page).click();
  await expect(page.getByText(/网络断了，会自动重发/)).toBeVisible();
  await page.route('**/cast', (route) => route.abort());
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText(/正在接着送|会自动重发/)).toBeVisible();
  await page.unroute('**/cast');
  await expectCast(page);
  await expect(page.getByText('您的票已收到，等待放入票箱')).toBeVisible();
  await expectSound(page, title);
  const first = await page.getByRole('code').textContent();

  await page.getByRole('button', { name: '改投' }).click();
  await expect(page.getByText('还有 3 项没选')).toBeVisible();
  await fill(page);
  await castButton(page).click();
  await expectCast(page);
  await expect(page.getByRole('code')).not.toHaveText(first!);

  await closeBallotBox(unit, box);
  await page.reload();
  await expect(page.getByText('您的票在票箱里')).toBeVisible();
  await expect(page.getByText('名册上记着：您投过票。')).toBeVisible();
  await expectSound(page, title);
});

test('a confirmed ballot that the closed box does not hold turns red, and the receipt stops the count', async ({
  page,
  unit,
}) => {
  const held = await sittingCongress(unit, 6);
  const box = await openBallotBox(unit, held);
  const [own, ...others] = unit.representatives.slice(0, 6);
  await castByOthers(unit, box, others);
  await become(page, unit, own!);
  await open(page, `/boxes/${box.boxId}/vote`);
  await fill(page);
  await castButton(page).click();
  await expectCast(page);
  await loseBallotsOf(box, own!);
  await closeBallotBox(unit, box);
  await page.reload();
  await expect(page.getByText('票箱里没有您的票')).toBeVisible();
  await expectSound(page, title);
  await page.getByRole('button', { name: '提出申诉，停止计票' }).click();
  await expect(page.getByText(/申诉已提交，计票已停下/)).toBeVisible();
});

test('two tabs and a double tap cast one ballot each, the later tab knows and keeps what was filled in', async ({
  page,
  context,
  unit,
}) => {
  const held = await sittingCongress(unit, 6);
  const box = await openBallotBox(unit, held);
  await become(page, unit, unit.representatives[0]!);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab, `/boxes/${box.boxId}/vote`);
    await fill(tab);
  }
  let sent = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/cast')) sent += 1;
  });
  await castButton(page).dblclick();
  await expectCast(page);
  expect(sent).toBe(1);
  // The way to the page is slower than the one to the box.
  await other.route(/\/vote\.data/, async (route) => {
    await other.waitForTimeout(1000);
    await route.continue();
  });
  await castButton(other).click();
  await expect(other.getByText(/您刚才在另一处已经投出一张更新的票/)).toBeVisible();
  await expect(other.getByText('都选好了')).toBeVisible();
  await castButton(other).click();
  await expectCast(other);
});

test('a paper is filled in and cast by the keyboard alone, and hostile titles are only words', async ({
  page,
  unit,
}) => {
  const held = await sittingCongress(unit, 6);
  const hostile = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
  const box = await openBallotBox(unit, held, {
    items: [
      { title: hostile, question: { kind: 'motion' } },
      {
        title: '选举',
        question: {
          kind: 'election',
          mode: 'approval',
          candidates: [hostile, '乙', '丙'],
          writeIns: 0,
          seats: 1,
          min: 0,
        },
        rule: { kind: 'elect-majority-all', seats: 1 },
      },
    ],
  });
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await become(page, unit, unit.representatives[0]!);
  await open(page, `/boxes/${box.boxId}/vote`);
  await expect(page.getByRole('heading', { name: hostile })).toBeVisible();
  await tabTo(page, page.getByLabel('赞成'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('还有 2 项没选')).toBeVisible();
  await page.keyboard.press('Space');
  await press(page, page.getByLabel('乙'), 'Space');
  await expect(page.getByLabel('丙')).toBeDisabled();
  await expectSound(page, title);
  await press(page, castButton(page));
  await expectCast(page);
  expect(dialogs).toBe(0);
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
});

test('a window that closes while a ballot is under way, and a wrong clock on the device, are met in plain words', async ({
  page,
  unit,
}) => {
  const held = await sittingCongress(unit, 6);
  const box = await openBallotBox(unit, held);
  await page.clock.install({ time: Date.now() - 86_400_000 });
  await become(page, unit, unit.representatives[0]!);
  await open(page, `/boxes/${box.boxId}/vote`);
  await fill(page);
  await castByOthers(unit, box, unit.representatives.slice(1, 6));
  await closeBallotBox(unit, box);
  await castButton(page).click();
  await expect(page.getByText(/投票已经截止，您的票没有投出/)).toBeVisible();
  await expect(page.getByText('投票已截止，正在核对')).toBeVisible();
  await expect(page.getByText(/名册上记着：您没有投票/)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says where to vote instead, and signing in to the meeting works', async ({ page, unit }) => {
    const held = await sittingCongress(unit, 3);
    const box = await openBallotBox(unit, held);
    await become(page, unit, unit.representatives[4]!);
    await page.goto(`/boxes/${box.boxId}/vote`);
    await page.getByRole('button', { name: '签到并领取选票' }).click();
    await expect(page.getByText(/到工会办公室，用那里的设备投票/)).toBeVisible();
    await become(page, unit, unit.representatives[20]!);
    await page.goto(`/boxes/${box.boxId}/vote`);
    await expect(page.getByText('您不在这个票箱的名册上')).toBeVisible();
  });
});
