import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectAsOwner } from '#db/client';
import { organisation, person } from '#db/schema';
import { castOpenBallot } from '#server/ballot/cast-open-ballot';
import { closeVote } from '#server/ballot/close-vote';
import { voidVote } from '#server/ballot/void-vote';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { cast, castAll, guest, member, openedVote, plan, rowOf, stranger } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
const start = new Date('2026-11-02T01:00:00Z');
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = start;
  congress = await Congress.open(world);
});
afterAll(() => world.close());

const ballots = (vote: string) =>
  inOrg(world, (tx) =>
    tx.execute<{ choice: string; changes: number }>(
      sql`select choice, changes from open_ballot where vote_id = ${vote}`,
    ),
  );

it('counts a ballot, and whoever votes in the sitting has signed in to it', async () => {
  const vote = await openedVote(congress);
  value(await cast(congress, vote, 0, 'approve'));
  expect([...(await ballots(vote))]).toEqual([{ choice: 'approve', changes: 0 }]);
  const { n } = await rowOf<{ n: number }>(
    congress,
    sql`select count(*)::int as n from attendance where session_id = ${congress.sessionId} and formal`,
  );
  expect(n).toBe(1);
});

it('counts two ballots of one person at the same moment once', async () => {
  const vote = await openedVote(congress);
  const outcomes = await Promise.all([
    cast(congress, vote, 0, 'approve'),
    cast(congress, vote, 0, 'oppose'),
    cast(congress, vote, 0, 'approve'),
  ]);
  expect(outcomes.some((one) => 'ok' in one)).toBe(true);
  expect(await ballots(vote)).toHaveLength(1);
});

it('answers the same choice sent again without a second ballot, and refuses another one', async () => {
  const vote = await openedVote(congress);
  value(await cast(congress, vote, 0, 'approve'));
  value(await cast(congress, vote, 0, 'approve'));
  expect(codeOf(await cast(congress, vote, 0, 'oppose'))).toBe('ballot.castAlready');
  expect([...(await ballots(vote))]).toEqual([{ choice: 'approve', changes: 0 }]);
});

it('lets a changeable ballot be changed, but not by a device that has seen an older one', async () => {
  const vote = await openedVote(congress, { changeable: 'on' });
  value(await cast(congress, vote, 0, 'approve', { seen: '0' }));
  value(await cast(congress, vote, 0, 'oppose', { seen: '1' }));
  expect(codeOf(await cast(congress, vote, 0, 'abstain', { seen: '1' }))).toBe('ballot.changedElsewhere');
  expect([...(await ballots(vote))]).toEqual([{ choice: 'oppose', changes: 1 }]);
});

it('refuses a non-voting attendee, a stranger to the session, management and visitors', async () => {
  const vote = await openedVote(congress);
  expect(codeOf(await cast(congress, vote, await guest(congress), 'approve'))).toBe('ballot.nonVoting');
  expect(codeOf(await cast(congress, vote, await stranger(congress), 'approve'))).toBe('ballot.notOnRoll');
  const [id] = await world.people(1);
  expect(codeOf(await cast(congress, vote, world.actor(id!, ['management']), 'approve'))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await cast(congress, vote, congress.secretary, 'approve'))).toBe('platform.notAllowed');
  const visitor = world.desk({ kind: 'visitor', orgId: world.orgId });
  expect(codeOf(await run(visitor, castOpenBallot, { vote, choice: 'approve' }))).toBe('platform.signedOut');
  expect(await ballots(vote)).toHaveLength(0);
});

it('does not know the vote of another organisation, whoever asks', async () => {
  const vote = await openedVote(congress);
  const owner = connectAsOwner(world.ownerUrl);
  const slug = `other-${vote.slice(0, 8)}`;
  const [other] = await owner.db
    .insert(organisation)
    .values({ slug, name: '别的单位', kind: 'hospital', ruleProfile: 'SH_2017' })
    .returning();
  const [someone] = await owner.db
    .insert(person)
    .values({ orgId: other!.id, staffNumber: '1', name: '外人' })
    .returning();
  await owner.close();
  const foreign = { ...world.actor(someone!.id, ['representative']), orgId: other!.id };
  expect(codeOf(await cast(congress, vote, foreign, 'approve'))).toBe('ballot.noVote');
});

it('refuses by the time of the database before the vote opens and from the moment it closes', async () => {
  await congress.reach('preparatory');
  const { vote } = value(await plan(congress));
  expect(codeOf(await cast(congress, vote, 0, 'approve'))).toBe('ballot.notYetOpen');
  const other = await Congress.open(world);
  world.now = start;
  const open = await openedVote(other);
  world.now = (await other.window('preparatory')).closesAt;
  expect(codeOf(await cast(other, open, 0, 'approve'))).toBe('ballot.over');
  expect(await ballots(open)).toHaveLength(0);
});

it('refuses after the count and after a vote was voided', async () => {
  const vote = await openedVote(congress);
  await castAll(congress, vote, 30);
  value(await run(congress.desk, closeVote, { vote }));
  expect(codeOf(await cast(congress, vote, 0, 'oppose'))).toBe('ballot.over');
  const other = await Congress.open(world);
  world.now = start;
  const open = await openedVote(other);
  value(await run(other.desk, voidVote, { vote: open, reason: '名单有误' }));
  expect(codeOf(await cast(other, open, 0, 'approve'))).toBe('ballot.voided');
});

it('refuses what is not on the paper', async () => {
  const vote = await openedVote(congress);
  expect(codeOf(await cast(congress, vote, 0, 'perhaps'))).toBe('ballot.unknownChoice');
  for (const choice of ['', null, ['approve'], 'x'.repeat(200)])
    expect(codeOf(await cast(congress, vote, 0, choice as string))).toBe('platform.badInput');
  expect(codeOf(await cast(congress, 'no id', 0, 'approve'))).toBe('platform.badInput');
  expect(codeOf(await cast(congress, '00000000-0000-4000-8000-000000000000', 0, 'approve'))).toBe(
    'ballot.noVote',
  );
});

it('keeps the order in the database too: no ballot past the order, none after the close, none changed', async () => {
  const vote = await openedVote(congress);
  const [id] = await world.people(1);
  const insert = (personId: string) =>
    inOrg(world, (tx) =>
      tx.execute(
        sql`insert into open_ballot (org_id, vote_id, person_id, choice, cast_at) values (${world.orgId}, ${vote}, ${personId}, 'approve', now())`,
      ),
    );
  await expect(insert(id!)).rejects.toThrow();
  value(await cast(congress, vote, 0, 'approve'));
  await expect(
    inOrg(world, (tx) => tx.execute(sql`update open_ballot set choice = 'oppose' where vote_id = ${vote}`)),
  ).rejects.toThrow();
  world.now = (await congress.window('preparatory')).closesAt;
  await expect(insert((await member(congress, 1)).personId)).rejects.toThrow();
});
