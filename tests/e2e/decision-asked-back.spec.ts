import { randomUUID } from 'node:crypto';
import { disclosureMaterial } from '#db/schema';
import { disclose } from '#server/disclosure/disclose';
import { enter } from '#server/platform/scope';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';
import type { Unit } from './support/unit';

const title = '门诊楼加固工程';
const asked = '工程款为什么比预算多了两成？';
const answered = '地下部分比勘察的软，桩加深了三米。';

/** A decision that was finished, as its monitor files it and the reaction puts it on the board. */
async function decide(unit: Unit): Promise<void> {
  const hand = unit.hand(new Date());
  const material = await hand.database.db.transaction(async (tx) => {
    await enter(tx, unit.orgId);
    const row = {
      orgId: unit.orgId,
      source: 'decision' as const,
      sourceId: randomUUID(),
      title,
      text: '经论证、公示、会议决定，工程已经完成。联系人 13812345678。',
      figures: [{ name: '金额', value: '1,300 万元' }],
      createdAt: new Date(),
    };
    const [made] = await tx.insert(disclosureMaterial).values(row).returning({ id: disclosureMaterial.id });
    return made!.id;
  });
  await hand.order({ kind: 'system', orgId: unit.orgId }, disclose, { material });
}

walkOnce('the way of a question on open affairs is the same on every screen');

test('a member of the staff follows a decision, asks back, and is answered beside it', async ({
  page,
  unit,
}) => {
  test.setTimeout(240_000);
  await decide(unit);
  const asker = unit.representatives.find((one) => !one.leader)!;
  const another = unit.representatives.find((one) => one.leader)!;

  await test.step('finds it on the board by keyboard, its numbers blacked out', async () => {
    await become(page, unit, asker);
    await open(page, '/affairs');
    await expectSound(page, '公开栏');
    await press(page, page.getByRole('link', { name: title }));
    await expectSound(page, title);
    await expect(page.getByText('手机号码已隐去')).toBeVisible();
    await expect(page.getByText('13812345678')).toHaveCount(0);
  });

  await test.step('asks under the own name', async () => {
    await press(page, page.getByText('问一个问题'));
    await type(page, page.getByLabel('您想问什么'), asked);
    await press(page, page.getByRole('radio', { name: /^署名/ }), 'Space');
    await expectSound(page, title);
    await press(page, page.getByRole('button', { name: '提交问题' }));
    await expect(page.getByText('问题已提交，答复后会通知您。')).toBeVisible();
    await expect(page.getByText(asked)).toBeVisible();
    await expect(page.getByText('待答复')).toBeVisible();
  });

  await test.step('somebody else wants to know too, and asks something without a name', async () => {
    await become(page, unit, another);
    await page.reload();
    await page.getByRole('button', { name: '我也想知道' }).click();
    await expect(page.getByText('1 人也想知道')).toBeVisible();
    await page.getByText('问一个问题').click();
    await page.getByLabel('您想问什么').fill('验收报告在哪里可以看？');
    await page.getByRole('radio', { name: /^不署名/ }).check();
    await page.getByRole('button', { name: '提交问题' }).click();
    await expect(page.getByText('它会在下一个整点出现在这里。', { exact: false })).toBeVisible();
    await expect(page.getByText('验收报告在哪里可以看？')).toHaveCount(0);
  });

  await test.step('management answers beside it', async () => {
    await become(page, unit, unit.manager);
    await page.reload();
    await page.getByText('答复这个问题').click();
    await page.getByLabel('答复', { exact: true }).fill(answered);
    await expectSound(page, title);
    await page.getByRole('button', { name: '公布答复' }).click();
    await expect(page.getByText('答复已公布。')).toBeVisible();
  });

  await test.step('who asked reads the answer, and what is asked most', async () => {
    await become(page, unit, asker);
    await page.reload();
    await expect(page.getByText(answered)).toBeVisible();
    await expect(page.getByText('已答复')).toBeVisible();
    await open(page, '/affairs/asked');
    await expectSound(page, '大家问得最多的');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('the public page needs no account and shows nothing that is for the staff', async () => {
    await open(page, '/affairs');
    const address = await page.getByRole('link', { name: '社会公开页' }).getAttribute('href');
    await page.context().clearCookies({ name: 'gongyi' });
    await page.goto(address!);
    await expectSound(page, /公开$/);
    await expect(page.getByText(title)).toHaveCount(0);
    await expect(page.locator('script')).toHaveCount(0);
  });
});
