import { file } from '#server/proposal/file';
import { endMandate } from '#server/roster/end-mandate';
import { awake, become, expect, expectSound, open, test, walkOnce } from './support/journey';
import { openProposals, rowOf, wordsOf } from './support/proposals';

const words = wordsOf('夜间开放热饭窗口');
const contested = wordsOf('改造职工更衣室');
const replied = wordsOf('增加夜班班车');
const wrong = '夜班班车自下月起增加到二十二点。';
const right = '更正：夜班班车自下月起增加到二十四点。';

walkOnce('what is refused does not depend on the screen');

test('what goes wrong with a proposal is said in time, and nothing that was typed is lost', async ({
  page,
  browser,
  unit,
}) => {
  const others = unit.representatives.filter((one) => !one.leader);
  const [writer, leaving, staying, late] = [others[0]!, others[1]!, others[2]!, others[3]!];
  const pen = others.slice(20, 26).map(rowOf);
  const ids = { contested: '', replied: '' };
  const { committee, handler, hand, endCall } = await openProposals(unit, async (on) => {
    ids.replied = await on.handIn(pen[0]!, replied, pen.slice(1, 3));
    await on.decide(ids.replied, file);
    await on.assign(ids.replied, '总务处');
    await on.reply(ids.replied, '总务处', { outcome: 'measure', code: 'A', text: wrong });
    ids.contested = await on.handIn(pen[3]!, contested, pen.slice(4, 6));
  });

  await test.step('a file of another kind is refused, and the words being typed stay', async () => {
    await become(page, unit, writer);
    await open(page, '/proposals/write');
    await page.getByLabel('案由').fill(words.title);
    await expect(page.getByText('已保存', { exact: true }).first()).toBeVisible();
    await page.getByLabel('理由', { exact: true }).fill(words.reasons);
    await page.getByLabel('文件').setInputFiles({
      name: '现场照片.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<script>1</script>'),
    });
    await page.getByRole('button', { name: '添加附件' }).click();
    await expect(page.getByText(/“现场照片\.png”没有添加：只能添加 PDF/)).toBeVisible();
    await expect(page.getByLabel('理由', { exact: true })).toHaveValue(words.reasons);
    await page.getByLabel('具体建议').fill(words.suggestions);
    await page.getByRole('button', { name: '下一步：请人附议' }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
  });
  const id = new URL(page.url()).pathname.split('/')[2]!;

  await test.step('without anybody asked it does not go out, a wrong name is named and stays typed', async () => {
    await awake(page);
    await expect(page.getByRole('button', { name: '提交', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: '发出' }).click();
    await expect(page.getByText(/没有新的代表可请/)).toBeVisible();
    await page.getByLabel('姓名或工号').fill(`${leaving.staffNumber} 某某某`);
    await page.getByRole('button', { name: '发出' }).click();
    await expect(page.getByText(/没有找到“某某某”，所以没有发出/).first()).toBeVisible();
    await expect(page.getByLabel('姓名或工号')).toHaveValue(`${leaving.staffNumber} 某某某`);
    await expectSound(page, words.title);
    await page.getByLabel('姓名或工号').fill(`${leaving.staffNumber} ${staying.staffNumber}`);
    await page.getByRole('button', { name: '发出' }).click();
    await expect(page.getByText('已请 2 位代表附议。')).toBeVisible();
  });

  await test.step('a seconder who ceases to represent counts no more', async () => {
    const seen = await page.locator('input[name=seen]').first().inputValue();
    for (const one of [leaving, staying]) await hand().second(id, rowOf(one), Number(seen));
    await page.reload();
    await awake(page);
    await expect(page.getByRole('button', { name: '提交', exact: true })).toBeVisible();
    const order = unit.hand(new Date());
    await order.order(order.person(unit.secretary.id, ['secretary']), endMandate, {
      term: unit.termId,
      staffNumber: leaving.staffNumber,
      on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      ground: 'resigned',
      reason: '本人辞去代表职务',
    });
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await expect(page.getByText(/还差 1 位附议人，没有提交/)).toBeVisible();
    await expect(page.getByText('已不再是代表，不计入')).toBeVisible();
    await page.getByLabel('姓名或工号').fill(late.staffNumber);
    await page.getByRole('button', { name: '发出' }).click();
    await expect(page.getByText('已请 1 位代表附议。')).toBeVisible();
    await hand().second(id, rowOf(late), Number(seen));
  });

  await test.step('after the call it says what it becomes, before it is sent', async () => {
    await endCall();
    await page.reload();
    await awake(page);
    await expect(page.getByText(/“本年提案征集”已于.*截止。现在提交的作为意见建议/)).toBeVisible();
    const send = page.getByRole('button', { name: '作为意见建议提交' });
    await send.click();
    await expect(page.getByText(/已经截止，没有提交。现在提交只能作为意见建议办理/)).toBeVisible();
    await page.getByRole('checkbox', { name: /我知道征集已经截止/ }).check();
    await expectSound(page, words.title);
    await send.click();
    await expect(page.getByText(/已提交，编号 \d{4}-003，作为意见建议办理。/)).toBeVisible();
  });

  await test.step('two reviewers decide at once: the second is told, and keeps the reasons typed', async () => {
    const reason = '更衣室改造已列入今年的修缮计划，见总务处通知。';
    await become(page, unit, committee[0]!);
    await open(page, `/proposals/${ids.contested}/review`);
    const elsewhere = await browser.newContext(test.info().project.use);
    const other = await elsewhere.newPage();
    await become(other, unit, committee[1]!);
    await open(other, `/proposals/${ids.contested}/review`);
    await other.locator('summary', { hasText: /^不予立案$/ }).click();
    const box = other.getByLabel('理由', { exact: true }).locator('visible=true');
    await box.fill(reason);
    await page.locator('summary', { hasText: /^立案$/ }).click();
    await page.getByRole('button', { name: '立案', exact: true }).click();
    await expect(page.getByText('已立案。接下来交办给承办部门。')).toBeVisible();
    await expect(other.getByRole('heading', { name: '您写的理由还在这里' })).toBeVisible();
    await expect(other.getByText(reason)).toBeVisible();
    await expectSound(other, contested.title);
    await elsewhere.close();
  });

  await test.step('a published reply found wrong is not edited: a correction stands beside it', async () => {
    await become(page, unit, handler);
    await open(page, `/proposals/${ids.replied}/handling`);
    await page.locator('summary', { hasText: '起草更正答复' }).click();
    await expect(page.getByText('已发布的答复保持原样，不能修改。')).toBeVisible();
    await page.getByLabel('办理结果').selectOption('C 因条件限制，以后解决');
    await page.getByLabel('答复内容').fill(right);
    await page.getByRole('button', { name: '保存答复稿' }).click();
    await expect(page.getByText(/办理结果与答复类别不符/).first()).toBeVisible();
    await expect(page.getByLabel('答复内容')).toHaveValue(right);
    await page.getByLabel('办理结果').selectOption('A 已解决');
    await page.getByRole('button', { name: '保存答复稿' }).click();
    await expect(page.getByText('答复稿已保存。')).toBeVisible();
    await hand().handOn(ids.replied, '总务处');
    await become(page, unit, writer);
    await open(page, `/proposals/${ids.replied}`);
    await expect(page.getByText('已由第 2 次答复更正')).toBeVisible();
    await expect(page.getByText('更正第 1 次答复')).toBeVisible();
    await expect(page.getByText(wrong)).toBeVisible();
    await expect(page.getByText(right)).toBeVisible();
    await expect(page.getByText('发布更正答复')).toBeVisible();
    await expectSound(page, replied.title);
  });
});
