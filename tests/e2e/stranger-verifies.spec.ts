import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectSound, press, tabTo, test, type } from './support/journey';
import { countedBox, hostile, savedPage, spotCheck, zipOf } from './support/stranger';

const title = '共议 · 验票';
const chooser = (page: Page) => page.getByLabel('选验票包（.zip）');

/** Whatever a page logs as an error, its own policy's refusals among them, is a defect. */
function hearErrors(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

test('a stranger opens the saved page, checks a box and finds a ballot by its code', async ({ page }) => {
  const errors = hearErrors(page);
  const { honest, codes } = await countedBox();
  let workers = 0;
  page.on('worker', () => {
    workers += 1;
  });
  await page.goto(savedPage);
  await expectSound(page, title);
  await chooser(page).setInputFiles(zipOf('票箱.zip', honest));
  await expect(page.getByRole('heading', { name: '验票通过' })).toBeFocused();
  // One that examines and one that judges the only batch: the page itself computed nothing.
  expect(workers).toBe(2);
  await expect(page.getByText('应到 5 人，计入 4 张选票。')).toBeVisible();
  await expect(page.getByText('3 票同意，超过应到 5 人的半数：通过。')).toBeVisible();
  await expect(page.getByText('当选（超过应到人数的半数）：丁一。')).toBeVisible();
  await expect(page.getByRole('row', { name: /李院长/ }).getByRole('cell')).toHaveText([
    '2',
    '1',
    '1',
    '0',
    '0',
  ]);
  await expect(page.locator('li').filter({ hasText: 'V-' }).filter({ hasText: '符合' })).toHaveCount(21);

  const code = page.getByLabel('选票码', { exact: true });
  const ask = page.getByRole('button', { name: '查', exact: true });
  const answer = page.locator('#code-answer');
  await code.fill(codes[4]!.toLowerCase().replaceAll('-', ' '));
  await ask.click();
  await expect(answer).toContainText('已经计入。票上的校验数是 0417');
  await code.fill(codes[3]!);
  await code.press('Enter');
  await expect(answer).toContainText(`计入的是 ${codes[4]}`);
  await code.fill('TKBC-PQSR-HN64-Q0E6-7TC0');
  await ask.click();
  await expect(answer).toContainText('这个票箱里没有 TKBC-PQSR-HN64-Q0E6-7TC0');
  await code.fill('不是');
  await ask.click();
  await expect(answer).toContainText('这不是一个选票码');
  await expectSound(page, title);

  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'The check passed' })).toBeVisible();
  await expectSound(page, 'Gongyi · Check the vote');
  expect(errors).toEqual([]);
});

