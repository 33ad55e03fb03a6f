import { startServer, temporaryPostgres } from '../server';
import { readCase } from './case';
import { Chance } from './chance';
import { Progress } from './progress';
import { playSession } from './session';
import { setUp } from './set-up';
import { faultsOf, type Summary } from './summary';

/** `npm run rehearse -- --case <folder> [--seed n] [--bundles <folder>] [--base-url …]`: progress on standard error, the summary as the last line of output. */
const options = new Map<string, string>();
for (let i = 2; i < process.argv.length; i += 2)
  options.set(process.argv[i]!.replace(/^--/, ''), process.argv[i + 1] ?? '');
const folder = options.get('case');
if (!folder) {
  console.error('Say which case to play: npm run rehearse -- --case tests/fixtures/case-hospital');
  process.exit(2);
}

const progress = new Progress();
const found = await readCase(folder);
const baseUrl = options.get('base-url');
if (baseUrl && !process.env.DATABASE_URL) {
  console.error(
    'With --base-url, DATABASE_URL must name the database of that server: the organisation is founded there.',
  );
  process.exit(2);
}
progress.say(`case ${found.organisation.name}`);
const postgres = baseUrl ? null : await temporaryPostgres();
const databaseUrl = postgres ? await postgres.database('rehearsal') : process.env.DATABASE_URL!;
const server = baseUrl ? null : await startServer(databaseUrl, { LOG_LEVEL: 'error' });
let failed = true;
try {
  const ready = await setUp(found, databaseUrl);
  const played = await playSession(ready, {
    found,
    base: baseUrl ?? server!.url,
    chance: new Chance(Number(options.get('seed') ?? 1)),
    progress,
    bundles: options.get('bundles') ?? null,
  });
  const broken = faultsOf(played.summary, { choices: played.choices });
  const summary: Summary = { ok: broken.length === 0, ...played.summary, broken };
  failed = !summary.ok;
  progress.say('done\n');
  console.log(JSON.stringify(summary));
  await ready.unit.hand.database.close();
} catch (error) {
  // The last line of output is a summary even where the case could not be played to its end.
  progress.say('stopped\n');
  console.error(error);
  console.log(
    JSON.stringify({ ok: false, broken: [error instanceof Error ? error.message : String(error)] }),
  );
} finally {
  await server?.stop();
  await postgres?.stop();
}
process.exit(failed ? 1 : 0);
