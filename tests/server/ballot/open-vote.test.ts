import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openVote } from '#server/ballot/open-vote';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { later, member, plan, rowOf, travelVotes } from '#tests/support/day';
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

const stateOf = async (vote: string) =>
  rowOf<{ state: string; opens_at: string; closes_at: string }>(
    congress,
    sql`select state, opens_at, closes_at from open_vote where id = ${vote}`,
  );

it('opens only while its stage is open, and once', async () => {
  await congress.sendPapers();
  const { vote } = value(await plan(congress));
  expect(codeOf(await run(congress.desk, openVote, { vote }))).toBe('ballot.stageNotOpen');
  await congress.travel((await congress.window('preparatory')).opensAt);
  expect(codeOf(await run(world.desk(await member(congress, 0)), openVote, { vote }))).toBe(
    'platform.notAllowed',
  );
  const both = await Promise.all([1, 2].map(() => run(congress.desk, openVote, { vote })));
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
  expect(codeOf(await run(congress.desk, openVote, { vote }))).toBe('ballot.notPlanned');
});

it('is opened by the clock at its hour', async () => {
  await congress.sendPapers();
  const window = await congress.window('preparatory');
  const opensAt = later(window.opensAt, 1);
  const { vote } = value(await plan(congress, { opensAt: opensAt.toISOString() }));
  await congress.travel(window.opensAt);
  await travelVotes(congress, later(opensAt, -0.5));
  expect((await stateOf(vote)).state).toBe('planned');
  await travelVotes(congress, opensAt);
  expect((await stateOf(vote)).state).toBe('open');
});

it('moves along with its window and keeps its length, after a restart or a delay', async () => {
  await congress.sendPapers();
  const window = await congress.window('preparatory');
  const { vote } = value(await plan(congress));
  const late = later(window.closesAt, 5);
  await congress.travel(late);
  await travelVotes(congress, late);
  const row = await stateOf(vote);
  expect(row.state).toBe('open');
  expect(new Date(row.closes_at)).toEqual((await congress.window('preparatory')).closesAt);
});
