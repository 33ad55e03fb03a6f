import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { startPostgres } from '#db/embedded/supervisor.mjs';
import { migrateAll } from '#db/migrate';

/** A database server of its own in a temporary folder, thrown away at the end. */
export async function temporaryPostgres(flags: string[] = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-load-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({ dataDir: path.join(folder, 'pg'), flags });
  return {
    /** Creates and migrates a database; resolves to its owner's address. */
    database: async (name: string): Promise<string> => {
      const admin = postgres(server.url('postgres'), { max: 1, onnotice: () => {} });
      await admin.unsafe(`create database ${name}`);
      await admin.end();
      await migrateAll(server.url(name));
      return server.url(name);
    },
    stop: async () => {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the built application on a free port, its log going to where ours does or to an open file; resolves when it is ready. */
export async function startServer(
  databaseUrl: string,
  env: Record<string, string> = {},
  log: 'inherit' | number = 'inherit',
): Promise<{ url: string; process: ChildProcess; stop: () => Promise<void> }> {
  if (!fs.existsSync('build/main.js')) throw new Error('There is no build yet: run `npm run build` first.');
  const port = env.PORT ? Number(env.PORT) : 20_000 + Math.floor(Math.random() * 12_000);
  const child = spawn(process.execPath, ['build/main.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', log, 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 150; i += 1) {
    if (child.exitCode !== null) throw new Error('The server stopped while starting.');
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) {
      const stop = () =>
        new Promise<void>((resolve) => {
          child.on('exit', () => resolve());
          child.kill('SIGTERM');
        });
      return { url, process: child, stop };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('The server was not ready within 15 seconds.');
}
