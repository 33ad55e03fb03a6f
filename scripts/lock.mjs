import fs from 'node:fs';

/**
 * What makes `npm ci` fail on a lock file that npm itself has written: it leaves out, without a word, optional packages for other
 * platforms that a registry does not hold. Run as a program it prints the faults and ends with 1 if there are any.
 * @param {Record<string, { version?: string, link?: boolean, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }>} packages
 * @returns {string[]} one sentence a fault
 */
export function lockFaults(packages) {
  return Object.entries(packages).flatMap(([at, entry]) => {
    const wanted = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    const missing = wanted
      .filter((name) => !isProvided(packages, at, name))
      .map((name) => `${at || 'the project'} wants ${name}, which the lock file lacks.`);
    return at === '' || entry.version || entry.link ? missing : [...missing, `${at} has no version.`];
  });
}

/** A package is looked for beside the one that wants it, and then in each folder above. */
function isProvided(packages, at, name) {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

if (process.argv[1] === import.meta.filename) {
  const faults = lockFaults(JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
