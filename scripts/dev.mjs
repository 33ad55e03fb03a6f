// npm run dev: the same site from the sources; pages change while you type, the server starts again when its own files change.
import { tools } from './run.mjs';
import { openSite } from './site.mjs';

await openSite({
  // Its bundler may just have been installed.
  make: () => import('./build-standalone.mjs').then(({ buildStandalone }) => buildStandalone()),
  args: [tools.tsx, 'watch', '--clear-screen=false', 'server/main.ts'],
  mode: 'development',
  quiet: false,
});
