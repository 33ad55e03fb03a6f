import { workReport } from '#db/seed/papers';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';

const title = '第六届职工代表大会第一次会议';
const item = '审议2026年度工作报告';

walkOnce('sessions are set up at a desk');

test('the secretary sets up a session, sends out its paper and launches it', async ({ page, unit }) => {
  await become(page, unit, unit.secretary);

  await test.step('the empty Chair leads to a new session', async () => {
    await open(page, '/chair');
    await expectSound(page, '主持');
    await press(page, page.getByRole('link', { name: '建立会议' }));
    await expectSound(page, '建立会议');
    await type(page, page.getByLabel('会议名称'), title);
    await type(page, page.getByLabel('为什么线上召开'), '临床一线轮班，无法同一时间集中');
    await press(page, page.getByRole('button', { name: '建立' }));
    await expectSound(page, title);
  });

  const tab = (name: string) => page.getByRole('navigation', { name: '筹备' }).getByRole('link', { name });

  await test.step('the gates say what is missing, and lead there', async () => {
    await expect(page.getByText('议程还是空的。请先在议程页添加议题。')).toBeVisible();
    await page.getByRole('link', { name: '去议程页' }).click();
    await expectSound(page, '议程');
    await page.getByLabel('议题名称').fill(item);
    await page.getByLabel('事项类别').selectOption({ label: '年度经营管理情况（工作报告）' });
    await page.getByRole('button', { name: '添加议题' }).click();
    const row = page.getByRole('listitem').filter({ hasText: item });
    await row.getByRole('button', { name: '标明已商定' }).click();
    await expect(row.getByText('双方已商定')).toBeVisible();
    await expectSound(page, '议程');
  });

  await test.step('the proposed times are kept', async () => {
    await tab('时间安排').click();
    await expectSound(page, '时间安排');
    await page.getByRole('button', { name: '保存安排' }).click();
    await expect(page.getByText('安排已保存。')).toBeVisible();
  });

  await test.step('the paper is uploaded and sent out', async () => {
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '文件' }).click();
    await page.getByRole('link', { name: '上传文件' }).click();
    await expectSound(page, '上传文件');
    await page.getByLabel('对应的议程').selectOption({ label: `${title} · 1. ${item}` });
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '工作报告.md', mimeType: 'text/markdown', buffer: Buffer.from(workReport) });
    await page.getByRole('button', { name: '上传并读入' }).click();
    await expectSound(page, '版本和发出');
    await page.getByRole('button', { name: '发出第 1 版' }).click();
    await expect(page.getByText('第 1 版已发出。')).toBeVisible();
  });

  await test.step('the Chair plans and launches, by keyboard', async () => {
    await open(page, '/chair');
    await expect(page.getByText('条件都已满足。')).toBeVisible();
    await press(page, page.getByRole('button', { name: '排定会议' }));
    await expect(page.getByRole('heading', { name: '启动会议' })).toBeVisible();
    await expect(page.getByText('代表构成符合规定')).toBeVisible();
    await expectSound(page, title);
    await press(page, page.getByRole('button', { name: '启动会议' }));
    await expect(page.getByRole('heading', { name: '送出文件' })).toBeVisible();
    await expect(page.getByText('应到代表 60 人')).toBeVisible();
    await press(page, page.getByRole('button', { name: '送出文件' }));
    await expect(page.getByRole('heading', { name: '召开预备会议' })).toBeVisible();
    await expect(page.getByText('文件送出须满 7 天')).toBeVisible();
    await expectSound(page, title);
  });

  await test.step('a representative finds the paper on Now', async () => {
    await become(page, unit, unit.representatives[3]!);
    await open(page, '/now');
    await expect(page.getByRole('heading', { name: /请阅读/ })).toBeVisible();
    await expectSound(page, '此刻');
  });
});
