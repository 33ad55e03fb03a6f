import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { holderOf } from '#db/embedded/hold.mjs';
import { endOrphan } from '#db/embedded/postmaster.mjs';
import { startPostgres } from '#db/embedded/supervisor.mjs';
import { migrateAll } from '#db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string;
  }
}

const prefix = 'gongyi-test-';

/** One server a run, in memory where there is room; the migrated template is cloned for each test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = placeFor();
  await sweep(place);
  const folder = fs.mkdtempSync(path.join(place, prefix));
  // PostgreSQL may have to run as somebody who is not the owner of this folder.
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({
    dataDir: path.join(folder, 'pg'),
    sync: false,
    flags: ['-c', 'max_connections=200'],
  });
  const admin = postgres(server.url('postgres'), { max: 1, onnotice: () => {} });
  await admin`create database tpl`;
  await migrateAll(server.url('tpl'));
  // A template that somebody is connected to cannot be cloned.
  await admin`alter database tpl with allow_connections false`;
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

/** Ends and removes what runs that were killed have left behind. */
async function sweep(place: string): Promise<void> {
  for (const name of fs.readdirSync(place).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(place, name);
    const hold = path.join(folder, 'pg-holder');
    if (fs.statSync(folder).uid !== os.userInfo().uid || !fs.existsSync(hold) || holderOf(hold)) continue;
    await endOrphan(path.join(folder, 'pg'));
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
