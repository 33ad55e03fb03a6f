// npm run demo: from a fresh checkout to a served site with one congress in the middle of its life.
import { buildIfStale } from './build.mjs';
import { openSite } from './site.mjs';

await openSite({
  make: buildIfStale,
  args: ['--enable-source-maps', 'build/main.js'],
  mode: 'production',
  quiet: true,
});
