import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { openCall } from '#server/proposal/open-call';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const open = (given: Record<string, unknown> = {}, who = at.of.people.secretary) =>
  run(at.of.world.desk(who), openCall, {
    title: '闭会期间提案征集',
    opensAt: '2027-02-01T09:00',
    closesAt: '2027-03-01T18:00',
    ...given,
  });

it('freezes the rules of the day, with what the union office set otherwise', async () => {
  const { call } = value(await open({ rules: { secondersLeast: 3 } }));
  const [row] = await at.of.rows<{
    rules: Record<string, unknown>;
    session_id: string | null;
    term_id: string;
  }>(sql`select * from proposal_call where id = ${call}`);
  expect(row).toMatchObject({ session_id: null, term_id: at.of.congress.termId });
  expect(row!.rules).toMatchObject({ secondersLeast: 3, replyDays: 30, collective: true });
});

it('stands for one session once, and never beside another call', async () => {
  expect(
    codeOf(
      await open({
        session: at.of.congress.sessionId,
        opensAt: '2028-01-01T09:00',
        closesAt: '2028-02-01T09:00',
      }),
    ),
  ).toBe('proposal.callTaken');
  expect(await open({ opensAt: '2027-02-20T09:00', closesAt: '2027-04-01T09:00' })).toMatchObject({
    code: 'proposal.callTaken',
    params: { title: '闭会期间提案征集' },
  });
  const both = await Promise.all(
    [1, 2].map(() => open({ opensAt: '2029-01-01T09:00', closesAt: '2029-02-01T09:00' })),
  );
  expect(both.map((one) => ('refused' in one ? one.code : 'opened')).sort()).toEqual([
    'opened',
    'proposal.callTaken',
  ]);
});

it('refuses times that are none, sessions that are over or unknown, and everybody but the secretary', async () => {
  expect(codeOf(await open({ opensAt: '2027-05-02T09:00', closesAt: '2027-05-01T09:00' }))).toBe(
    'proposal.callTimes',
  );
  expect(codeOf(await open({ opensAt: '2026-01-01T09:00', closesAt: '2026-02-01T09:00' }))).toBe(
    'proposal.callTimes',
  );
  for (const wrong of [
    { title: '' },
    { opensAt: '昨天' },
    { rules: { replyDays: 0 } },
    { rules: { other: 1 } },
    { session: 'x' },
  ])
    expect(codeOf(await open(wrong))).toBe('platform.badInput');
  expect(codeOf(await open({ session: crypto.randomUUID() }))).toBe('congress.noSession');
  for (const who of [at.of.rep(0), at.of.people.management])
    expect(codeOf(await open({}, who))).toBe('platform.notAllowed');
  await at.of.rows(sql`delete from proposal_call`);
  await at.of.rows(sql`update congress_session set state = 'cancelled'`);
  expect(codeOf(await open({ session: at.of.congress.sessionId }))).toBe('proposal.sessionOver');
});
