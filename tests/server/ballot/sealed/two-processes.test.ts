import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealedBox } from '#db/schema';
import { startServer } from '#tests/load/server';
import { checkedBoard } from '#tests/support/checked-board';
import { Field, fieldSecret } from '#tests/support/field';
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database';

const voters = 48;
const each = 4;
let fresh: FreshDatabase;
let field: Field;
let chains: string[][];
let servers: Awaited<ReturnType<typeof startServer>>[];

beforeAll(async () => {
  const order = "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale();";
  execFileSync(process.execPath, ['--input-type=module', '-e', order], { stdio: 'ignore' });
  fresh = await freshDatabase();
  const settings = { ...fieldSecret, LOG_LEVEL: 'silent' };
  servers = await Promise.all([startServer(fresh.url, settings), startServer(fresh.url, settings)]);
  field = await Field.open(fresh.url, { voters, seconds: 28 });
  chains = await field.sealChains(voters, each);
}, 300_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await field.close();
  await fresh.close();
});

it('two server processes take ballots at once, also the same one, keep one board, and close it once at its end', {
  timeout: 400_000,
}, async () => {
  const [one, two] = servers.map(({ url }) => url) as [string, string];
  const [taken, late]: string[][] = [[], []];
  const said = new Set<string | null>();
  // A phone whose clock is a day off, or two, is a phone like any other.
  const dates = [-1, 0, 1].map((days) => new Date(Date.now() + days * 86_400_000).toUTCString());
  const vote = async (index: number) => {
    for (const [at, ballot] of chains[index]!.entries()) {
      const headers = { date: dates[index % 3]!, 'if-modified-since': dates[index % 3]! };
      const turn = (index + at) % 3;
      const sending = turn === 0 ? [one] : turn === 1 ? [two] : [one, two];
      const answers = await Promise.all(sending.map((url) => field.send(url, index, ballot, headers)));
      for (const answer of answers) said.add(answer?.refusal ?? null);
      if (answers.some((answer) => answer?.status === 200)) taken!.push(ballot);
      else {
        late!.push(ballot);
        return;
      }
      // The last one comes around the end of the window, as the server has it.
      const left = field.closesAt.getTime() - Date.now();
      if (at === each - 2) await pause(Math.max(0, left - 1500 + Math.random() * 2200));
    }
  };
  await Promise.all(field.people.map((_, index) => vote(index)));
  expect([...said].filter((code) => code !== null && code !== 'sealed.boxOver')).toEqual([]);
  expect(taken!.length).toBeGreaterThan(voters);
  expect(late!.length).toBeGreaterThan(0);

  const row = async () => (await field.inOrg((tx) => tx.select().from(sealedBox)))[0]!;
  await expect.poll(async () => (await row()).state, { timeout: 60_000, interval: 250 }).toBe('counting');
  const { ballots, voted, closes } = await field.inOrg((tx) => checkedBoard(tx, field.boxId, field.box));
  expect(ballots.length).toBe(new Set(ballots).size);
  expect(new Set(ballots)).toEqual(new Set(taken));
  expect(late!.filter((ballot) => ballots.includes(ballot))).toEqual([]);
  expect([voted, closes]).toEqual([voters, 1]);
  expect((await row()).closedAt!.getTime()).toBeGreaterThanOrEqual(field.closesAt.getTime());
  const facts = await field.inOrg((tx) =>
    tx.execute<{ fact: string; n: number }>(
      sql`select fact, count(*)::int as n from journal where fact in ('ballot.boxClosed', 'ballot.countBegan') group by fact order by fact`,
    ),
  );
  expect([...facts]).toEqual([
    { fact: 'ballot.boxClosed', n: 1 },
    { fact: 'ballot.countBegan', n: 1 },
  ]);
  const [grown] = await field.inOrg((tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from journal where fact = 'ballot.boardGrew'`),
  );
  expect(grown!.n).toBeGreaterThan(0);
});
