import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { addAttendee } from '#server/roster/add-attendee';
import { endMandate } from '#server/roster/end-mandate';
import { readCommittees } from '#server/roster/queries-committees';
import { readCompositionPage } from '#server/roster/queries-composition';
import { readMandates } from '#server/roster/queries-mandates';
import { type MembersSearch, readMembers } from '#server/roster/queries-members';
import { setCommittee } from '#server/roster/set-committee';
import { inOrg, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
  await roster.world.people(120);
  const { orgId } = roster.world;
  await roster.rows(sql`insert into representative (org_id, term_id, person_id, delegation_id, began_on)
    select ${orgId}::uuid, ${roster.term}::uuid, p.id, case when p.staff_number < '00060' then ${roster.groups[0]}::uuid else ${roster.groups[1]}::uuid end, '2026-01-01'
    from person p where p.staff_number > '00009'`);
});
afterAll(() => roster.close());

const read = async <T>(ask: (reader: Reader) => Promise<T | Refusal>): Promise<T> => {
  const found = await inOrg(roster.world, (tx) =>
    ask({ tx, actor: roster.secretary, now: roster.world.now }),
  );
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};
const search: MembersSearch = { tab: 'members', q: '', delegation: '', state: 'current', after: '' };
const members = (more: Partial<MembersSearch> = {}) =>
  read((reader) => readMembers(reader, roster.term, { ...search, ...more }));

it('shows every representative once over the pages, by delegation', async () => {
  const seen: string[] = [];
  const places: number[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await members({ after });
    expect(page.members.length).toBeLessThanOrEqual(50);
    seen.push(...page.members.map((one) => one.number));
    places.push(...page.members.map((one) => one.ordinal));
    after = page.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([126, 126]);
  expect(places).toEqual([...places].sort());
});

it('finds by a part of name or number, by delegation, and who no longer sits', async () => {
  expect((await members({ q: '00012' })).members.map((one) => one.number)).toEqual(['00012']);
  expect((await members({ q: '职工12' })).members.length).toBeGreaterThan(1);
  expect((await members({ q: '%' })).members).toEqual([]);
  expect((await members({ delegation: roster.groups[1], q: '00012' })).members).toEqual([]);
  expect((await members({ state: 'ended' })).members).toEqual([]);
  const { delegations, seats } = await members();
  expect([delegations.map((one) => one.leader !== null), seats]).toEqual([[true, true], 126]);
});

it('takes an address that was tampered with as the first page', async () => {
  for (const after of ["'; drop", '1~x', '99999999999~1~1', '~~', '1~00001~not-an-id'])
    expect((await members({ after })).members, after).toHaveLength(50);
  for (const before of ['x', '2026-13-99~1~end~y', '~~~'])
    expect(
      (await read((reader) => readMandates(reader, roster.term, { before, number: "'" }))).events,
    ).toEqual([]);
});

it('lists attendees, committees and the composition of the term', async () => {
  const { number } = roster.others[0]!;
  value(await run(roster.desk, addAttendee, { term: roster.term, staffNumber: number, kind: 'invited' }));
  expect(await members({ tab: 'attendees' })).toMatchObject({
    attending: 1,
    mostAttending: 25,
    members: [],
    attendees: [{ number, kind: 'invited', delegation: null }],
  });
  const [head] = roster.reps;
  value(
    await run(roster.desk, setCommittee, {
      term: roster.term,
      name: '提案委员会',
      head: head!.number,
      members: `${number} ${head!.number}`,
    }),
  );
  expect(await read((reader) => readCommittees(reader, roster.term))).toMatchObject({
    committees: [
      {
        name: '提案委员会',
        members: [
          { number: head!.number, head: true },
          { number, head: false },
        ],
      },
    ],
  });
  expect(await read((reader) => readCompositionPage(reader, roster.term))).toMatchObject({
    profile: { id: 'SH_2017' },
    unit: 'hospital',
    representatives: 126,
  });
});

it('tells what happened to mandates newest first, every fact once, the vacancy after its cause', async () => {
  const numbers = await roster.rows<{ number: string }>(
    sql`select staff_number as number from person where staff_number between '00020' and '00034' order by 1`,
  );
  for (const [index, { number }] of numbers.entries())
    value(
      await run(roster.desk, endMandate, {
        term: roster.term,
        staffNumber: number,
        on: index % 2 ? '2026-11-01' : '2026-10-01',
        ground: 'resigned',
        reason: '辞去代表',
      }),
    );
  const seen: { id: string; on: string; kind: string }[] = [];
  for (let before: string | null = ''; before !== null; ) {
    const page = await read((reader) =>
      readMandates(reader, roster.term, { before: before ?? '', number: '' }),
    );
    seen.push(...page.events);
    before = page.next;
  }
  expect([seen.length, new Set(seen.map((one) => one.id)).size]).toEqual([30, 30]);
  expect(seen.map((one) => one.on)).toEqual(
    seen
      .map((one) => one.on)
      .sort()
      .reverse(),
  );
  expect(seen[0]?.kind).toBe('vacancy');
  expect(
    (await read((reader) => readMandates(reader, roster.term, { before: '', number: '00001' }))).holder,
  ).toEqual({
    name: '职工1',
    delegation: '第1代表团',
  });
});

it('opens no term that is not there', async () => {
  for (const open of [readCommittees, readCompositionPage])
    await expect(read((reader) => open(reader, crypto.randomUUID()) as Promise<Refusal>)).rejects.toThrow(
      'roster.noTerm',
    );
});
