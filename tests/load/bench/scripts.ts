import { chromium } from '@playwright/test';

/** Bytes of script, as they came over the wire, that a real browser fetched for a page until it was at rest; headers not counted. */
export async function scriptBytes(url: string, cookie: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.E2E_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const [name, value] = cookie.split('=') as [string, string];
    const context = await browser.newContext({ locale: 'zh-CN' });
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
  }
}
