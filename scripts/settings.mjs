import fs from 'node:fs';
import path from 'node:path';
import { freePort, portTrouble } from '../db/embedded/ports.mjs';

/**
 * What the scripts themselves need to know; the server checks the rest. Reads .env if there is one (the environment wins).
 * Throws an Error in plain words for a bad port, or for one that somebody already listens on.
 */
export async function readSettings() {
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  const given = process.env.PORT || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535) {
    throw new Error(`PORT is "${given}": it must be a whole number from 0 to 65535.`);
  }
  const host = process.env.HOST || '0.0.0.0';
  const trouble = port === 0 ? null : await portTrouble(port, host);
  if (trouble) throw new Error(explain(trouble, port, host));
  return {
    host,
    port: port === 0 ? await freePort() : port,
    dataDir: path.resolve(process.env.DATA_DIR || '.data'),
    databaseUrl: process.env.DATABASE_URL || null,
  };
}

function explain(code, port, host) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: another program already listens on it. Stop that one, or choose another port, for example PORT=${port + 1} npm run demo.`;
  }
  if (code === 'EACCES')
    return `Port ${port} is reserved for the administrator. Choose one above 1023, for example PORT=3000.`;
  return `Nothing can listen on ${host}:${port} (${code}). Check HOST and PORT.`;
}
