import { question, sittingCongress } from './support/congress';
import { become, expect, expectSound, open, press, test, type } from './support/journey';

test('a representative asks for leave and the leader of the delegation grants it by keyboard', async ({
  page,
  unit,
}) => {
  await sittingCongress(unit, 5);
  const leader = unit.representatives.find((one) => one.leader)!;
  const member = unit.representatives.findLast(
    (one) => !one.leader && one.delegationId === leader.delegationId,
  )!;

  await test.step('the representative asks', async () => {
    await become(page, unit, member);
    await open(page, '/leave');
    await expectSound(page, '请假');
    await press(page, page.getByRole('checkbox', { name: /开幕/ }), 'Space');
    await type(page, page.getByLabel('事由'), '当天在外院会诊，赶不回来。');
    await press(page, page.getByRole('button', { name: '提交请假' }));
    await expect(page.getByText('请假已提交')).toBeVisible();
    await expect(page.getByText('等待答复')).toBeVisible();
  });

  await test.step('the leader finds the request on Now and grants it', async () => {
    await become(page, unit, leader);
    await open(page, '/now');
    await expectSound(page, '此刻');
    await press(page, page.getByRole('link', { name: /份请假等您答复|去答复/ }).first());
    await expect(page.getByRole('heading', { name: new RegExp(member.name) })).toBeVisible();
    await expect(page.getByText('事由：当天在外院会诊，赶不回来。')).toBeVisible();
    await expectSound(page, '出席情况');
    await type(page, page.getByLabel('答复（不准时必填）'), '同意，请事后看报告。');
    await press(page, page.getByRole('button', { name: '准假' }));
    await expect(page.getByText('已答复。')).toBeVisible();
    await expect(page.getByText('事由：当天在外院会诊')).toHaveCount(0);
  });

  await test.step('the representative reads the answer, and still counts among those entitled', async () => {
    await become(page, unit, member);
    await open(page, '/now');
    await expect(page.getByText('您为“开幕”请的假已获准。')).toBeVisible();
    await expect(page.getByText('答复：同意，请事后看报告。')).toBeVisible();
    await expect(page.getByRole('link', { name: question })).toBeVisible();
    await expectSound(page, '此刻');
  });
});
