import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Somebody, Unit } from './unit';

const narrow = { width: 390, height: 844 };

/** `unit`: a journey's own, gone from its sight when it ends. */
export const test = base.extend<{ unit: Unit; isWalkedOnce: boolean; noted: undefined }>({
  isWalkedOnce: [false, { option: true }],
  noted: [
    async ({ isWalkedOnce }, use, info) => {
      if (isWalkedOnce) info.annotations.push({ type: 'walked once' });
      await use(undefined);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used from the pattern.
  unit: async ({}, use) => {
    const unit = await Unit.found();
    await use(unit);
    await unit.close();
  },
});
export { expect };

/**
 * For journeys that take the same way on every screen: they are walked at a desk alone, and `expectSound` looks at each of their pages
 * as narrow as a phone, too. `why` is what the list of skipped tests says.
 */
export function walkOnce(why: string): void {
  test.skip(({ isMobile }) => isMobile, why);
  test.use({ isWalkedOnce: true });
}

/** The page's browser goes on as somebody who has signed in. */
export async function become(page: Page, unit: Unit, who: Somebody): Promise<void> {
  const { origin } = new URL(test.info().project.use.baseURL!);
  await page.context().clearCookies({ name: 'gongyi' });
  await page.context().addCookies([{ name: 'gongyi', value: await unit.cookieOf(who), url: origin }]);
}

/** Opens a page and waits until its script has taken it over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

/** React marks what it has taken over. */
export const awake = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );

/** The page has this heading, nothing that runs over its side, and no fault that axe finds by the rules of WCAG 2 A and AA. */
export async function expectSound(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await lookAt(page);
  const wide = page.viewportSize();
  if (!wide || !test.info().annotations.some(({ type }) => type === 'walked once')) return;
  await page.setViewportSize(narrow);
  await lookAt(page);
  await page.setViewportSize(wide);
}

async function lookAt(page: Page): Promise<void> {
  const width = page.viewportSize()?.width;
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, `${page.url()} is wider than the window of ${width} px`).toBeLessThanOrEqual(0);
  // Otherwise it would open another page each time, to put together what it found in frames; there are none.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect.soft(found, `${page.url()} at ${width} px`).toEqual([]);
  if (process.env.E2E_PICTURES) {
    const { titlePath } = test.info();
    const journey = titlePath[0]!.replace(/^.*\/|\.spec\.ts$/g, '');
    const name = `${width}-${journey}-${Date.now() % 1e6}`;
    await page.screenshot({ path: `${process.env.E2E_PICTURES}/${name}.png`, fullPage: true });
  }
}

/** Goes to something by Tab alone, as many presses as it takes, and sees that the focus shows there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 150 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  const isSeen = await target.evaluate((element) => {
    const shows = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    // A tick box may show its focus on the label's own frame.
    return [element, ...(element.closest('label')?.querySelectorAll('*') ?? [])].some(shows);
  });
  expect(isSeen, `the focus shows on ${target}`).toBe(true);
}

/** Goes there by Tab and presses a key: Enter for links and buttons, Space for boxes. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes there by Tab and types. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.insertText(text);
}
