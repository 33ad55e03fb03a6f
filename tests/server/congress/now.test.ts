import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVote } from '#server/ballot/open-vote';
import { askLeave } from '#server/congress/ask-leave';
import { createSession } from '#server/congress/create-session';
import { readAttendance } from '#server/congress/queries-attendance';
import { readNow } from '#server/congress/queries-now';
import { signInToStage } from '#server/congress/sign-in-to-stage';
import { run } from '#server/platform/command';
import { Congress, inOrg, value } from '#tests/support/congress';
import { cast, guest, member, plan, read, shown } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let window: string;
let vote: string;
beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
  await congress.reach('preparatory');
  window = (await congress.window('preparatory')).id;
  vote = value(await plan(congress)).vote;
  value(await run(congress.desk, openVote, { vote }));
  value(
    await run(world.desk(await member(congress, 3)), askLeave, {
      session: congress.sessionId,
      stages: ['preparatory'],
      reason: '值班',
    }),
  );
});
afterAll(() => world.close());

const now = async (who: Awaited<ReturnType<typeof member>>) => read(congress, who, readNow);
const asks = async (who: Awaited<ReturnType<typeof member>>) => (await now(who)).asked.map((one) => one.ask);

it('asks a representative to sign in and to vote, and shows what was done', async () => {
  const rep = await member(congress, 7);
  expect(await asks(rep)).toEqual(['signIn', 'vote']);
  value(await run(world.desk(rep), signInToStage, { window }));
  expect(await asks(rep)).toEqual(['vote']);
  value(await cast(congress, vote, 7, 'approve'));
  const found = await now(rep);
  expect(found.asked).toEqual([]);
  expect(found).toMatchObject({ seat: 'formal', session: { state: 'preparatory' } });
  expect('windows' in found && found.windows[0]).toMatchObject({ voted: 1, state: 'open' });
});

it('asks a leader to decide the leave of the own delegation only', async () => {
  expect(await asks(await member(congress, 0))).toEqual(['signIn', 'vote', 'decideLeave']);
  expect(await asks(await member(congress, 1))).toEqual(['signIn', 'vote']);
});

it('sends the secretary to the Chair, asks an attendee to sign in, and asks bystanders nothing', async () => {
  expect(await asks(congress.secretary)).toEqual(['chair']);
  expect(await asks(await guest(congress))).toEqual(['signIn']);
  const [id] = await world.people(1);
  const found = await now(world.actor(id!));
  expect(found).toMatchObject({ asked: [], seat: null });
});

it('keeps to the session that is under way while the next one is in preparation', async () => {
  const next = {
    term: congress.termId,
    title: '下一次会议',
    kind: 'ordinary',
    onlineReason: '夜班多，无法同时到场',
  };
  const draft = value(await run(congress.desk, createSession, next)).id;
  for (const who of [await member(congress, 9), congress.secretary])
    expect(await now(who)).toMatchObject({ session: { id: congress.sessionId } });
  const seen = await inOrg(world, (tx) =>
    tx.execute<{ id: string }>(sql`select id from congress_session where id = ${draft} and state = 'draft'`),
  );
  expect(seen).toHaveLength(1);
});

it('shows a session in preparation to the secretary alone', async () => {
  const elsewhere = await openWorld();
  const unlaunched = await Congress.open(elsewhere);
  const see = (who: Awaited<ReturnType<typeof member>>) => read(unlaunched, who, readNow);
  expect(await see(unlaunched.secretary)).toMatchObject({ session: { state: 'draft' } });
  expect(await see(elsewhere.actor(unlaunched.reps[4]!))).toMatchObject({ session: null, asked: [] });
  await elsewhere.close();
});

it('names the missing to the secretary and to leaders for their own delegation, to nobody else', async () => {
  const see = async (who: Awaited<ReturnType<typeof member>>) =>
    shown(await read(congress, who, (reader) => readAttendance(reader, { session: congress.sessionId })));
  const all = (await see(congress.secretary)).sitting!;
  expect(all.quorum).toMatchObject({ entitled: 30, needed: 20 });
  expect(all.missing!.people).toHaveLength(30 - all.quorum.present);
  expect(all.delegations.map((one) => one.seats)).toEqual([10, 10, 10]);
  const own = (await see(await member(congress, 0))).sitting!;
  expect(new Set(own.missing!.people.map((one) => one.delegation)).size).toBe(1);
  expect(own.leave).toHaveLength(1);
  const rep = (await see(await member(congress, 8))).sitting!;
  expect(rep.missing).toBeNull();
  expect(rep.leave).toEqual([]);
  expect(rep.curve.at(-1)?.count).toBe(rep.quorum.present);
});

it('draws the curve with at most sixty points, however many came', async () => {
  const big = await Congress.open(world, 200);
  world.now = new Date('2027-01-02T01:00:00Z');
  await big.reach('preparatory');
  const { id } = await big.window('preparatory');
  await inOrg(world, (tx) =>
    tx.execute(sql`insert into attendance (org_id, window_id, session_id, person_id, formal, at, channel)
      select org_id, ${id}, session_id, person_id, true, ${world.now.toISOString()}::timestamptz + row_number() over () * interval '1 second', 'self'
      from roll_entry where session_id = ${big.sessionId}`),
  );
  const { sitting } = shown(
    await read(big, big.secretary, (reader) => readAttendance(reader, { session: big.sessionId })),
  );
  expect(sitting!.curve.length).toBeLessThanOrEqual(60);
  expect(sitting!.curve.at(-1)?.count).toBe(200);
  expect(sitting!.missing).toEqual({ people: [], next: null });
});

it('names the missing delegation by delegation in their own order, page after page, each once', async () => {
  const big = await Congress.open(world, 120);
  world.now = new Date('2027-03-02T01:00:00Z');
  await big.reach('preparatory');
  const page = async (after: string | null) =>
    shown(
      await read(big, big.secretary, (reader) => readAttendance(reader, { session: big.sessionId, after })),
    );
  const people: { personId: string; delegation: string }[] = [];
  let after: string | null = null;
  let order: string[] = [];
  do {
    const { sitting } = await page(after);
    people.push(...sitting!.missing!.people);
    order = sitting!.delegations.map((one) => one.name);
    after = sitting!.missing!.next;
  } while (after !== null);
  expect(new Set(people.map((one) => one.personId)).size).toBe(120);
  expect(people).toHaveLength(120);
  expect([...new Set(people.map((one) => one.delegation))]).toEqual(order);
});
