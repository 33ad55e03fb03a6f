import type { CDPSession, Page } from '@playwright/test';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';
import { appointStaff, dayFromNow, foundDepartment } from './support/offices';

const overall = '总的来说，您对这次就诊满意吗？';
const remark = '医生很耐心，我的电话是 13812345678。';
/** A phone in a basement: 400 kbit/s, and every answer takes a third of a second. */
const slow = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 20_000 };
const kilobytes = 30;

/** Nine whole months of a department by telephone, satisfied until the last one. */
function fallingAnswers(): string {
  const lines = ['日期,就诊类型,科室,总体评价,候诊环节'];
  const now = new Date();
  for (let back = 9; back >= 1; back -= 1) {
    const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 15)).toISOString().slice(0, 10);
    for (let at = 0; at < 30; at += 1)
      lines.push(`${month},门诊,呼吸内科,${back === 1 || at === 0 ? 2 : 5},4`);
  }
  lines.push('2026-13-41,门诊,呼吸内科,5,4');
  return lines.join('\n');
}

/** The bytes that come over the wire while something is done. */
async function bytesOf(session: CDPSession, doing: () => Promise<unknown>): Promise<number> {
  let bytes = 0;
  const add = ({ encodedDataLength }: { encodedDataLength: number }) => {
    bytes += encodedDataLength;
  };
  session.on('Network.loadingFinished', add);
  await doing();
  session.off('Network.loadingFinished', add);
  return bytes;
}

const answer = (page: Page, question: string, grade: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: grade, exact: true }).check();

walkOnce('the officer sits at a desk; the phones of the patients are in the story');

