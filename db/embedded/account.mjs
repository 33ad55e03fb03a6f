import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

// PostgreSQL refuses to run as root. Ordinary users run it as themselves; for root there are two ways that need no new account.
const nobody = 65534;
const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * How the programs of one cluster are run, and where its files are.
 * @typedef {object} Account
 * @property {'direct' | 'namespace' | 'nobody'} how
 * @property {string} dataDir where the cluster really is
 * @property {(program: string, args: string[]) => [string, string[]]} command
 * @property {{ uid?: number, gid?: number }} identity for spawn
 * @property {(file: string) => void} own gives a file to the account the programs run as
 */

/**
 * The first way that works here: as oneself, in a user namespace (root's files stay root's), as `nobody`.
 * @param {string} native
 * @param {string} dataDir
 * @returns {Account}
 */
export function chooseAccount(native, dataDir) {
  const program = (name) => path.join(native, 'bin', name);
  const plain = { dataDir, identity: {}, own: () => {} };
  if (process.getuid?.() !== 0)
    return { ...plain, how: 'direct', command: (name, args) => [program(name), args] };
  if (spawnSync('unshare', [...namespace, 'true'], { stdio: 'ignore' }).status === 0) {
    return {
      ...plain,
      how: 'namespace',
      command: (name, args) => ['unshare', [...namespace, program(name), ...args]],
    };
  }
  return becomeNobody(native, dataDir);
}

/** Where `nobody` cannot reach the project (it may lie below /root), binaries and data go to /var/tmp. */
function becomeNobody(native, dataDir) {
  const identity = { uid: nobody, gid: nobody };
  const programs = canReach(path.join(native, 'bin', 'postgres'), identity) ? native : copyOnce(native);
  const data = canReach(path.dirname(dataDir), identity) ? dataDir : path.join(refuge(dataDir), 'pg');
  return {
    how: 'nobody',
    dataDir: data,
    identity,
    own: (file) => fs.chownSync(file, nobody, nobody),
    command: (name, args) => [path.join(programs, 'bin', name), args],
  };
}

function canReach(file, identity) {
  try {
    execFileSync('test', ['-x', file], { ...identity, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function copyOnce(native) {
  const copy = path.join(refuge(native), 'native');
  if (fs.existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(half, copy);
  return copy;
}

/** A folder of root's own, readable by all: /var/tmp is everybody's, so a folder that somebody else made is refused. */
function refuge(purpose) {
  const name = createHash('sha256').update(purpose).digest('hex').slice(0, 16);
  const folder = path.join('/var/tmp', `gongyi-${name}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or run this as an ordinary user.`);
  }
  return folder;
}
