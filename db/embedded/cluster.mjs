import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The login that owns the embedded cluster. */
export const owner = 'gongyi';

// Chinese sorts by pinyin; the character type must be a UTF-8 one, or trigram search finds nothing in Chinese text.
const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'];

/**
 * Makes the cluster of `account` if there is none, and returns the owner's secret, kept in `secretFile` with mode 0600.
 * An interrupted attempt leaves nothing: the folder gets its name only when it is complete.
 * @param {import('./account.mjs').Account} account
 * @param {string} secretFile
 * @param {boolean} sync
 * @returns {Promise<string>}
 */
export async function openCluster(account, secretFile, sync) {
  const { dataDir } = account;
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    if (fs.existsSync(secretFile)) return fs.readFileSync(secretFile, 'utf8').trim();
    throw new Error(
      `The database in ${dataDir} needs the secret it was made with, but ${secretFile} is missing. Put that file back, or move the database away to begin with an empty one.`,
    );
  }
  const secret = randomBytes(24).toString('base64url');
  fs.mkdirSync(path.dirname(secretFile), { recursive: true });
  fs.rmSync(secretFile, { force: true });
  fs.writeFileSync(secretFile, secret, { mode: 0o600 });
  const unfinished = `${dataDir}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  account.own(unfinished);
  await initialise(account, unfinished, secret, sync);
  fs.renameSync(unfinished, dataDir);
  return secret;
}

async function initialise(account, folder, secret, sync) {
  const lent = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-secret-'));
  const passwordFile = path.join(lent, 'password');
  try {
    fs.writeFileSync(passwordFile, secret, { mode: 0o600 });
    account.own(lent);
    account.own(passwordFile);
    const access = ['-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const speed = sync ? [] : ['--no-sync'];
    const [program, args] = account.command('initdb', [
      '-D',
      folder,
      ...access,
      ...locale,
      '--no-instructions',
      ...speed,
    ]);
    const { code, said } = await runToEnd(program, args, account.identity);
    if (code !== 0)
      throw new Error(`The database could not be made in ${folder}. PostgreSQL says:\n${said.trim()}`);
  } finally {
    fs.rmSync(lent, { recursive: true, force: true });
  }
}

function runToEnd(program, args, identity) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: '/',
      env: quietEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.once('error', (error) => resolve({ code: -1, said: error.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** The caller's environment without what would change PostgreSQL's ways; messages in English, because some are recognised. */
export function quietEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
