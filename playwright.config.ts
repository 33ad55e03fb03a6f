import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedBrowser } from './scripts/browser.mjs';

// The workers read this file too: what is chosen here is handed to them through the environment.
process.env.E2E_PORT ??= '3171';
process.env.E2E_DATA_DIR ??= path.join(os.tmpdir(), `gongyi-e2e-${process.pid}`);
// What journeys lock with the site's secret, they find where the site finds it.
process.env.DATA_DIR = process.env.E2E_DATA_DIR;
const address = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Every journey founds a unit of its own on the one server, so that two can walk at the same time.
  workers: 2,
  globalTimeout: 30 * 60_000,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: installedBrowser(),
      // Tabs behind others are people's other windows here: on a busy machine a niced one would be starved, as no phone does it.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-renderer-backgrounding'],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: 'node scripts/demo.mjs',
    url: `${address}/readyz`,
    env: { PORT: process.env.E2E_PORT, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: '', ORIGIN: '' },
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
