import { localTime } from '#app/ui/congress/local-time';
import { adoptCatalogue } from '#server/disclosure/adopt-catalogue';
import { publish } from '#server/disclosure/publish';
import { become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';
import { appointStaff } from './support/offices';

const title = '医疗服务和药品价格';
const text = '本期价格已由价格委员会审定，共四千二百项。\n有疑问请致电 13812345678，或找经办人孙某某。';
const lastYear = new Date().getFullYear() - 1;
const hour = 3_600_000;

walkOnce('preparing what is disclosed takes the same way on every screen');

test('what is missing is written, checked, blacked out, approved by others, goes out by its embargo, and is corrected', async ({
  page,
  unit,
}) => {
  test.setTimeout(240_000);
  const [editor, checker, approver, reader] = await appointStaff(unit, [
    ['affairsEditor', 'affairsApprover'],
    ['secrecyChecker'],
    ['affairsApprover'],
    [],
  ]);
  const item = page.getByRole('link', { name: title });

  await test.step('the union office takes over the catalogue, and the calendar says what is missing', async () => {
    await become(page, unit, unit.secretary);
    await open(page, '/affairs/calendar');
    await expectSound(page, '公开日历');
    await press(page, page.getByRole('link', { name: '公开事项和自动公开规则' }));
    await expectSound(page, '公开事项和自动公开规则');
    const hand = unit.hand(new Date());
    await hand.order(hand.person(unit.secretary.id, ['secretary']), adoptCatalogue, {
      startsOn: `${lastYear}-01-01`,
    });
    await become(page, unit, editor);
    await open(page, '/affairs/calendar');
    await expectSound(page, '公开日历');
    const row = page.getByRole('row', { name: new RegExp(`^${title} · `) }).first();
    await expect(row.getByText('缺', { exact: true })).toBeVisible();
    await press(page, row.getByRole('link', { name: /^起草/ }));
  });

  await test.step('the editor writes it by keyboard, and adds a file', async () => {
    await expect(page.getByLabel('标题')).toHaveValue(title);
    await type(page, page.getByLabel('正文', { exact: true }), text);
    await press(page, page.getByRole('button', { name: '保存草稿' }));
    await expect(page.getByText('草稿已保存，还没有送审。')).toBeVisible();
    await page.getByLabel('选择文件').setInputFiles({
      name: '价格表.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('项目,价格,经办\n挂号,12,孙某某\n'),
    });
    await press(page, page.getByRole('button', { name: '添加附件' }));
    await expect(page.getByRole('link', { name: '下载原件：价格表.csv' })).toBeVisible();
    await expect(page.getByText('这一版里有 1 处。', { exact: false })).toBeVisible();
    await expectSound(page, '起草公开事项');
    await press(page, page.getByRole('button', { name: '送保密审查' }));
    await expect(page.getByText('已送保密审查')).toBeVisible();
    await expect(page.getByText('这一版您参与了起草，不能由您审查或批准。请交给别人。')).toBeVisible();
    await expect(page.getByRole('button', { name: '批准公开' })).toHaveCount(0);
  });

  await test.step('the checker blacks out what nobody needs to know, and sees what outsiders will read', async () => {
    await become(page, unit, checker);
    await open(page, '/affairs/desk');
    await expectSound(page, '公开工作台');
    await press(page, item);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await press(page, page.locator('summary', { hasText: '遮盖一处字句' }));
    await type(page, page.getByLabel('要遮盖的字句'), '孙某某');
    await type(page, page.getByLabel('理由', { exact: true }), '与事项无关的个人');
    await press(page, page.getByRole('button', { name: '遮盖', exact: true }));
    await expect(page.getByText('“孙某某” → “■■■”')).toBeVisible();
    await press(page, page.getByRole('link', { name: '单位外的人' }));
    await expect(page.getByText('或找经办人■■■。')).toBeVisible();
    await expectSound(page, title);
    await press(page, page.getByRole('radio', { name: /^可以公开/ }), 'Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^遮盖后可以公开/ })).toBeChecked();
    await press(page, page.getByRole('button', { name: '作出结论' }));
    await expect(page.getByText('审查结论已记录')).toBeVisible();
  });

  await test.step('somebody else approves it, to go out within the hour', async () => {
    await become(page, unit, editor);
    await page.reload();
    await expect(page.getByRole('button', { name: '批准公开' })).toHaveCount(0);
    await become(page, unit, approver);
    await open(page, '/affairs/desk');
    await press(page, item);
    const embargo = localTime(new Date(Date.now() + hour));
    await page.getByLabel('什么时候公开').fill(embargo);
    await expectSound(page, title);
    await press(page, page.getByRole('button', { name: '批准公开' }));
    await expect(page.getByText(/自动公开$/)).toBeVisible();
    await become(page, unit, reader);
    await open(page, '/affairs');
    await expect(item).toHaveCount(0);
  });

  const address =
    await test.step('it goes out by itself: blacked out for the staff and for the public', async () => {
      await become(page, unit, approver);
      await open(page, '/affairs/desk?turn=approved');
      const disclosure = (await item.getAttribute('href'))!.split('/')[2]!;
      await unit
        .hand(new Date(Date.now() + hour))
        .order({ kind: 'clock', orgId: unit.orgId }, publish, { disclosure });
      await become(page, unit, reader);
      await open(page, '/affairs');
      await press(page, item);
      await expect(page.getByText('或找经办人■■■。')).toBeVisible();
      await page.locator('summary', { hasText: '价格表.csv' }).click();
      await expect(page.getByText(/挂号.*■■■/)).toBeVisible();
      await expectSound(page, title);
      expect(await page.content()).not.toMatch(/孙某某|13812345678/);
      await open(page, '/affairs');
      const open_ = await page.getByRole('link', { name: '社会公开页' }).getAttribute('href');
      await page.context().clearCookies({ name: 'gongyi' });
      await page.goto(open_!);
      await item.click();
      await expectSound(page, title);
      expect(await page.content()).not.toMatch(/孙某某|13812345678/);
      return `/affairs/${disclosure}`;
    });

  await test.step('a correction says why, goes the same way, and leaves what was said before', async () => {
    await become(page, unit, editor);
    await open(page, `${address}/check`);
    await type(page, page.getByLabel('为什么更正'), '项目数写错了');
    await press(page, page.getByRole('button', { name: '起草更正' }));
    await expect(page.getByRole('heading', { level: 1, name: '起草更正' })).toBeVisible();
    await page.getByLabel('正文', { exact: true }).fill(text.replace('四千二百', '四千三百'));
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect(page.getByText('草稿已保存，还没有送审。')).toBeVisible();
    await expectSound(page, '起草更正');
    await page.getByRole('button', { name: '送保密审查' }).click();
    await expect(page.getByText('已送保密审查')).toBeVisible();
    await become(page, unit, checker);
    await page.reload();
    await page.getByRole('radio', { name: /^可以公开/ }).check();
    await page.getByRole('button', { name: '作出结论' }).click();
    await expect(page.getByText('审查结论已记录')).toBeVisible();
    await become(page, unit, approver);
    await page.reload();
    await page.getByRole('button', { name: '批准公开' }).click();
    await expect(page.getByText('已批准', { exact: true })).toBeVisible();
    await become(page, unit, reader);
    await open(page, address);
    await expect(page.getByText('共四千三百项', { exact: false }).first()).toBeVisible();
    await page.locator('summary', { hasText: '第2版' }).click();
    await expect(page.getByText('为什么改：项目数写错了')).toBeVisible();
    await expect(page.getByRole('list', { name: '改了什么' }).getByText(/四千二百/)).toBeVisible();
    await expectSound(page, title);
    expect(await page.content()).not.toMatch(/孙某某|13812345678/);
  });
});
