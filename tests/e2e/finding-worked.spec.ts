import { supplier, supplierEvent } from '#db/schema';
import { completePoint } from '#server/monitor/decision/complete-point';
import { recordDecision } from '#server/monitor/decision/record-decision';
import { enter } from '#server/platform/scope';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';
import { appointStaff, dayFromNow, foundDepartment } from './support/offices';
import type { Unit } from './support/unit';

const bought = '直线加速器采购';
const pay = '绩效工资分配办法修订';
const stated = '论证会因专家出差推迟，未及时调整期限。';

/** A supplier of whom the unit has suspended all buying. */
async function suspendSupplier(unit: Unit): Promise<void> {
  const { orgId } = unit;
  await unit.hand(new Date()).database.db.transaction(async (tx) => {
    await enter(tx, orgId);
    const [row] = await tx
      .insert(supplier)
      .values({ orgId, code: 'G-9', name: '江湾器械公司', category: '器械', createdAt: new Date() })
      .returning({ id: supplier.id });
    await tx.insert(supplierEvent).values({
      ...{ orgId, supplierId: row!.id, kind: 'suspended', fromDay: dayFromNow(-40) },
      ...{ text: '暂停供货', basis: '院办公会', knownAt: new Date() },
    });
  });
}

/** What the congress must adopt, ready for the meeting. */
async function preparePay(unit: Unit, officerId: string): Promise<string> {
  const hand = unit.hand(new Date());
  const officer = hand.person(officerId, ['monitorOfficer']);
  const given = { code: 'SZYD-22', class: 'matter', title: pay, startedOn: dayFromNow(0) };
  const { decision } = await hand.order(officer, recordDecision, given);
  for (const [at, point] of ['proposal', 'research', 'risk'].entries())
    await hand.order(officer, completePoint, {
      ...{ decision, seen: at + 1, point, doneOn: dayFromNow(0), evidence: '论证会纪要一份。' },
    });
  return decision;
}

walkOnce('working a case takes the same way on every screen');

