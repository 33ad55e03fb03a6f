// The one file with which anybody checks a ballot box: script and style inside it, held to their hashes by its own policy.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'app/standalone');

/** zod is two thirds of what the protocol would weigh; the page has its few words of it. A test holds both to the same verdicts. */
const smallSchema = {
  name: 'small-schema',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^zod$/ }, () => ({ path: path.join(folder, 'strict-schema.ts') })),
};

/** Bundles a file of ours for browsers of the last six years; returns its text. */
export async function bundleFor(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    tsconfig: path.join(root, 'tsconfig.json'),
    plugins: [smallSchema],
    logLevel: 'warning',
    write: false,
    ...options,
  });
  return outputFiles[0].text;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policyOf(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data: blob:',
    'media-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Builds the page into `target` and says what it weighs and by which hash it is known. */
export async function buildStandalone(target = path.join(root, 'build/standalone/verify.html')) {
  const script = (await bundleFor('app/standalone/main.ts')).replaceAll('</script', '<\\/script').trim();
  const style = (await bundleFor('app/standalone/page.css')).trim();
  const page = fs
    .readFileSync(path.join(folder, 'page.html'), 'utf8')
    // As functions: a script may hold what replace takes for a pattern.
    .replace('content="policy"', () => `content="${policyOf(script, style)}"`)
    .replace('/* style */', () => style)
    .replace('/* script */', () => script);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, page);
  const hash = createHash('sha256').update(page).digest('hex');
  return { target, bytes: Buffer.byteLength(page), hash };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { target, bytes, hash } = await buildStandalone(process.argv[2]);
  console.log(`${path.relative('.', target)}: ${bytes} bytes, sha256 ${hash}`);
}
