import type { Page } from '@playwright/test';
import { expect } from './journey';

export const title = '大会无记名投票';
export const rowOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
export const castButton = (page: Page) => page.getByRole('button', { name: /^投出/ });

/** Ticks everything on the paper of the items in ballot-box.ts. */
export async function fill(page: Page, motion = '赞成') {
  await rowOf(page, '请选一项').getByLabel(motion).check();
  await rowOf(page, '丁一鸣').getByLabel('赞成').check();
  await rowOf(page, '王志远').getByLabel('反对').check();
  await rowOf(page, '刘海燕').getByLabel('弃权').check();
  await rowOf(page, '沈明').getByLabel('优秀').check();
  await rowOf(page, '周宁').getByLabel('称职', { exact: true }).check();
}
export const expectCast = (page: Page) =>
  expect(page.getByRole('heading', { name: '您的票已投出' })).toBeVisible();
