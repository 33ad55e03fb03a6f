import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { reviewing } from '#server/notice/proposal-who';
import { run } from '#server/platform/command';
import { openCall } from '#server/proposal/open-call';
import { standingOf } from '#server/proposal/standing';
import { codeOf, value } from '#tests/support/congress';
import { read } from '#tests/support/day';
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

it('takes the term that is going on, also when the next is opened ahead, and the next from its first day on', async () => {
  const { orgId } = at.of.world;
  const [next] = await at.of.rows<{ id: string }>(sql`insert into term (org_id, name, begins_on, ends_on)
    values (${orgId}, '下一届', '2031-01-01', '2035-12-31') returning id`);
  const ofCall = async (times: Record<string, unknown>) => {
    const { call } = value(await open(times));
    const [row] = await at.of.rows<{ term_id: string }>(
      sql`select term_id from proposal_call where id = ${call}`,
    );
    return row!.term_id;
  };
  const present = { opensAt: '2027-06-01T09:00', closesAt: '2027-07-01T18:00' };
  expect(await ofCall(present)).toBe(at.of.congress.termId);
  const standing = (who: PersonActor) => read(at.of.congress, who, (reader) => standingOf(reader.tx, who));
  expect(await standing(at.of.rep(3))).toMatchObject({
    termId: at.of.congress.termId,
    isRepresentative: true,
  });
  expect(await standing(at.of.people.committee[0]!)).toMatchObject({ isCommittee: true });
  const reviewers = () => at.of.rows(reviewing(at.of.world.now));
  expect(await reviewers()).toHaveLength(5);
  const before = at.of.world.now;
  at.of.world.now = new Date('2030-12-31T16:00:00Z');
  expect(await standing(at.of.rep(3))).toMatchObject({ termId: next!.id, isRepresentative: false });
  expect(await ofCall({ opensAt: '2031-02-01T09:00', closesAt: '2031-03-01T18:00' })).toBe(next!.id);
  expect(await reviewers()).toHaveLength(0);
  at.of.world.now = before;
  await at.of.rows(sql`delete from proposal_call where term_id = ${next!.id}`);
  await at.of.rows(sql`delete from term where id = ${next!.id}`);
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
