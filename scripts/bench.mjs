// npm run bench: measures the main pages beside a bare server and bare queries.
import { installIfMissing } from './install.mjs';
import { giveUp } from './laps.mjs';
import { run, tools } from './run.mjs';

try {
  await installIfMissing();
  process.exitCode = await run([tools.tsx, 'tests/load/bench/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  giveUp(error);
}
