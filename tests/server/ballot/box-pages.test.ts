import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectAsOwner } from '#db/client';
import { readVotes } from '#server/ballot/queries';
import { readBoxPage } from '#server/ballot/queries-box';
import { readBoxPlanning } from '#server/ballot/queries-box-plan';
import { readNow } from '#server/congress/queries-now';
import {
  appraisalItem,
  boxAtVote,
  electionItem,
  planned,
  prepare,
  promote,
  secretItem,
} from '#tests/support/boxes';
import { Congress, value } from '#tests/support/congress';
import { guest, later, member, read, shown } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
let made = 0;
beforeEach(async () => {
  made += 1;
  // Each session is newer than the one before: pages that name none speak of the newest.
  world.now = new Date(Date.parse('2026-11-02T01:00:00Z') + made * 60_000);
  congress = await Congress.open(world);
});
afterAll(() => world.close());

const page = async (box: string, who = congress.secretary) =>
  shown(await read(congress, who, (reader) => readBoxPage(reader, box)));

it('offers what must be secret and is in no box yet, with the paper it would have', async () => {
  await promote(congress, 10);
  const pay = await secretItem(congress);
  const election = await electionItem(congress, 3, 2);
  const rating = await appraisalItem(congress, 1);
  await congress.sendPapers();
  const offered = async () => {
    const found = shown(
      await read(congress, congress.secretary, (reader) => readBoxPlanning(reader, congress.sessionId)),
    );
    return found.things.map(({ about }) => about);
  };
  expect(await offered()).toEqual([pay, election, rating]);
  value(await planned(congress, [pay]));
  value(await planned(congress, [rating], { electorate: 'managers', weight: '40' }));
  expect(await offered()).toEqual([election, rating]);
  value(await planned(congress, [rating], { electorate: 'others', weight: '60' }));
  expect(await offered()).toEqual([election]);
});

it('shows the secretary what blocks a box, and representatives nothing of it', async () => {
  const pay = await secretItem(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [pay]));
  const codes = (await page(box)).blockers.filter(({ holds }) => !holds).map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['keysReady', 'prepared', 'timeCome', 'stageOpen', 'unanimity']),
  );
  expect((await page(box, await member(congress, 1))).blockers).toEqual([]);
  const lists = async (who = congress.secretary) =>
    shown(await read(congress, who, (reader) => readVotes(reader, congress.sessionId))).boxes.length;
  expect([await lists(), await lists(await member(congress, 1))]).toEqual([1, 0]);
  expect(await prepare(congress, box)).toMatchObject({ code: 'sealed.boxBlocked' });
});

it('asks those on the roll of an open box to vote, and nobody else, and tells turnout in steps of five', async () => {
  const { box } = await boxAtVote(congress);
  const rep = await member(congress, 3);
  expect(await page(box, rep)).toMatchObject({ isOpen: true, mayVote: true, turnout: 0, entitled: 30 });
  expect(await page(box, await guest(congress))).toMatchObject({ mayVote: false });
  const asked = async (who: typeof rep) =>
    (await read(congress, who, readNow)).asked.filter((one) => one.ask === 'box').length;
  expect([await asked(rep), await asked(congress.secretary)]).toEqual([1, 0]);
  const owner = connectAsOwner(world.ownerUrl);
  await owner.db.execute(sql`update board_head set voted = 8 where box_id = ${box}`);
  await owner.close();
  expect((await page(box)).turnout).toBe(5);
  const before = world.now;
  world.now = later((await congress.window('vote')).closesAt, 1);
  expect((await page(box, rep)).mayVote).toBe(false);
  world.now = before;
});
