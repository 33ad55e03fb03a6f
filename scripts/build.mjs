import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { lap } from './laps.mjs';
import { runQuietly, tools } from './run.mjs';
import { inTurn } from './turns.mjs';

// What the built server and the browser's files are made of.
const sources = [
  'app',
  'server',
  'db',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
const stamp = 'build/.sources';

/** Builds unless the build was made of the sources as they are now. Throws an Error in plain words. */
export async function buildIfStale() {
  if (isCurrent()) return;
  await inTurn('build', async () => {
    if (!isCurrent()) await build();
  });
}

async function build() {
  lap('building');
  const made = fingerprint();
  // The first of them empties the folder, so their order matters.
  for (const args of [
    [tools.remix, 'vite:build'],
    ['scripts/build-server.mjs'],
    ['scripts/build-standalone.mjs'],
  ]) {
    const { code, said } = await runQuietly(args, { NODE_ENV: 'production' });
    if (code !== 0) throw new Error(`The build failed:\n${said.trim()}`);
  }
  fs.writeFileSync(stamp, made);
  lap('built');
}

function isCurrent() {
  return (
    fs.existsSync(stamp) && fs.existsSync('build/main.js') && fs.readFileSync(stamp, 'utf8') === fingerprint()
  );
}

/** Names, sizes and times of all sources: enough to notice a change, a new file and a removed one in milliseconds. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf).sort()) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(name) {
  if (!fs.existsSync(name)) return [];
  if (!fs.statSync(name).isDirectory()) return [name];
  return fs
    .readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
