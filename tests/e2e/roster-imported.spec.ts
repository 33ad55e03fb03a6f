import { become, expect, expectSound, open, press, test, walkOnce } from './support/journey';

const roster = [
  '江湾市中心医院新进职工',
  '工号,姓名,性别,出生日期,部门,岗位类别,职务层级,手机号',
  'N0001,袁𬭚,女,1990-05-01,心内科,卫生技术,一线职工,13800000001',
  'N0002, 赵 嘉豪 ,男,1988年3月,心内科,卫生技术,一线职工,13800000002',
  'N0003,,男,1988-03-02,心内科,卫生技术,一线职工,13800000003',
  '合计,3 人,,,,,,',
].join('\r\n');

walkOnce('rosters are imported at a desk');

test('the secretary imports a roster in two steps, mends nothing twice and finds the term’s pages in order', async ({
  page,
  unit,
}) => {
  await become(page, unit, unit.secretary);

  await test.step('a file is uploaded and nothing is written yet', async () => {
    await open(page, '/roster');
    await expectSound(page, '名册');
    await press(page, page.getByRole('link', { name: '导入职工名册' }));
    await expectSound(page, '导入职工名册');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '新进职工.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${roster}`) });
    await press(page, page.getByRole('button', { name: '上传并预览' }));
    await expectSound(page, '预览：新进职工.csv');
    await expect(page.getByText('这里什么都还没有写入')).toBeVisible();
    await expect(page.getByText('没有姓名。请补上。').first()).toBeVisible();
    await expect(page.getByText('没有当作人员读入的 2 行')).toBeVisible();
  });

  await test.step('the confirmation writes what can be written and offers the rest', async () => {
    await press(page, page.getByRole('button', { name: '确认导入' }));
    await expectSound(page, '已导入：新进职工.csv');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载不能导入的行' }).click();
    expect((await download).suggestedFilename()).toMatch(/^需要改正-新进职工.*\.xlsx$/);
  });

  await test.step('a second time there is nothing to write', async () => {
    await open(page, '/roster/import?kind=people');
    const without = roster.replace(/N0003.*\r\n/, '');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '再来一次.csv', mimeType: 'text/csv', buffer: Buffer.from(without) });
    await page.getByRole('button', { name: '上传并预览' }).click();
    await expect(page.getByText('没有需要写入的内容：名册已经是这样。')).toBeVisible();
    await expect(page.getByRole('button', { name: '确认导入' })).toHaveCount(0);
  });

  await test.step('the pages of the term are sound', async () => {
    for (const [path, heading] of [
      ['members', '职工代表'],
      ['composition', '代表构成'],
      ['mandates', '资格变动'],
      ['committees', '专门委员会'],
    ] as const) {
      await open(page, `/roster/${unit.termId}/${path}`);
      await expectSound(page, heading);
    }
    await open(page, `/roster/${unit.termId}/composition`);
    await page.getByLabel('职工人数').fill('1000');
    await expect(page.getByText(/1000 名职工/)).toBeVisible();
  });
});
