import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { sittingCongress } from './support/congress';
import { become, expect, expectSound, open, test, walkOnce } from './support/journey';
import type { Somebody, Unit } from './support/unit';

const passphrase = '窗外的桂花又开了';
const console = '监票人操作台';

/** A device of its own: nothing of it is on anybody else's. */
async function deviceOf(browser: Browser, unit: Unit, who: Somebody): Promise<Page> {
  const { viewport, hasTouch, isMobile, locale, timezoneId, baseURL } = test.info().project.use;
  const context = await browser.newContext({
    viewport: viewport ?? null,
    locale: locale!,
    timezoneId: timezoneId!,
    baseURL: baseURL!,
    hasTouch: hasTouch ?? false,
    isMobile: isMobile ?? false,
  });
  const page = await context.newPage();
  await become(page, unit, who);
  return page;
}

const stage = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const keptSecrets = (page: Page) =>
  page.evaluate(() => Object.values(localStorage).filter((text) => /"secrets":\{/.test(text)).length);

/** The 8 characters after these words. */
async function codeAfter(page: Page, words: string): Promise<string> {
  const text = await page.locator('p').filter({ hasText: words }).last().innerText();
  return /[0-9A-Z]{8}/.exec(text)![0];
}

async function writeKey(page: Page): Promise<string> {
  await page.getByLabel('口令', { exact: true }).fill('太短');
  await page.getByLabel('再输一次口令').fill('太短');
  await page.getByRole('button', { name: '下载钥匙文件' }).click();
  await expect(page.getByText('口令至少 8 个字。')).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: '下载钥匙文件' }).click();
  await expect(page.getByText('两次输入的口令不一样。')).toBeVisible();
  await page.getByLabel('再输一次口令').fill(passphrase);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载钥匙文件' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^[123]-[0-9A-Z]{8}\.scvkey$/);
  const path = await download.path();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: '钥匙文件的二维码' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '文件已存好，去试开箱' }).click();
  return path;
}

const keyFile = (path: string, change = (text: string) => text) => ({
  name: 'key.scvkey',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(change(readFileSync(path, 'utf8'))),
});

walkOnce('the three bring devices of their own');

