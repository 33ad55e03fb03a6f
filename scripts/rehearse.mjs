// npm run rehearse: plays a whole session against a server, from a case folder.
import { buildIfStale } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { giveUp } from './laps.mjs';
import { run, tools } from './run.mjs';

try {
  await installIfMissing();
  // Against a server that runs elsewhere nothing need be built here.
  if (!process.argv.includes('--base-url')) await buildIfStale();
  process.exitCode = await run([tools.tsx, 'tests/load/rehearse/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  giveUp(error);
}
