import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionSteps } from '#app/domain/congress/states';
import { agreeItem } from '#server/congress/agree-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('takes a session through launch and papers, each with its gates', async () => {
  const congress = await Congress.open(world);
  await congress.elect(await world.people(10, { jobLevel: 'middleChief' }));
  expect(await congress.step('plan')).toMatchObject({
    code: 'congress.gateUnmet',
    params: { gates: 'agendaThere windowsThere' },
  });
  const item = value(await congress.add());
  value(await congress.plan());
  value(await congress.step('plan'));
  value(await run(congress.desk, agreeItem, { item: item.id }));
  expect(await congress.step('launch')).toMatchObject({
    params: { gates: 'compositionRight' },
    article: expect.stringContaining('上海市职工代表大会条例'),
  });
  await congress.override('compositionRight', 'documentsThere');
  value(await congress.step('launch'));
  value(await congress.step('sendPapers'));
  expect(await congress.state()).toBe('papersOut');
});

it('freezes the roll at the launch; later by-elections are for the next session', async () => {
  const congress = await Congress.open(world);
  await congress.sendPapers();
  const size = async () =>
    (
      await inOrg(world, (tx) =>
        tx.execute<{ n: number; roll_size: number }>(sql`
    select count(*)::int as n, max(s.roll_size)::int as roll_size from roll_entry r join congress_session s on s.id = r.session_id where s.id = ${congress.sessionId}`),
      )
    )[0];
  expect(await size()).toEqual({ n: 30, roll_size: 30 });
  const attempts = [
    sql`delete from roll_entry where session_id = ${congress.sessionId}`,
    sql`update roll_entry set leader = not leader where session_id = ${congress.sessionId}`,
    sql`insert into roll_entry select org_id, session_id, ${congress.secretary.personId}, name, staff_number, delegation_id, delegation_name, leader, manager, frontline from roll_entry where session_id = ${congress.sessionId} limit 1`,
    sql`update congress_session set roll_size = 29 where id = ${congress.sessionId}`,
  ];
  for (const attempt of attempts) await expect(inOrg(world, (tx) => tx.execute(attempt))).rejects.toThrow();
  expect(await size()).toEqual({ n: 30, roll_size: 30 });
});

it('skips nothing', async () => {
  const congress = await Congress.open(world);
  for (const step of ['launch', 'sendPapers', 'publish', 'report', 'archive', 'resume'] as const)
    expect(await congress.step(step)).toMatchObject({
      code: 'congress.wrongStep',
      params: { state: 'draft', step },
    });
  expect(
    codeOf(
      await run(congress.desk, (await import('#server/congress/take-step')).takeStep, {
        session: congress.sessionId,
        step: 'openVote',
      }),
    ),
  ).toBe('platform.badInput');
});

it('goes on to the archive after the closing', async () => {
  const congress = await Congress.open(world);
  await congress.reach('closing');
  expect(codeOf(await congress.step('publish'))).toBe('congress.gateUnmet');
  await congress.travel((await congress.window('closing')).closesAt);
  value(await congress.step('publish'));
  value(await congress.step('report', { receipt: '沪医工〔2026〕12号' }));
  value(await congress.step('archive'));
  expect(await congress.state()).toBe('archived');
});

it('cancels with a reason, and leaves the clock nothing to do', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  expect(codeOf(await congress.step('cancel'))).toBe('platform.badInput');
  value(await congress.step('cancel', { reason: '台风停工' }));
  expect((await congress.windows()).map((window) => window.state)).toEqual(['closed']);
  expect(codeOf(await congress.step('resume'))).toBe('congress.wrongStep');
});

it('launches once when two secretaries press at the same moment', async () => {
  const congress = await Congress.open(world);
  const item = value(await congress.add());
  value(await run(congress.desk, agreeItem, { item: item.id }));
  value(await congress.plan());
  value(await congress.step('plan'));
  await congress.override('compositionRight');
  const outcomes = await Promise.all([congress.step('launch'), congress.step('launch')]);
  expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !('ok' in outcome)).map(codeOf)).toEqual(['congress.wrongStep']);
});

it('is kept by the database: its table of states is the same, and no other move is possible', async () => {
  const congress = await Congress.open(world);
  const pairs = await inOrg(world, (tx) =>
    tx.execute<{ from_state: string; to_state: string }>(sql`select * from session_pairs()`),
  );
  const written = sessionSteps.flatMap((row) => row.from.map((from) => `${from} ${row.to}`));
  expect(pairs.map((pair) => `${pair.from_state} ${pair.to_state}`).sort()).toEqual(
    [...new Set(written)].sort(),
  );
  await expect(
    inOrg(world, (tx) =>
      tx.execute(sql`update congress_session set state = 'vote' where id = ${congress.sessionId}`),
    ),
  ).rejects.toThrow();
});

it('is kept by the database from the first row: nothing is put in half-way', async () => {
  const congress = await Congress.open(world);
  const copy = (state: string) =>
    inOrg(world, (tx) =>
      tx.execute(sql`insert into congress_session (org_id, term_id, title, kind, online_reason, profile_id, profile_version, profile, state, created_by, created_at)
        select org_id, term_id, title || ${state}, kind, online_reason, profile_id, profile_version, profile, ${state}, created_by, created_at
        from congress_session where id = ${congress.sessionId}`),
    );
  await expect(copy('vote')).rejects.toMatchObject({ cause: { code: '23001' } });
  await copy('draft');
});
