import { confirmHistory } from '#server/proposal/confirm-history';
import { consentToName } from '#server/proposal/consent-to-name';
import { file } from '#server/proposal/file';
import { previewHistory } from '#server/proposal/preview-history';
import { publish } from '#server/proposal/publish';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';
import { openProposals, rowOf, wordsOf } from './support/proposals';

const meals = wordsOf('改善夜班供餐');
const buses = wordsOf('增加夜班班车');
const answered = '夜间窗口自下月起开放到凌晨两点。';
const history = (year: number) =>
  [
    '年度,编号,案由,提案人,类别,立案情况,承办部门,办理结果,满意度,答复',
    `${year},1,关于改善职工体检项目的提案,周建国,生活福利,立案,总务处,A,满意,体检已增加颈动脉超声。`,
    `${year},2,关于增加职工停车位的提案,郑海,生活福利,立案,总务处,B,基本满意,先行五十个。`,
  ].join('\n');

walkOnce('lists, figures and print are looked at in both widths');

test('proposals are found, counted, printed and read by everybody as far as they may, also without script', async ({
  page,
  browser,
  unit,
}) => {
  const others = unit.representatives.filter((one) => !one.leader);
  const [writer, seconder] = [others[0]!, others[1]!];
  let id = '';
  const { staff } = await openProposals(unit, async (on) => {
    const { hand, secretary } = on.unit;
    const past = await hand.order(secretary, previewHistory, {
      fileName: '往年提案.csv',
      bytes: new TextEncoder().encode(history(hand.now.getUTCFullYear() - 1)),
    });
    await hand.order(secretary, confirmHistory, { batch: past.batch, hash: past.hash });
    id = await on.handIn(rowOf(writer), meals, [seconder, others[2]!].map(rowOf));
    await on.decide(id, file);
    await on.assign(id, '总务处');
    await on.reply(id, '总务处', { outcome: 'measure', code: 'A', text: answered });
    await hand.order(on.actorOf(rowOf(writer)), consentToName, { proposal: id, consent: 'no' });
    await hand.order(secretary, publish, { proposal: id });
    const second = await on.handIn(rowOf(others[5]!), buses, others.slice(6, 8).map(rowOf));
    await on.decide(second, file);
  });

  await test.step('a word of two characters and a filter find it, by keyboard', async () => {
    await become(page, unit, others[30]!);
    await open(page, '/proposals');
    const list = page.getByRole('list', { name: '提案列表' });
    await expect(list.getByRole('listitem')).toHaveCount(4);
    await type(page, page.getByRole('searchbox', { name: '查找' }), '供餐');
    await page.keyboard.press('Enter');
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(list.getByRole('link', { name: meals.title })).toBeVisible();
    await press(page, page.getByRole('link', { name: '清除条件' }));
    await expect(list.getByRole('listitem')).toHaveCount(4);
    await press(page, page.locator('summary', { hasText: '承办部门' }));
    await page.getByLabel('状态').selectOption('已立案，待交办');
    await press(page, page.getByRole('button', { name: '查看', exact: true }));
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(list.getByRole('link', { name: buses.title })).toBeVisible();
    await expectSound(page, '提案');
  });

  await test.step('the figures stand in a table beside each drawing, against the year before', async () => {
    await open(page, '/proposals/statistics');
    await expectSound(page, /年提案统计/);
    const drawing = page.getByRole('img', { name: /各类别收到的提案件数/ });
    await expect(drawing).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: '生活福利' });
    await expect(row.getByRole('cell')).toHaveText([/2$/, /2$/, /100%$/]);
  });

  await test.step('the sheet for signatures and the table come as what they are', async () => {
    const sheet = await page.request.get(`/proposals/${id}/print.pdf`);
    expect(sheet.headers()['content-type']).toBe('application/pdf');
    expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const table = await page.request.get('/proposals/export.xlsx');
    expect(table.headers()['content-type']).toContain('spreadsheetml.sheet');
    expect((await table.body()).subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('staff read what is published, without the names', async () => {
    await become(page, unit, staff);
    await open(page, '/proposals');
    await page.getByRole('link', { name: meals.title }).click();
    await expect(page.getByText(answered)).toBeVisible();
    await expect(page.getByText('提案人没有同意公开姓名。')).toBeVisible();
    await expectSound(page, meals.title);
    for (const one of [writer, seconder]) expect(await page.content()).not.toContain(one.name);
    await open(page, '/proposals');
    await expect(page.getByRole('link', { name: buses.title })).toHaveCount(0);
  });

  await test.step('without script one finds it and rates it', async () => {
    const plain = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false });
    const sheet = await plain.newPage();
    await become(sheet, unit, seconder);
    await sheet.goto('/proposals');
    await sheet.getByRole('searchbox', { name: '查找' }).fill('供餐');
    await sheet.getByRole('button', { name: '查看', exact: true }).click();
    await sheet.getByRole('link', { name: meals.title }).click();
    await sheet.getByRole('link', { name: '评价答复' }).click();
    await sheet
      .getByRole('group', { name: '办理态度' })
      .getByRole('radio', { name: '满意', exact: true })
      .check();
    await sheet
      .getByRole('group', { name: '办理结果' })
      .getByRole('radio', { name: /^基本满意/ })
      .check();
    await sheet.getByLabel('评价意见').fill('希望周末也开。');
    await sheet.getByRole('button', { name: '提交评价' }).click();
    await expect(sheet.getByText('评价已提交，谢谢。')).toBeVisible();
    await expect(sheet.getByText('您已评价：态度满意，结果基本满意。')).toBeVisible();
    await plain.close();
  });
});
