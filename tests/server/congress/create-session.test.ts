import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { thawProfile } from '#app/domain/statute/profile';
import { createSession } from '#server/congress/create-session';
import { findSession } from '#server/congress/load';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const given = (term: string, more = {}) => ({
  term,
  title: '第六届职工代表大会第三次会议',
  kind: 'ordinary',
  onlineReason: '夜班多，无法同时到场',
  ...more,
});

it('freezes the rules of the organisation into the session, whole and with their edition', async () => {
  const congress = await Congress.open(world);
  const session = await inOrg(world, (tx) => findSession(tx, congress.sessionId));
  if (isRefusal(session)) throw new Error('no session');
  expect(session).toMatchObject({
    state: 'draft',
    profileId: 'SH_2017',
    profileVersion: 1,
    kind: 'ordinary',
  });
  expect(thawProfile(session.profile).voting.quorum.value.share).toEqual({ over: 2, of: 3 });
});

it('wants a reason for meeting online, a known kind and a term of this organisation', async () => {
  const congress = await Congress.open(world);
  const asked = (more: object) => run(congress.desk, createSession, given(congress.termId, more));
  expect(await asked({ onlineReason: '  ' })).toMatchObject({ fields: { onlineReason: expect.anything() } });
  expect(await asked({ kind: 'rehearsal' })).toMatchObject({ fields: { kind: expect.anything() } });
  expect(await asked({ title: '会'.repeat(121) })).toMatchObject({
    fields: { title: ['platform:fields.tooLong'] },
  });
  expect(codeOf(await asked({ term: '00000000-0000-4000-8000-000000000000' }))).toBe('congress.noTerm');
});

it('is for the secretary', async () => {
  const congress = await Congress.open(world);
  for (const role of ['management', 'representative', 'presidiumMember'] as const) {
    const desk = world.desk(world.actor(congress.reps[0]!, [role]));
    expect(codeOf(await run(desk, createSession, given(congress.termId)))).toBe('platform.notAllowed');
  }
  const visitor = world.desk({ kind: 'visitor', orgId: world.orgId });
  expect(codeOf(await run(visitor, createSession, given(congress.termId)))).toBe('platform.signedOut');
});

it('refuses what no database can store as bad input, wherever it was typed', async () => {
  const congress = await Congress.open(world);
  const outcome = await run(
    congress.desk,
    createSession,
    given(congress.termId, { title: '第六届\u0000会议' }),
  );
  expect(codeOf(outcome)).toBe('platform.badInput');
});
