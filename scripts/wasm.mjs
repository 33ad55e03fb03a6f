import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const flags = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--outFile', 'sums.wasm'];
const folder = 'app/domain/ballot/sealed/wasm';

/**
 * Compiles the sums of points. Resolves to the text of the module that holds the binary; the same source and compiler give the
 * same text on every machine.
 * @returns {Promise<string>}
 */
export async function compile() {
  let binary = null;
  const options = {
    stdout: asc.createMemoryStream(),
    stderr: asc.createMemoryStream(),
    writeFile: (_, contents) => {
      binary = contents;
    },
  };
  const { error } = await asc.main([`${folder}/assembly/index.ts`, `--baseDir=${root}`, ...flags], options);
  if (error || !binary) throw new Error(`${error?.message}\n${options.stderr}`);
  const text = Buffer.from(binary).toString('base64');
  return [
    '// Written by `npm run build:wasm` from assembly/; a test compiles it anew and compares.',
    '',
    '/** The compiled sums of points, base64. */',
    'export const binary =',
    `  '${text}';`,
    '',
  ].join('\n');
}