test.describe('whatever the screen', () => {
  test.skip(({ isMobile }) => isMobile, 'what is checked here does not depend on the screen');

  test('a forged count is named by its code, and other files by what they are', async ({ page }) => {
    const { honest, forged, source } = await countedBox();
    await page.goto(savedPage);
    await chooser(page).setInputFiles(zipOf('forged.zip', forged));
    await expect(page.getByRole('heading', { name: '验票不通过' })).toBeFocused();
    await expect(page.getByRole('listitem').filter({ hasText: 'V-25' })).toContainText('不符');
    await expect(page.getByText('下面只是它自己的说法，不能当作结果')).toBeVisible();
    await expectSound(page, title);
    await page.getByRole('button', { name: '换一个验票包' }).click();
    await expect(chooser(page)).toBeFocused();

    const wrong = async (file: Parameters<ReturnType<typeof chooser>['setInputFiles']>[0], said: string) => {
      await chooser(page).setInputFiles(file);
      await expect(page.getByRole('heading', { name: said })).toBeFocused();
    };
    await wrong(
      { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('hello') },
      '不是 .zip 压缩包',
    );
    await wrong(zipOf('other.zip', new Map([['word.xml', Buffer.from('x')]])), '这里面没有票箱');
    const half = new Map([...honest].filter(([name]) => name !== 'roll.json'));
    await wrong(zipOf('half.zip', half), '缺少：roll.json');
    const cut = zipOf('cut.zip', honest);
    await wrong({ ...cut, buffer: cut.buffer.subarray(0, 20_000) }, '这个压缩包打不开');

    const folder = mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
    for (const [name, bytes] of honest) writeFileSync(path.join(folder, name), bytes);
    await page.getByLabel('选解开的文件夹').setInputFiles(folder);
    await expect(page.getByRole('heading', { name: '验票通过' })).toBeFocused();
    writeFileSync(path.join(folder, 'box.json'), source.replace('"num":2', '"num":1'));
    await page.getByRole('button', { name: '换一个验票包' }).click();
    await page.getByLabel('选解开的文件夹').setInputFiles(folder);
    await expect(page.getByRole('listitem').filter({ hasText: 'V-01' })).toContainText('文件 box.json');
  });

  test('the whole page is used by keyboard alone', async ({ page }) => {
    const { honest, codes } = await countedBox();
    await page.goto(savedPage);
    await tabTo(page, page.getByRole('tab', { name: '验票箱' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: '抽查' })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab', { name: '验票箱' })).toHaveAttribute('aria-selected', 'true');
    const files = page.waitForEvent('filechooser');
    await tabTo(page, chooser(page));
    await page.keyboard.press('Enter');
    await (await files).setFiles(zipOf('box.zip', honest));
    await expect(page.getByRole('heading', { name: '验票通过' })).toBeFocused();
    await type(page, page.getByLabel('选票码', { exact: true }), codes[0]!);
    await page.keyboard.press('Enter');
    await expect(page.locator('#code-answer')).toContainText('已经计入。');
    await press(page, page.getByRole('button', { name: '换一个验票包' }));
    await expect(chooser(page)).toBeFocused();
  });

  test('a browser without workers checks in the page itself, and shows how far it is', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    const { honest, forged } = await countedBox();
    await page.goto(savedPage);
    await chooser(page).setInputFiles(zipOf('box.zip', honest));
    await expect(page.getByRole('heading', { name: '验票通过' })).toBeFocused();
    await page.getByRole('button', { name: '换一个验票包' }).click();
    await chooser(page).setInputFiles(zipOf('forged.zip', forged));
    await expect(page.getByRole('heading', { name: '验票不通过' })).toBeFocused();
  });

  test('a second device finds an honest device honest, and an altered ballot altered', async ({
    context,
  }) => {
    const { box, source, honest } = await countedBox();
    const { code, committed, opened, altered } = spotCheck(box);
    const paper = { name: 'box.json', mimeType: 'application/json', buffer: Buffer.from(source) };
    /** As the camera of a phone does: every scan opens another tab. */
    const scan = async (text: string) => {
      const page = await context.newPage();
      await page.goto(`${savedPage}#${text}`);
      return page;
    };
    const refused = await scan(spotCheck(box).opened);
    await expect(refused.getByRole('heading', { name: '还没有登记选票码' })).toBeFocused();
    await expectSound(refused, title);

    const first = await scan(committed);
    await expect(first.getByRole('heading', { name: '选票码已登记' })).toBeFocused();
    await expect(first.getByText(code)).toBeVisible();
    await expectSound(first, title);

    const second = await scan(opened);
    expect(second.url()).toBe(savedPage);
    await second.getByLabel('选 box.json 或验票包').setInputFiles(paper);
    await expect(second.getByRole('heading', { name: '密封的就是下面这些' })).toBeFocused();
    await expect(second.getByText(code)).toBeVisible();
    await expect(second.getByRole('definition')).toHaveText(['赞成', '赞成', '赞成', '反对', '弃权', '优秀']);
    await expectSound(second, title);

    await first.getByRole('textbox').fill(altered);
    await first.getByRole('button', { name: '看看' }).click();
    await first.getByLabel('选 box.json 或验票包').setInputFiles(paper);
    await expect(first.getByRole('heading', { name: '这台设备改了选票' })).toBeFocused();
    await expectSound(first, title);

    // The blank paper of another box is not taken.
    const other = await countedBox();
    const third = await scan(opened);
    await third.getByLabel('选 box.json 或验票包').setInputFiles(zipOf('other.zip', other.honest));
    await expect(third.getByRole('heading', { name: '这不是这次抽查的那个票箱' })).toBeFocused();
    await third.getByLabel('选 box.json 或验票包').setInputFiles(zipOf('bundle.zip', honest));
    await expect(third.getByRole('heading', { name: '密封的就是下面这些' })).toBeFocused();

    await first.getByRole('textbox').fill('https://example.org/#nothing');
    await first.getByRole('button', { name: '看看' }).click();
    await expect(first.getByRole('heading', { name: '这不是抽查的二维码' })).toBeFocused();
  });

  test('titles and names that try to be markup stay text', async ({ page }) => {
    const errors = hearErrors(page);
    const { box, honest, source } = await countedBox(hostile);
    await page.goto(savedPage);
    await chooser(page).setInputFiles(zipOf('hostile.zip', honest));
    await expect(page.getByRole('heading', { name: '验票通过' })).toBeVisible();
    await expect(page.getByText(hostile)).toHaveCount(3);
    const { committed, opened } = spotCheck(box);
    await page.getByRole('tab', { name: '抽查' }).click();
    for (const text of [hostile, committed, opened]) {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('button', { name: '看看' }).click();
    }
    const paper = { name: 'box.json', mimeType: 'application/json', buffer: Buffer.from(source) };
    await page.getByLabel('选 box.json 或验票包').setInputFiles(paper);
    await expect(page.getByText(hostile)).toHaveCount(2);
    await expect(page.locator('img, #page script')).toHaveCount(0);
    await expect(page).toHaveTitle(title);
    expect(errors).toEqual([]);
  });

  test('the site serves the page to anybody, under its own policy, with a copy to keep', async ({ page }) => {
    const errors = hearErrors(page);
    const { honest } = await countedBox();
    const answer = await page.goto('/verify.html');
    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'sha256-/);
    await expectSound(page, title);
    await chooser(page).setInputFiles(zipOf('box.zip', honest));
    await expect(page.getByRole('heading', { name: '验票通过' })).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: '把本页存下来' }).click();
    expect((await saving).suggestedFilename()).toBe('gongyi-verify.html');
    expect(errors).toEqual([]);
  });
});
