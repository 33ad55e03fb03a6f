import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveStandalone } from './standalone';

const folder = mkdtempSync(path.join(os.tmpdir(), 'standalone-'));
const page =
  '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><title>验票</title>';
writeFileSync(path.join(folder, 'page.html'), page);
writeFileSync(path.join(folder, 'bare.html'), '<!doctype html>');

const app = express();
for (const name of ['page', 'bare', 'missing']) {
  app.get(`/${name}`, serveStandalone(path.join(folder, `${name}.html`)));
}
const server = app.listen(0);
const ask = (name: string, headers = {}) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}/${name}`, { headers });

beforeAll(() => new Promise<void>((ready) => (server.listening ? ready() : server.once('listening', ready))));
afterAll(() => new Promise((done) => server.close(done)));

test('a page that stands alone is given to anybody, unchanged and under its own policy', async () => {
  const answer = await ask('page');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(page);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('what a browser has already is not sent again', async () => {
  const tag = (await ask('page')).headers.get('etag')!;
  expect((await ask('page', { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' })).status).toBe(304);
});

test('a page without a policy, or none at all, is not served', async () => {
  expect((await ask('bare')).status).toBe(404);
  expect((await ask('missing')).status).toBe(404);
});
