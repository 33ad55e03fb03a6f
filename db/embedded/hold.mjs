import fs from 'node:fs';
import path from 'node:path';

/**
 * Takes the hold that `file` stands for. Returns null when it is ours, else the id of the process that has it.
 * A hold whose process is gone is taken over.
 * @param {string} file
 * @returns {number | null}
 */
export function takeHold(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return null;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== null) return holder;
    fs.rmSync(file, { force: true });
  }
}

/**
 * The living process that holds `file`, or null.
 * @param {string} file
 * @returns {number | null}
 */
export function holderOf(file) {
  const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  return pid > 0 && isNodeProcess(pid) ? pid : null;
}

/** @param {string} file */
export function letGo(file) {
  fs.rmSync(file, { force: true });
}

/** Ids are given out again after a restart of the machine, hence the look at what the process is. */
function isNodeProcess(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node');
  } catch {
    return false;
  }
}
