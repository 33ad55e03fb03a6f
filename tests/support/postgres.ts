import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '#db/embedded/supervisor.mjs';
import { migrateAll } from '#db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string;
  }
}

/** One server a run, in memory where there is room; the migrated template is cloned for each test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(placeFor(), 'gongyi-test-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({
    dataDir: path.join(folder, 'pg'),
    sync: false,
    flags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
    ],
  });
  const admin = postgres(server.url('postgres'), { max: 1, onnotice: () => {} });
  await admin`create database tpl`;
  await migrateAll(server.url('tpl'));
  await admin.end();
  project.provide('postgres', server.url('postgres'));
  return async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

function placeFor(): string {
  try {
    const { bavail, bsize } = fs.statfsSync('/dev/shm');
    return bavail * bsize > 1_073_741_824 ? '/dev/shm' : os.tmpdir();
  } catch {
    return os.tmpdir();
  }
}
