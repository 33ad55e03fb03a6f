import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committee } from '#db/schema';
import { openRooms } from '#server/discussion/open-rooms';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { endSession } from '#tests/support/room';
import { foreigner, openTalk, outcomeOf, type Talk } from './talk';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

const open = (
  actor: Parameters<Talk['world']['desk']>[0] = talk.secretary,
  session: unknown = talk.congress.sessionId,
) => run(talk.world.desk(actor), openRooms, { session });
const kinds = async () => {
  const rows = await inOrg(talk.world, (tx) =>
    tx.execute<{ kind: string; n: number }>(
      sql`select kind, count(*)::int as n from discussion_room group by kind order by kind`,
    ),
  );
  return Object.fromEntries(rows.map((row) => [row.kind, row.n]));
};

test('the launch opens a room for each delegation on the roll, the presidium and the plenary', async () => {
  expect(await kinds()).toEqual({ delegation: 3, plenary: 1, presidium: 1 });
  expect(talk.world.rung.filter((fact) => fact.name === 'discussion.roomsOpened')).toHaveLength(1);
});

test('what is asked again changes nothing; a committee set since gets its room, once, even at one moment', async () => {
  expect(value(await open())).toEqual({ opened: 0 });
  await inOrg(talk.world, (tx) =>
    tx
      .insert(committee)
      .values({ orgId: talk.world.orgId, termId: talk.congress.termId, name: '提案委员会' }),
  );
  const opened = (await Promise.all([open(), open(), open()])).map((outcome) => value(outcome).opened);
  expect(opened.sort()).toEqual([0, 0, 1]);
  expect(await kinds()).toEqual({ committee: 1, delegation: 3, plenary: 1, presidium: 1 });
});

test('the next stage opens what is missing by itself', async () => {
  await inOrg(talk.world, (tx) =>
    tx
      .insert(committee)
      .values({ orgId: talk.world.orgId, termId: talk.congress.termId, name: '福利委员会' }),
  );
  await talk.congress.override('presidiumRight');
  await talk.congress.travel((await talk.congress.window('preparatory')).opensAt);
  expect(await kinds()).toEqual({ committee: 2, delegation: 3, plenary: 1, presidium: 1 });
});

test('only the secretary asks for it, and only of a session that is going on', async () => {
  for (const actor of [
    talk.leader,
    talk.ann,
    talk.guest,
    talk.manager,
    talk.staff,
    { kind: 'clock', orgId: talk.world.orgId } as const,
  ])
    expect(outcomeOf(await open(actor))).toBe('platform.notAllowed');
  expect(outcomeOf(await open({ kind: 'visitor', orgId: talk.world.orgId }))).toBe('platform.signedOut');
  expect(codeOf(await open(talk.secretary, 'x'))).toBe('platform.badInput');
  expect(codeOf(await open(talk.secretary, crypto.randomUUID()))).toBe('congress.noSession');
  const other = await foreigner();
  expect(codeOf(await run(other.desk, openRooms, { session: talk.congress.sessionId }))).toBe(
    'congress.noSession',
  );
  await other.close();
  const second = await inOrg(talk.world, (tx) =>
    tx.execute<{
      id: string;
    }>(sql`insert into congress_session (org_id, term_id, title, kind, online_reason, profile_id, profile_version, profile, state, created_by, created_at)
      select org_id, term_id, '下一次', kind, online_reason, profile_id, profile_version, profile, 'draft', created_by, now() from congress_session limit 1 returning id`),
  );
  expect(codeOf(await open(talk.secretary, second[0]!.id))).toBe('discussion.notYet');
  await endSession(talk.congress);
  expect(codeOf(await open())).toBe('discussion.over');
});
