// npm run check: types, format and lint, arrows, dead code, house rules, lock file. Seconds, no database.
import { check } from './checks.mjs';
import { installIfMissing } from './install.mjs';
import { giveUp } from './laps.mjs';

try {
  await installIfMissing();
  const { failed } = await check();
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  giveUp(error);
}
