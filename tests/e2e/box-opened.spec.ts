import type { Page } from '@playwright/test';
import { writeKeyFile } from '#app/domain/ballot/sealed/ceremony/key-file';
import { chance } from '#app/domain/ballot/sealed/chance';
import { docHash } from '#app/domain/ballot/sealed/document';
import { countBox } from '#server/ballot/count-box';
import { type BallotBox, castByOthers, closeBallotBox, openBallotBox } from './support/ballot-box';
import { sittingCongress } from './support/congress';
import { become, expect, expectSound, open, test, walkOnce } from './support/journey';
import type { Unit } from './support/unit';

const passphrase = '窗外的桂花又开了';
const console = '监票人操作台';

/** The key file of scrutineer `i`, as the ceremony left it on a disk. */
async function keyFile({ ceremony, keyset }: BallotBox, i: number) {
  const { signing, exchange } = ceremony.dealers[i - 1]!;
  const secrets = { x: ceremony.shares[i - 1]!.secret, a: signing.secret, e: exchange.secret };
  const text = await writeKeyFile(chance, docHash('keyset', keyset), i, secrets, passphrase);
  return { name: `${i}.scvkey`, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
}

async function unlock(page: Page, file: Awaited<ReturnType<typeof keyFile>>, verb: string): Promise<void> {
  await page.getByLabel('钥匙文件（.scvkey）').setInputFiles(file);
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: verb, exact: true }).click();
}

/** The hold is over: what the clock would do then. */
async function beginCount(unit: Unit, { boxId, box }: BallotBox): Promise<void> {
  const hand = unit.hand(new Date((box.manifest.closes + box.manifest.holdSeconds) * 1000 + 60_000));
  await hand.order({ kind: 'clock', orgId: unit.orgId }, countBox, { box: boxId });
}

walkOnce('scrutineers open the box at a desk');

test('two scrutineers each go through the closed box, open it, and sign what they work out themselves', async ({
  page,
  browser,
  unit,
}) => {
  test.slow();
  const held = await sittingCongress(unit, 6);
  const box = await openBallotBox(unit, held);
  await castByOthers(unit, box, unit.representatives.slice(0, 6));
  const { viewport, baseURL } = test.info().project.use;
  const context = await browser.newContext({
    viewport: viewport ?? null,
    locale: 'zh-CN',
    baseURL: baseURL!,
  });
  const second = await context.newPage();
  const pages = [page, second];

  for (const [at, one] of pages.entries()) {
    await become(one, unit, unit.representatives[at]!);
    await open(one, `/keys/${held.session}`);
    await one.getByRole('link', { name: '打开我的操作台' }).click();
    await unlock(one, await keyFile(box, at + 1), '试开箱');
    await expect(one.getByText('正在投票，您现在不用做什么。')).toBeVisible();
  }
  await closeBallotBox(unit, box);
  await expect(page.getByText(/以前是公示期/)).toBeVisible();
  await beginCount(unit, box);

  await page.reload();
  await expectSound(page, console);
  await unlock(page, await keyFile(box, 1), '打开钥匙');
  for (const one of pages) {
    await one.getByRole('button', { name: '核对并开箱' }).click();
    await expect(one.getByText(/您已开箱|核对并签署结果/).first()).toBeVisible();
  }
  for (const one of pages) {
    await one.getByRole('button', { name: '核对并签署结果' }).click();
    await expectSound(one, console);
  }
  for (const one of pages) await expect(one.getByText('计票已完成')).toBeVisible();
  await context.close();
});
