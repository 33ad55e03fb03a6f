import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { lap } from './laps.mjs';
import { end } from './run.mjs';
import { inTurn } from './turns.mjs';

const wanted = 'package-lock.json';
const present = 'node_modules/.package-lock.json';

/** Installs the dependencies unless they are there as package-lock.json wants them. Throws an Error in plain words. */
export async function installIfMissing() {
  checkNode();
  if (isInstalled()) return;
  await inTurn('installation', async () => {
    if (!isInstalled()) await install();
  });
}

/** package.json wants 20.19, the first that loads what Vite is made of. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `This needs Node 20.19 or newer; you have ${process.versions.node}. Install a newer Node and start again.`,
  );
}

function isInstalled() {
  if (!fs.existsSync(present)) return false;
  if (fs.statSync(present).mtimeMs >= fs.statSync(wanted).mtimeMs) return true;
  // A fresh checkout touches the file without changing it: compare what it says before half a minute is spent.
  const have = JSON.parse(fs.readFileSync(present, 'utf8')).packages;
  const want = Object.entries(JSON.parse(fs.readFileSync(wanted, 'utf8')).packages);
  return want.every(([at, entry]) => at === '' || entry.optional || have[at]?.version === entry.version);
}

async function install() {
  lap('installing the dependencies (npm ci): about half a minute');
  const ticking = setInterval(() => lap('still installing'), 5000);
  try {
    await npmCi();
  } finally {
    clearInterval(ticking);
  }
  lap(`installed ${countPackages()} packages`);
}

async function npmCi() {
  // NODE_ENV=production would leave out what builds and tests.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const child = spawn('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if ((await end(child)) === 0) return;
  throw new Error('The dependencies could not be installed; npm says why above. Is the network there?');
}

function countPackages() {
  if (!fs.existsSync('node_modules')) return 0;
  return fs.readdirSync('node_modules').reduce((sum, name) => {
    return sum + (name.startsWith('@') ? fs.readdirSync(`node_modules/${name}`).length : 1);
  }, 0);
}
