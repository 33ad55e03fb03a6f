import type { WebSocket } from '@playwright/test';
import { sittingCongress } from './support/congress';
import { awake, become, expect, open, test } from './support/journey';

test.skip(({ isMobile }) => isMobile, 'tabs share a connection whatever the screen');

test('ten tabs share one connection, another takes over when its tab is closed, and the cut of the network is said with its time', async ({
  page,
  context,
  unit,
}) => {
  await sittingCongress(unit, 3);
  await become(page, unit, unit.representatives[20]!);
  await open(page, '/now');
  await awake(page);
  const sockets = new Set<WebSocket>();
  const watch = (tab: typeof page) =>
    tab.on('websocket', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  watch(page);
  await page.reload();
  await expect.poll(() => sockets.size).toBe(1);

  const tabs = [page];
  for (let at = 1; at < 10; at += 1) {
    const tab = await context.newPage();
    watch(tab);
    await tab.goto('/now');
    tabs.push(tab);
  }
  // A tab that gets no computing time counts as asleep, and another leads; until it runs again it does not know, and two hold a connection.
  await page.waitForTimeout(3000);
  expect([1, 2]).toContain(sockets.size);

  await page.close();
  await expect.poll(() => [1, 2].includes(sockets.size), { timeout: 15_000 }).toBe(true);

  const last = tabs.at(-1)!;
  await last.bringToFront();
  await context.setOffline(true);
  await expect(last.getByText(/\d\d:\d\d 起已断开，页面可能不是最新/)).toBeVisible();
  await context.setOffline(false);
  await expect(last.getByText(/起已断开/)).toBeHidden();
});
