import { build } from 'esbuild';

// One file that starts in a tenth of a second; packages stay where they are. Run it after Remix's build, which empties the folder.
await build({
  entryPoints: ['server/main.ts'],
  outfile: 'build/main.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
});
