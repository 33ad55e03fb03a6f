import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { documentBlock, documentVersion } from '#db/schema';
import { readScoped } from '#server/platform/scope';
import { proposeAmendment } from '#server/report/propose-amendment';
import { seatOf, sittingCongress } from './support/congress';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';
import type { Representative, Unit } from './support/unit';

const reasons = { lift: '目标要有时间和数字。', parking: '停车位的事去年就提过。' };

/** Proposes to change the paragraph that holds the words. */
async function propose(
  unit: Unit,
  who: Representative,
  paper: string,
  words: [string, string],
  reason: string,
) {
  const hand = unit.hand(new Date());
  const blocks = await readScoped(hand.database.db, unit.orgId, undefined, (tx) =>
    tx
      .select({ id: documentBlock.blockId, text: documentBlock.text })
      .from(documentBlock)
      .innerJoin(documentVersion, eq(documentVersion.id, documentBlock.versionId))
      .where(eq(documentVersion.documentId, paper)),
  );
  const block = blocks.find((one) => one.text.includes(words[0]))!;
  const { amendmentId } = await hand.order(seatOf(hand, who), proposeAmendment, {
    documentId: paper,
    blockId: block.id,
    kind: 'replace',
    text: block.text.replace(...words),
    reason,
    key: randomUUID(),
  });
  return amendmentId;
}

walkOnce('management answers at a desk');

test('management answers amendments by keyboard, and the representative reads what became of them', async ({
  page,
  unit,
}) => {
  const { paper } = await sittingCongress(unit, 5);
  const author = unit.representatives[7]!;
  await propose(unit, author, paper, ['需要继续改进', '2027年底前达到百分之八十'], reasons.lift);
  await propose(unit, author, paper, ['停车位仍然紧张', '停车位缺口三百个'], reasons.parking);

  await test.step('management finds both among what waits for an answer', async () => {
    await become(page, unit, unit.manager);
    await open(page, '/papers/to-answer');
    await expectSound(page, '待答复的修改意见');
    const first = page.getByRole('main').getByRole('listitem').filter({ hasText: reasons.lift });
    await press(page, first.getByRole('link'));
    await expectSound(page, '答复修改意见');
  });

  await test.step('the first is accepted', async () => {
    await press(page, page.getByRole('radio', { name: '采纳', exact: true }), 'Space');
    await type(page, page.getByLabel('答复的理由'), '同意，目标写进报告。');
    await press(page, page.getByRole('button', { name: '公开答复' }));
    await expect(page.getByText('答复已公开。')).toBeVisible();
    await expect(page.getByRole('article').getByText('已采纳')).toBeVisible();
  });

  await test.step('the second, offered next, is declined with a reason', async () => {
    await press(page, page.getByRole('link', { name: '答复下一件' }));
    await expect(page.getByText(`理由：${reasons.parking}`)).toBeVisible();
    await page.getByRole('radio', { name: '不采纳' }).check();
    await page.getByLabel('答复的理由').fill('缺口还在核实，数字写不准。');
    await page.getByRole('button', { name: '公开答复' }).click();
    await expect(page.getByText('答复已公开。')).toBeVisible();
    await expect(page.getByRole('article').getByText('未采纳')).toBeVisible();
    await expectSound(page, '修改意见');
    await page.getByRole('link', { name: '待答复的修改意见' }).click();
    await expect(page.getByText('没有等待答复的修改意见')).toBeVisible();
  });

  await test.step('the representative reads both answers beside the paper', async () => {
    await become(page, unit, author);
    await open(page, `/papers/${paper}`);
    await page.getByRole('link', { name: '全部修改意见' }).click();
    const answered = (reason: string) => page.getByRole('article').filter({ hasText: reason });
    await expect(answered(reasons.lift)).toContainText('已采纳');
    await expect(answered(reasons.lift)).toContainText(`${unit.manager.name}`);
    await expect(answered(reasons.lift)).toContainText('同意，目标写进报告。');
    await expect(answered(reasons.parking)).toContainText('未采纳');
    await expect(answered(reasons.parking)).toContainText('缺口还在核实，数字写不准。');
    await expectSound(page, /修改意见/);
  });
});