test('patients answer on weak phones without script, once for each code, and the officer sees what became of it', async ({
  page,
  browser,
  unit,
}) => {
  test.setTimeout(240_000);
  const [officer, head, reader] = await appointStaff(unit, [['monitorOfficer'], [], []]);
  await foundDepartment(unit, '呼吸内科', head);

  await test.step('the officer takes the usual questions and puts them to use', async () => {
    await become(page, unit, officer);
    await open(page, '/monitors/satisfaction');
    await expectSound(page, '患者满意度');
    await press(page, page.getByRole('link', { name: '满意度问卷' }));
    await type(page, page.getByLabel('名称'), '门诊问卷');
    await expectSound(page, '满意度问卷');
    await press(page, page.getByRole('button', { name: '开始起草' }));
    await page.getByLabel('最后的开放题').fill('还有什么想说的？');
    await expectSound(page, '门诊问卷 第 1 版');
    await press(page, page.getByRole('button', { name: '启用这一版' }));
    await expect(page.getByText('已启用。新发的二维码打开这一版。')).toBeVisible();
  });

  const codes = await test.step('codes are printed, and seen this once', async () => {
    await open(page, '/monitors/satisfaction/codes');
    await page.getByLabel('科室', { exact: true }).selectOption('呼吸内科');
    await page.getByLabel('患者', { exact: true }).selectOption('门诊');
    await page.getByLabel('张数').fill('2');
    await page.getByLabel('有效到').fill(dayFromNow(10));
    await expectSound(page, '发放二维码');
    await press(page, page.getByRole('button', { name: '生成并显示' }));
    await expectSound(page, '呼吸内科 · 门诊 · 2 张');
    const drawn = await page.getByRole('article').getByRole('img').all();
    return Promise.all(drawn.map((one) => one.getAttribute('aria-label')));
  });

  await test.step('a patient answers on a weak phone without script, in one small page', async () => {
    const phone = await browser.newContext({
      ...{ baseURL: test.info().project.use.baseURL, locale: 'zh-CN', javaScriptEnabled: false },
      ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    });
    const sheet = await phone.newPage();
    const session = await phone.newCDPSession(sheet);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow);
    const bytes = await bytesOf(session, () =>
      sheet.goto(`/survey/${codes[0]}`, { waitUntil: 'networkidle' }),
    );
    expect(bytes).toBeLessThan(kilobytes * 1024);
    await expect(sheet.getByText('呼吸内科 · 门诊。', { exact: false })).toBeVisible();
    await answer(sheet, overall, '非常满意');
    await answer(sheet, '候诊', '不满意');
    await sheet.getByLabel('还有什么想说的？').fill(remark);
    await sheet.getByRole('button', { name: '提交' }).click();
    await expect(sheet.getByRole('heading', { name: '谢谢您！' })).toBeVisible();
    await sheet.goto(`/survey/${codes[0]}`);
    await expect(sheet.getByRole('heading', { name: '这个二维码已经用过了' })).toBeVisible();
    await phone.close();
  });

  await test.step('the narrowest phone holds every page, by keyboard too; a code that is none is told in plain words', async () => {
    const wide = page.viewportSize()!;
    await page.context().clearCookies({ name: 'gongyi' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/survey/${codes[1]}`);
    await expect(page.locator('script')).toHaveCount(0);
    await expectSound(page, '就诊满意度调查');
    const smallest = await page
      .locator('label:has(input[type=radio])')
      .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height)));
    expect(smallest).toBeGreaterThanOrEqual(44);
    await press(page, page.getByRole('group', { name: overall }).getByRole('radio').first(), 'Space');
    await press(page, page.getByRole('button', { name: '提交' }));
    await expectSound(page, '谢谢您！');
    await page.goto(`/survey/${codes[1]}`);
    await expectSound(page, '这个二维码已经用过了');
    await page.goto(`/survey/${codes[1]!.slice(0, -2)}zz`);
    await expectSound(page, '没有找到这个二维码对应的问卷');
    await page.setViewportSize(wide);
  });

  await test.step('the officer brings last months in: first a preview that says what is wrong', async () => {
    await become(page, unit, officer);
    await open(page, '/monitors/satisfaction/codes');
    await expect(page.getByText('已填 2 / 2')).toBeVisible();
    await open(page, '/monitors/satisfaction/import');
    await page.getByLabel('调查表').setInputFiles({
      ...{ name: '电话回访.csv', mimeType: 'text/csv', buffer: Buffer.from(fallingAnswers()) },
    });
    await page.getByLabel('这些回答是怎样收集的').selectOption('电话回访');
    await press(page, page.getByRole('button', { name: '上传并预览' }));
    await expect(page.getByText('将写入 270 份回答，方式：电话回访。')).toBeVisible();
    await expect(page.getByText('日期“2026-13-41”认不出，请写成 2026-03-05。')).toBeVisible();
    await expectSound(page, '预览：电话回访.csv');
    await press(page, page.getByRole('button', { name: '确认写入' }));
    await expect(page.getByText('已写入 270 份回答，方式：电话回访。')).toBeVisible();
  });

  await test.step('the chart shows the fall, which became a case by itself', async () => {
    await open(page, '/monitors/satisfaction?method=phone');
    await expect(page.getByRole('img', { name: /满意率从/ })).toBeVisible();
    await expect(page.getByRole('cell', { name: '低于下限' }).first()).toBeVisible();
    await expectSound(page, '患者满意度');
    await expect(page.getByRole('link', { name: '满意度事项 1' })).toBeVisible();
    await press(page, page.getByRole('link', { name: '满意度事项 1' }));
    await page.getByRole('link', { name: /^办理中/ }).click();
    await page.getByRole('link', { name: /呼吸内科/ }).click();
    await expect(page.getByText(/患者总体满意率.*低于控制下限/).first()).toBeVisible();
  });

  await test.step('the staff see the chart and no number of a patient, nor this month before it is over', async () => {
    await become(page, unit, reader);
    await open(page, '/monitors/satisfaction?method=phone');
    await expect(page.getByRole('img', { name: /满意率从/ })).toBeVisible();
    await open(page, '/monitors/satisfaction?method=qr');
    await expect(page.getByText('不够一个月、一个科室', { exact: false })).toBeVisible();
    expect(await page.content()).not.toContain('13812345678');
  });
});
