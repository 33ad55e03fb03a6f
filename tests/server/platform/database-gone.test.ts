import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { type Connection, connect } from '#db/client';
import { type EmbeddedPostgres, startPostgres } from '#db/embedded/supervisor.mjs';
import { migrateAll } from '#db/migrate';
import { appoint } from '#server/identity/appoint';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { openVault } from '#server/platform/vault';

let folder: string;
let server: EmbeddedPostgres;
let database: Connection;
let desk: Desk;
let ownerUrl: string;
let personId: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-gone-'));
  fs.chmodSync(folder, 0o755);
  server = await startPostgres({ dataDir: path.join(folder, 'pg') });
  const admin = postgres(server.url('postgres'), { max: 1 });
  await admin`create database gone`;
  await admin.end();
  ownerUrl = server.url('gone');
  await migrateAll(ownerUrl);
  const sql = postgres(ownerUrl, { max: 1 });
  const [org] =
    await sql`insert into organisation (slug, name, kind, rule_profile) values ('x', '某单位', 'hospital', 'SH_2017') returning id`;
  const [who] =
    await sql`insert into person (org_id, staff_number, name) values (${org!.id}, '1', '某人') returning id`;
  await sql.end();
  personId = who!.id as string;
  database = connect(ownerUrl, 4);
  const secretary: Actor = {
    kind: 'person',
    orgId: org!.id as string,
    orgName: '',
    personId,
    name: '',
    staffNumber: '1',
    roles: ['staff', 'secretary'],
    delegationId: null,
    deviceId: '',
  };
  desk = {
    db: database.db,
    actor: async () => secretary,
    announce: () => {},
    log: pino({ level: 'silent' }),
    vault: openVault(new Uint8Array(32)),
  };
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** An order that leaves one row in `office` and one in the journal. */
const appointInspector = (startsOn: string) =>
  run(desk, appoint, { personId, kind: 'inspector', startsOn, endsOn: startsOn });

test('a database killed while orders come in loses nothing that was confirmed, halves nothing, and comes back by itself', async () => {
  const confirmed: string[] = [];
  let refused = 0;
  let day = Date.UTC(2027, 0, 1);
  const kill = pause(400).then(() => {
    const pid = Number(fs.readFileSync(path.join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
  });
  const end = Date.now() + 45_000;
  let recovered = false;
  while (Date.now() < end && !recovered) {
    const startsOn = new Date(day).toISOString().slice(0, 10);
    day += 86_400_000;
    const outcome = await appointInspector(startsOn);
    if (isRefusal(outcome)) {
      expect(outcome.code).toBe('platform.databaseAway');
      refused += 1;
      await pause(50);
    } else {
      confirmed.push(startsOn);
      recovered = refused > 0;
    }
  }
  await kill;
  expect(refused).toBeGreaterThan(0);
  expect(recovered).toBe(true);
  const sql = postgres(ownerUrl, { max: 1 });
  const kept = (await sql`select starts_on::text as day from office where kind = 'inspector'`).map(
    (row) => row.day as string,
  );
  const [journalled] = await sql`select count(*)::int as n from journal where fact like 'identity.%'`;
  await sql.end();
  expect(kept).toEqual(expect.arrayContaining(confirmed));
  expect(journalled!.n).toBe(kept.length);
}, 90_000);
