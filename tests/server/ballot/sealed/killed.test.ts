import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startPostgres } from '#db/embedded/supervisor.mjs';
import { migrateAll } from '#db/migrate';
import { sealedBox } from '#db/schema';
import { closeBox } from '#server/ballot/close-box';
import { run } from '#server/platform/command';
import { startServer } from '#tests/load/server';
import { checkedBoard } from '#tests/support/checked-board';
import { value } from '#tests/support/congress';
import { Field, fieldSecret } from '#tests/support/field';
import { formsOf } from '#tests/support/link-audit';

const voters = 100;
const each = 20;
const casts = voters * each;
const lanes = 12;
let folder: string;
let database: EmbeddedPostgres;
let field: Field;
let chains: string[][];
let server: Awaited<ReturnType<typeof startServer>>;
const said: string[] = [];

const serve = () => startServer(field.url, { ...fieldSecret, LOG_LEVEL: 'silent' });

beforeAll(async () => {
  const order = "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale();";
  execFileSync(process.execPath, ['--input-type=module', '-e', order], { stdio: 'ignore' });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-killed-'));
  fs.chmodSync(folder, 0o755);
  database = await startPostgres({ dataDir: path.join(folder, 'pg'), log: (line) => void said.push(line) });
  const admin = postgres(database.url('postgres'), { max: 1 });
  await admin`create database killed`;
  await admin.end();
  await migrateAll(database.url('killed'));
  field = await Field.open(database.url('killed'), { voters });
  chains = await field.sealChains(voters, each);
  server = await serve();
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await field?.close();
  await database?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const killDatabase = () => {
  const [pid] = fs.readFileSync(path.join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
};

test('kill -9 of the server five times and of the database three times during 2,000 casts loses no confirmed ballot, doubles none and forks nothing', {
  timeout: 600_000,
}, async () => {
  const confirmed: string[] = [];
  const refusals = new Set<string | null>();
  let unanswered = 0;

  /** Sends one person's ballots, each again until it is confirmed. */
  const vote = async (index: number) => {
    for (const ballot of chains[index]!) {
      for (;;) {
        const answer = await field.send(server.url, index, ballot);
        if (answer?.status === 200) break;
        if (answer) refusals.add(answer.refusal);
        else unanswered += 1;
        await pause(randomInt(50, 200));
      }
      confirmed.push(ballot);
    }
  };
  const waiting = field.people.map((_, index) => index);
  const lane = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) await vote(index);
  };

  const moments = Array.from({ length: 8 }, (_, at) => ({
    after: randomInt(at * 230 + 20, at * 230 + 230),
    what: at % 3 === 1 ? 'database' : 'server',
  }));
  const kill = async () => {
    for (const { after, what } of moments) {
      while (confirmed.length < after) await pause(5);
      await pause(randomInt(0, 50));
      if (what === 'database') killDatabase();
      else {
        server.process.kill('SIGKILL');
        server = await serve();
      }
    }
  };
  await Promise.all([kill(), ...Array.from({ length: lanes }, lane)]);
  expect(confirmed.length).toBe(casts);
  // There were answers that never came; what was sent again was there already, or was taken now.
  expect(unanswered).toBeGreaterThan(0);
  expect([...refusals].filter((code) => code !== 'platform.databaseAway')).toEqual([]);

  field.now = field.closesAt;
  expect(value(await run(field.desk(), closeBox, { box: field.boxId }))).toEqual({
    closed: true,
    voted: voters,
  });
  const { ballots, voted, closes } = await field.inOrg((tx) => checkedBoard(tx, field.boxId, field.box));
  expect([ballots.length, voted, closes]).toEqual([casts, voters, 1]);
  expect(new Set(ballots)).toEqual(new Set(chains.flat()));
  const [row] = await field.inOrg((tx) => tx.select().from(sealedBox));
  expect([row!.state, row!.counted]).toEqual(['closed', voters]);
});

test('neither does what the database says while it dies and recovers name a ballot', () => {
  expect(said.length).toBeGreaterThan(0);
  const names = field.people.flatMap((_, index) => formsOf(field.pseudonym(index)));
  expect(said.filter((line) => names.some((name) => line.includes(name)))).toEqual([]);
});
