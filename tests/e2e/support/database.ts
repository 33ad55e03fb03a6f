import fs from 'node:fs';
import path from 'node:path';
import { owner } from '#db/embedded/cluster.mjs';

/** The address of the served site's embedded database, with its owner's rights: what journeys set up goes straight there. */
export function databaseUrl(): string {
  const folder = process.env.E2E_DATA_DIR;
  if (!folder) throw new Error('E2E_DATA_DIR is not set: the journeys do not know whose site they visit.');
  const secret = fs.readFileSync(path.join(folder, 'pg-secret'), 'utf8').trim();
  const port = fs.readFileSync(path.join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://${owner}:${secret}@127.0.0.1:${port}/gongyi`;
}
