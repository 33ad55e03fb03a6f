import fs from 'node:fs';
import path from 'node:path';
import { startPostgres } from '../db/embedded/supervisor.mjs';
import { lap } from './laps.mjs';
import { run, tools } from './run.mjs';

const name = 'gongyi';

/**
 * The address of the database, migrated and with something in it: the one DATABASE_URL names, else the embedded one in the data folder.
 * @param {{ dataDir: string, databaseUrl: string | null }} settings
 * @param {(close: () => Promise<void>) => void} onOpen takes what ends the embedded database, from its first moment on
 * @returns {Promise<string>}
 */
export async function openDatabase({ dataDir, databaseUrl }, onOpen) {
  fs.mkdirSync(dataDir, { recursive: true });
  const server = databaseUrl ? null : await startEmbedded(dataDir, onOpen);
  const url = databaseUrl ?? server.url(name);
  await fill(url, dataDir, server);
  return url;
}

async function startEmbedded(dataDir, onOpen) {
  const logFile = fs.createWriteStream(path.join(dataDir, 'postgres.log'), { flags: 'w', mode: 0o600 });
  const starting = startPostgres({
    dataDir: path.join(dataDir, 'pg'),
    log: (line) => logFile.write(`${line}\n`),
    tell: lap,
  });
  onOpen(async () => (await starting.catch(() => null))?.stop());
  const server = await starting;
  lap(`database running${server.reused ? ' (taken over from a run that was killed)' : ''}`);
  return server;
}

async function fill(url, dataDir, server) {
  if (!server) await checkAnswers(url);
  const seeding = path.join(dataDir, 'seeding');
  if (fs.existsSync(seeding)) await dropHalfSeeded(server, seeding);
  await must(
    [tools.tsx, 'db/prepare.ts'],
    url,
    dataDir,
    'The database could not be prepared; the reason stands above.',
  );
  if (await hasOrganisation(url)) return;
  lap('filling it with one congress in the middle of its life');
  fs.writeFileSync(seeding, '');
  await must(
    [tools.tsx, 'db/seed/main.ts'],
    url,
    dataDir,
    'The database could not be filled; the reason stands above.',
  );
  fs.rmSync(seeding);
  lap('filled');
}

/** A seed that was interrupted has left half a congress, which nobody could use. */
async function dropHalfSeeded(server, seeding) {
  if (!server) {
    throw new Error(
      `The database was being filled when it was interrupted. Empty it, remove ${seeding} and start again.`,
    );
  }
  await query(server.url('postgres'), (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  fs.rmSync(seeding);
}

/** A database of one's own that is out of reach or locked deserves a sentence, not a stack. One that is not there yet is made. */
async function checkAnswers(url) {
  try {
    await query(url, (sql) => sql`select 1`);
  } catch (error) {
    if (error.code === '3D000') return;
    throw new Error(`The database that DATABASE_URL names cannot be used: ${error.message || error.code}.`);
  }
}

async function must(args, url, dataDir, complaint) {
  if ((await run(args, { DATABASE_URL: url, DATA_DIR: dataDir })) !== 0) throw new Error(complaint);
}

async function hasOrganisation(url) {
  const [row] = await query(url, (sql) => sql`select exists (select from organisation) as found`);
  return row.found;
}

async function query(url, ask) {
  // Imported late: the scripts start before anything is installed.
  const { default: postgres } = await import('postgres');
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await ask(sql);
  } finally {
    await sql.end();
  }
}
