import { readdirSync, readFileSync, statSync } from 'node:fs';
import { codes } from './codes';
import { verify } from './verify';

/** A folder's files by their path in it, or null where it can't be read. */
function readFolder(folder: string): Map<string, Buffer> | null {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => statSync(`${folder}/${name}`).isFile());
    return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(`${folder}/${name}`)]));
  } catch {
    return null;
  }
}

/** The second verifier by itself. Ends with 0 for PASS, 1 for a failed check, 2 where there is no bundle to read. */
function main(folder: string | undefined): number {
  const files = folder ? readFolder(folder) : null;
  if (!files) {
    console.error('tsx verifier/main.ts <the folder of a bundle>');
    return 2;
  }
  const { faults, ignored } = verify(files);
  for (const code of codes) {
    const at = faults.filter(({ check }) => check === code).map((one) => one.at || 'fails');
    console.log(`${code} ${at.length > 0 ? at.join(', ') : 'PASS'}`);
  }
  for (const { check, at } of ignored) console.log(`${check} ignored: ${at}`);
  return faults.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv[2]);
