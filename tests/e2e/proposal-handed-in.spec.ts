import { second } from '#server/proposal/second';
import { seatOf } from './support/congress';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';

const title = '关于延长夜班食堂供餐时间的提案';
const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');

walkOnce('forms are filled in alike on every screen');

test('a call is opened, a proposal written, seconded and handed in, and its next step is known', async ({
  page,
  unit,
}) => {
  const [author, asked, other] = unit.representatives.filter((one) => !one.leader) as [
    (typeof unit.representatives)[number],
    (typeof unit.representatives)[number],
    (typeof unit.representatives)[number],
  ];

  await test.step('before any call a representative may write, and is told when it can be handed in', async () => {
    await become(page, unit, author);
    await open(page, '/proposals/write');
    await expect(page.getByText('还没有开始征集提案。')).toBeVisible();
    await expectSound(page, '写提案');
  });

  await test.step('the secretary calls for proposals', async () => {
    await become(page, unit, unit.secretary);
    await open(page, '/proposals/calls');
    await expectSound(page, '提案征集');
    await type(page, page.getByLabel('名称'), '第二次会议提案征集');
    await press(page, page.getByRole('button', { name: '开始征集' }));
    await expect(page.getByText('征集已经开始，已通知代表。')).toBeVisible();
    await expectSound(page, '提案征集');
  });

  await test.step('the words are kept while they are typed, and survive a reload', async () => {
    await become(page, unit, author);
    await open(page, '/proposals/write');
    await type(page, page.getByLabel('案由'), title);
    await type(page, page.getByLabel('理由'), '夜班医护人员凌晨没有热饭，食堂二十点关门。');
    await expect(page.getByText('已保存')).toBeVisible();
    await page.waitForURL(/\/proposals\/write\?id=/);
    await page.reload();
    await expect(page.getByLabel('理由')).toHaveValue(/夜班医护人员/);
    await expect(page.getByLabel('案由')).toHaveValue(title);
  });

  await test.step('an attachment of the wrong kind is refused in words, a picture is taken', async () => {
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await press(page, page.getByRole('button', { name: '添加附件' }));
    await expect(page.getByText('“表.pdf”没有添加')).toBeVisible();
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: png });
    await press(page, page.getByRole('button', { name: '添加附件' }));
    await expect(page.getByRole('link', { name: '照片.png' })).toBeVisible();
    await expectSound(page, '写提案');
  });

  await test.step('what is incomplete does not go out, and says what is missing', async () => {
    await press(page, page.getByRole('button', { name: '下一步：请人附议' }));
    await expectSound(page, title);
    await expect(page.getByText('请写明具体建议，至少 10 个字。')).toBeVisible();
    await press(page, page.getByRole('link', { name: '回去补充' }));
    await type(page, page.getByLabel('具体建议'), '建议食堂夜间开一个窗口，供应热食到凌晨两点。');
    await press(page, page.getByRole('button', { name: '下一步：请人附议' }));
    await expectSound(page, title);
  });

  const id = new URL(page.url()).pathname.split('/')[2]!;

  await test.step('seconders are asked by name; a name that nobody bears is told apart', async () => {
    await type(page, page.getByLabel('姓名或工号'), '查无此人');
    await press(page, page.getByRole('button', { name: '发出' }));
    await expect(page.getByText('本届正式代表里没有找到“查无此人”')).toBeVisible();
    await page.getByLabel('姓名或工号').fill(`${asked.staffNumber}、${other.staffNumber}`);
    await press(page, page.getByRole('button', { name: '发出' }));
    await expect(page.getByText('已请 2 位代表附议。')).toBeVisible();
    await expect(page.getByText('已有 0 人附议，还差 2 人。')).toBeVisible();
    await expect(page.getByRole('button', { name: '提交' })).toHaveCount(0);
  });

  await test.step('one who was asked reads it and seconds', async () => {
    await become(page, unit, asked);
    await open(page, `/proposals/${id}/seconding`);
    await expect(page.getByText('供应热食到凌晨两点')).toBeVisible();
    await expectSound(page, title);
    const seen = await page.locator('input[name=seen]').inputValue();
    await press(page, page.getByRole('button', { name: '附议', exact: true }));
    await expect(page.getByText('已附议，谢谢。')).toBeVisible();
    await expect(page.getByRole('button', { name: '撤回附议' })).toBeVisible();
    const hand = unit.hand(new Date());
    await hand.order(seatOf(hand, other), second, { proposal: id, seen });
  });

  await test.step('with two names it is handed in, has its number, and says who owes the next step', async () => {
    await become(page, unit, author);
    await open(page, `/proposals/${id}/seconding`);
    await expect(page.getByText('已有 2 人附议，可以提交了。')).toBeVisible();
    await press(page, page.getByRole('button', { name: '提交', exact: true }));
    await expect(page.getByText(/已提交，编号 \d{4}-001。/)).toBeVisible();
    await expect(page.getByText('提案审查委员会', { exact: true })).toBeVisible();
    await expectSound(page, title);
  });
});
