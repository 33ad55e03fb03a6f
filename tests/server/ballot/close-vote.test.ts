import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { closeVote } from '#server/ballot/close-vote';
import { readNames, readVote } from '#server/ballot/queries';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import {
  cast,
  castAll,
  guest,
  member,
  openedVote,
  read,
  rowOf,
  shown,
  travelVotes,
} from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
});
afterAll(() => world.close());

const close = (vote: string) => run(congress.desk, closeVote, { vote });
const rowOfVote = (vote: string) =>
  rowOf<{
    state: string;
    result: Record<string, unknown> | null;
    extended_at: string | null;
    closes_at: string;
  }>(congress, sql`select state, result, extended_at, closes_at from open_vote where id = ${vote}`);

it('adopts with more than half of all representatives and writes the arithmetic down', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 16, 3, 1);
  world.now = (await congress.window('preparatory')).closesAt;
  value(await close(vote));
  const { state, result } = await rowOfVote(vote);
  expect(state).toBe('closed');
  expect(result).toMatchObject({
    outcome: 'passed',
    passed: true,
    entitled: 30,
    needed: 16,
    tookPart: 20,
    silent: 10,
    counts: { approve: 16, oppose: 3, abstain: 1 },
  });
});

it('does not adopt with half of them, whoever stayed away', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 15, 5);
  world.now = (await congress.window('preparatory')).closesAt;
  value(await close(vote));
  expect((await rowOfVote(vote)).result).toMatchObject({ outcome: 'notPassed', passed: false });
});

it('extends once where fewer than two thirds took part, then decides nothing', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 19);
  await travelVotes(congress, (await congress.window('preparatory')).closesAt);
  const extended = await rowOfVote(vote);
  expect(extended).toMatchObject({ state: 'open', result: null });
  expect(extended.extended_at).not.toBeNull();
  await travelVotes(congress, new Date(extended.closes_at));
  const { state, result } = await rowOfVote(vote);
  expect({ state, outcome: result?.outcome, passed: result?.passed }).toEqual({
    state: 'closed',
    outcome: 'noQuorum',
    passed: false,
  });
});

it('counts who comes in the extension', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 19);
  await travelVotes(congress, (await congress.window('preparatory')).closesAt);
  value(await cast(congress, vote, 19, 'oppose'));
  await travelVotes(congress, new Date((await rowOfVote(vote)).closes_at));
  expect((await rowOfVote(vote)).result).toMatchObject({ outcome: 'passed', tookPart: 20 });
});

it('is not counted early unless everybody has voted, nor twice', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 29);
  expect(codeOf(await close(vote))).toBe('ballot.notDueToClose');
  value(await cast(congress, vote, 29, 'abstain'));
  value(await close(vote));
  expect(codeOf(await close(vote))).toBe('ballot.notOpen');
  const leader = world.desk(await member(congress, 0));
  expect(codeOf(await run(leader, closeVote, { vote }))).toBe('platform.notAllowed');
});

it('keeps a result for good: the database lets nobody touch it', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 30);
  value(await close(vote));
  await expect(
    inOrg(world, (tx) =>
      tx.execute(sql`update open_vote set result = '{"passed": false}'::jsonb where id = ${vote}`),
    ),
  ).rejects.toThrow();
});

it('shows a turnout and never a count while the vote is open, and the names only to voters and secretary', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 2, 1);
  const rep = await member(congress, 5);
  const open = shown(await read(congress, rep, (reader) => readVote(reader, vote)));
  expect(open).toMatchObject({ turnout: 3, result: null, mayCast: true, maySeeNames: false, mine: null });
  expect(JSON.stringify(open)).not.toContain('"counts"');
  expect(await read(congress, rep, (reader) => readNames(reader, vote, null))).toMatchObject({
    refused: true,
  });

  for (let index = 3; index < 30; index += 1) value(await cast(congress, vote, index, 'approve'));
  value(await close(vote));
  const names = shown(await read(congress, rep, (reader) => readNames(reader, vote, null)));
  expect(names.people).toHaveLength(30);
  expect(names.people.filter((one) => one.choice === 'oppose')).toHaveLength(1);
  const visitor = await guest(congress);
  expect(await read(congress, visitor, (reader) => readNames(reader, vote, null))).toMatchObject({
    code: 'platform.notAllowed',
  });
});