test('a decision out of time and order becomes a case that is answered, put right and disclosed', async ({
  page,
  unit,
}) => {
  test.setTimeout(240_000);
  const [officer, inspector, expert, head, reader] = await appointStaff(unit, [
    ['monitorOfficer'],
    ['inspector'],
    ['expert'],
    [],
    [],
  ]);
  await foundDepartment(unit, '设备处', head);
  await suspendSupplier(unit);
  const payId = await preparePay(unit, officer.id);
  const point = (name: string) =>
    page.getByRole('list', { name: '控制环节' }).getByRole('listitem').filter({ hasText: name });
  const complete = async (name: string, on: string) => {
    const at = point(name);
    const box = at.getByLabel('做了什么，依据是什么');
    if (!(await box.isVisible())) await at.locator('summary', { hasText: /^登记完成$/ }).click();
    await at.getByLabel('完成日期').fill(on);
    await box.fill('会议纪要一份。');
    await at.getByRole('button', { name: '登记完成' }).click();
  };

  await test.step('the officer records a decision by keyboard; its path is laid out and already late', async () => {
    await become(page, unit, officer);
    await open(page, '/monitors/decisions');
    await expectSound(page, '三重一大');
    await press(page, page.locator('summary', { hasText: '登记一项决策' }));
    await type(page, page.getByLabel('编号'), 'SZYD-21');
    await type(page, page.getByLabel('事项'), bought);
    await page.getByLabel('类别', { exact: true }).selectOption('大额资金使用');
    await type(page, page.getByLabel('金额（元）'), '12000000');
    await page.getByLabel('责任科室').selectOption('设备处');
    await page.getByLabel('提出日期').fill(dayFromNow(-20));
    await press(page, page.getByRole('button', { name: '登记', exact: true }));
    await expect(page.getByText('已登记，时间表已排好。')).toBeVisible();
    await expectSound(page, bought);
    await expect(point('酝酿提出').getByText('逾期未完成')).toBeVisible();
  });

  await test.step('a point done late, one before its turn, and what the gate holds back', async () => {
    await complete('酝酿提出', dayFromNow(0));
    await expect(point('酝酿提出').getByText('逾期完成')).toBeVisible();
    await complete('风险评估', dayFromNow(-1));
    await expect(page.getByText(/程序颠倒/)).toBeVisible();
    await complete('调研论证', dayFromNow(0));
    // It stands once more in the folded form that puts it right.
    await expect(point('调研论证').getByText('会议纪要一份。').first()).toBeVisible();
    await page.locator('summary', { hasText: '关联职工代表大会、供应商和科室' }).click();
    await page.getByLabel('供应商', { exact: true }).selectOption('江湾器械公司');
    await page.getByRole('button', { name: '保存关联' }).click();
    await expect(page.getByText('目前不得采购')).toBeVisible();
    await complete('集体决策', dayFromNow(0));
    await expect(page.getByText('所关联的供应商目前不得采购', { exact: false })).toBeVisible();
    await expect(point('集体决策').getByLabel('做了什么，依据是什么')).toHaveValue('会议纪要一份。');
    await expectSound(page, bought);
    await open(page, `/monitors/decisions/${payId}`);
    await complete('集体决策', dayFromNow(0));
    await expect(page.getByText('须先经职工代表大会通过，才能集体决策。', { exact: false })).toBeVisible();
  });

  await test.step('the inspector makes one case of the findings by keyboard, and asks the department', async () => {
    await become(page, unit, inspector);
    await open(page, '/monitors/findings');
    await expectSound(page, '监督发现');
    const boxes = page.getByRole('checkbox', { name: '选中，一起立项' });
    await expect(boxes.nth(2)).toBeVisible();
    for (const box of await boxes.all()) await press(page, box, 'Space');
    await press(page, page.getByRole('button', { name: '立项办理' }));
    await expect(page.getByText('待办理', { exact: true })).toBeVisible();
    await expectSound(page, /设备处/);
    await type(page, page.getByLabel('请科室说明什么'), '为什么先做风险评估？');
    await press(page, page.getByRole('button', { name: '请科室说明' }));
    await expect(page.getByText('等待科室说明')).toBeVisible();
  });

  const address = new URL(page.url()).pathname;
  const step = async (verb: string, ask: string, words: string) => {
    await page.reload();
    const box = page.getByLabel(ask);
    if (!(await box.isVisible())) await page.locator('summary', { hasText: new RegExp(`^${verb}$`) }).click();
    await box.fill(words);
    const send = page.getByRole('button', { name: verb });
    return { send: () => send.click() };
  };

  await test.step('the head finds it waiting and states the view of the department', async () => {
    await become(page, unit, head);
    await open(page, '/monitors/cases');
    await page.getByRole('link', { name: /等我办理/ }).click();
    await expectSound(page, '监督事项');
    await press(page, page.getByRole('link', { name: /设备处/ }));
    await expect(page.getByText('按规定您可以查看、说明，但不能办理。', { exact: false })).toBeVisible();
    await type(page, page.getByLabel('科室的说明'), stated);
    await press(page, page.getByRole('button', { name: '提交说明' }));
    await expect(page.getByText('现在没有需要您做的。')).toBeVisible();
    await expectSound(page, /设备处/);
  });

  await test.step('a panel judges it, and management agrees what is to be done', async () => {
    await become(page, unit, inspector);
    await (await step('提交专家会商', '请专家回答什么', '推迟论证是否合理？')).send();
    await expect(page.getByText('专家会商中')).toBeVisible();
    await become(page, unit, expert);
    const opinion = await step('提交意见', '意见和理由', '理由充分，但应及时调整期限。');
    await page.getByRole('radio', { name: '部分合理' }).check();
    await expectSound(page, /设备处/);
    await opinion.send();
    await expect(page.getByText(/专家意见：部分合理/)).toBeVisible();
    await become(page, unit, unit.manager);
    const action = await step('商定整改', '整改什么，怎样算完成', '建立期限调整的登记。');
    await page.getByLabel('期限', { exact: true }).fill(dayFromNow(20));
    await action.send();
    await expect(page.getByText('整改中', { exact: true })).toBeVisible();
  });

  await test.step('the head reports, the inspector confirms, and the end hangs on the board without what was said inside', async () => {
    await become(page, unit, head);
    await (await step('报告整改情况', '做了什么，结果如何', '登记簿已启用。')).send();
    await expect(page.getByText('待核实整改')).toBeVisible();
    await become(page, unit, inspector);
    await (await step('核实无误，结案', '怎样核实的', '现场看过登记簿。')).send();
    await expect(page.getByText('已办结', { exact: true })).toBeVisible();
    await expect(page.getByText('办结结果已自动公开', { exact: false })).toBeVisible();
    await expectSound(page, /设备处/);
    await become(page, unit, reader);
    await open(page, '/affairs');
    await press(page, page.getByRole('link', { name: '设备处三重一大决策监督事项办理结果' }));
    await expectSound(page, /设备处/);
    await expect(page.getByText('整改完成', { exact: false }).first()).toBeVisible();
    expect(await page.content()).not.toContain(stated);
    await page.goto(address);
    await expect(page.getByText(stated)).toHaveCount(0);
  });
});
