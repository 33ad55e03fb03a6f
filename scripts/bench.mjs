// npm run bench: measures the main pages beside a bare server and bare queries.
import { provideBrowser } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { giveUp } from './laps.mjs';
import { run, tools } from './run.mjs';

try {
  await installIfMissing();
  await buildIfStale();
  const { env } = await provideBrowser();
  process.exitCode = await run([tools.tsx, 'tests/load/bench/main.ts', ...process.argv.slice(2)], env);
} catch (error) {
  giveUp(error);
}
