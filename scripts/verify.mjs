// npm run verify -- <bundle folder or .zip> [--second] [--both]: goes through an audit bundle, check by check.
import { installIfMissing } from './install.mjs';
import { giveUp } from './laps.mjs';
import { run, tools } from './run.mjs';

try {
  await installIfMissing();
  process.exitCode = await run([tools.tsx, 'scripts/verify/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  giveUp(error);
}