test('three scrutineers make their keys, each on a device of their own, and one comes back half-way', async ({
  page,
  browser,
  unit,
}) => {
  test.slow();
  const { session } = await sittingCongress(unit, 3);
  const three = unit.representatives.slice(20, 23);

  await test.step('the secretary names them by their staff numbers', async () => {
    await become(page, unit, unit.secretary);
    await open(page, `/keys/${session}`);
    await expectSound(page, '监票人和钥匙');
    const numbers = page.getByLabel('监票人的工号');
    await numbers.fill('00000-没有');
    await page.getByRole('button', { name: '核对人选' }).click();
    await expect(page.getByText('名册上没有这些工号：00000-没有')).toBeVisible();
    await numbers.fill(three.map(({ staffNumber }) => staffNumber).join('\n'));
    await page.getByRole('button', { name: '核对人选' }).click();
    await expect(page.getByRole('heading', { name: '请核对监票人' })).toBeVisible();
    for (const { name } of three) await expect(page.getByText(name).first()).toBeVisible();
    await expectSound(page, '监票人和钥匙');
    await page.getByRole('button', { name: '指定为监票人' }).click();
    await expect(page.getByText('已指定监票人。')).toBeVisible();
  });

  const devices = await Promise.all(three.map((who) => deviceOf(browser, unit, who)));
  await test.step('each begins on the own device', async () => {
    for (const device of devices) {
      await open(device, `/keys/${session}`);
      await device.getByRole('link', { name: '打开我的操作台' }).click();
      await expect(stage(device, '在这台设备上开始')).toBeVisible();
    }
    await expectSound(devices[0]!, console);
    for (const device of devices.slice(0, 2)) await device.getByRole('button', { name: '开始准备' }).click();
    await expect(devices[0]!.getByText(`还差：${three[2]!.name}`)).toBeVisible();
    await devices[0]!.reload();
    await expect(devices[0]!.getByText(`还差：${three[2]!.name}`)).toBeVisible();
    await devices[2]!.getByRole('button', { name: '开始准备' }).click();
  });

  await test.step('they compare what their screens show', async () => {
    const owns: string[] = [];
    for (const device of devices) {
      await expect(stage(device, '核对彼此的核对码')).toBeVisible();
      owns.push(await codeAfter(device, '我的核对码'));
    }
    expect(new Set(owns).size).toBe(3);
    await expectSound(devices[1]!, console);
    const [first, ...others] = devices;
    await first!.getByRole('button', { name: '都一致，继续' }).click();
    await expect(first!.getByText('请把其他监票人逐一核对并勾选。')).toBeVisible();
    await first!.getByRole('checkbox', { name: owns[1]! }).check();
    await first!.reload();
    await expect(first!.getByRole('checkbox', { name: owns[1]! })).toBeChecked();
    await first!.getByRole('checkbox', { name: owns[2]! }).check();
    await first!.getByRole('button', { name: '都一致，继续' }).click();
    for (const device of others) {
      for (const code of owns) {
        if (code !== owns[devices.indexOf(device)])
          await device.getByRole('checkbox', { name: code }).check();
      }
      await device.getByRole('button', { name: '都一致，继续' }).click();
    }
  });

  const files: string[] = [];
  await test.step('the consoles go on by themselves until each writes a key file', async () => {
    for (const device of devices) {
      await expect(stage(device, '写出钥匙文件')).toBeVisible({ timeout: 60_000 });
      expect(await keptSecrets(device)).toBe(1);
    }
    await expectSound(devices[2]!, console);
    for (const device of devices) files.push(await writeKey(device));
  });

  await test.step('a wrong passphrase, a cut file and another’s file open nothing; the own one does', async () => {
    const [first] = devices;
    await expectSound(first!, console);
    const chooser = first!.getByLabel('钥匙文件（.scvkey）');
    const tries: [ReturnType<typeof keyFile>, string, string][] = [
      [keyFile(files[0]!), '窗外的桂花又谢了', '口令不对'],
      [keyFile(files[0]!, (text) => text.slice(0, -9)), passphrase, '这个文件读不出来'],
      [keyFile(files[1]!), passphrase, '这是另一位监票人的钥匙文件'],
    ];
    for (const [file, word, answer] of tries) {
      await chooser.setInputFiles(file);
      await first!.getByLabel('口令', { exact: true }).fill(word);
      await first!.getByRole('button', { name: '试开箱', exact: true }).click();
      await expect(first!.getByText(answer)).toBeVisible();
    }
    for (const [at, device] of devices.entries()) {
      await device.getByLabel('钥匙文件（.scvkey）').setInputFiles(keyFile(files[at]!));
      await device.getByLabel('口令', { exact: true }).fill(passphrase);
      await device.getByRole('button', { name: '试开箱', exact: true }).click();
    }
  });

  await test.step('all see the same code, and no device keeps a secret', async () => {
    const codes: string[] = [];
    for (const device of devices) {
      await expect(stage(device, '钥匙已备好')).toBeVisible();
      codes.push(await codeAfter(device, '会议码'));
      expect(await keptSecrets(device)).toBe(0);
    }
    expect(new Set(codes).size).toBe(1);
    await expectSound(devices[0]!, console);
    await open(page, `/keys/${session}`);
    await expect(page.getByText('任意 2 名监票人到齐就能开箱。')).toBeVisible();
    await expectSound(page, '监票人和钥匙');
  });

  await test.step('nobody else gets into the console', async () => {
    const address = new URL(devices[0]!.url()).pathname;
    await become(page, unit, unit.representatives[30]!);
    await page.goto(address);
    await expect(page.getByText('这一步只能由监票人本人完成。')).toBeVisible();
  });
  for (const device of devices) await device.context().close();
});
