// npm run rehearse: plays a whole session against a server, from a case folder.
import { installIfMissing } from './install.mjs';
import { giveUp } from './laps.mjs';
import { run, tools } from './run.mjs';

try {
  await installIfMissing();
  process.exitCode = await run([tools.tsx, 'tests/load/rehearse/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  giveUp(error);
}
