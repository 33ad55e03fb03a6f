import { endSitting, sittingCongress, title } from './support/congress';
import { become, expect, expectSound, open, press, test, walkOnce } from './support/journey';

walkOnce('the Chair sits at a desk');

test('a sitting that lacks its quorum is extended once and then adjourned, and the Chair says so in plain words', async ({
  page,
  unit,
}) => {
  const { window } = await sittingCongress(unit, 22);
  await become(page, unit, unit.secretary);

  await test.step('the Chair shows how many are missing', async () => {
    await open(page, '/chair');
    await expect(page.getByText('22 人到会，法定人数 40 人，应到 60 人')).toBeVisible();
    await expect(page.getByText('已到 22 人，法定人数 40 人；阶段结束时测定')).toBeVisible();
    await expectSound(page, title);
  });

  await test.step('the sitting is extended by keyboard, and only once', async () => {
    const row = page.getByRole('row', { name: /预备会议/ });
    await press(page, row.locator('summary', { hasText: '延长' }));
    await press(page, row.getByRole('button', { name: '延长' }));
    await expect(row.getByText('已延长')).toBeVisible();
    await expect(row.getByRole('button', { name: '延长' })).toHaveCount(0);
  });

  await test.step('who is missing stands on the page of attendance', async () => {
    await open(page, '/attendance');
    await expect(page.getByText(/距法定人数 40 人还差 18 人/)).toBeVisible();
    await expectSound(page, '出席情况');
  });

  await test.step('at the end of the extension the session is adjourned', async () => {
    await endSitting(unit, window, new Date(Date.now() + 5 * 3_600_000));
    await open(page, '/chair');
    await expect(page.getByRole('heading', { name: '复会' })).toBeVisible();
    await expect(page.getByText(/到会 22 人，法定人数 40 人，延长一次后仍不足，会议已休会/)).toBeVisible();
    await expect(page.getByRole('row', { name: /预备会议/ })).toContainText('实到 22，须 40');
    await expectSound(page, title);
  });
});
