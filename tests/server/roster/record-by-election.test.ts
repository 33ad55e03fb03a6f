import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { addAttendee } from '#server/roster/add-attendee';
import { endMandate } from '#server/roster/end-mandate';
import { recordByElection } from '#server/roster/record-by-election';
import { findVacancies } from '#server/roster/vacancies';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
  for (const index of [2, 4])
    value(
      await run(roster.desk, endMandate, {
        term: roster.term,
        staffNumber: roster.reps[index]!.number,
        on: '2026-10-15',
        ground: 'leftConstituency',
        reason: '调往其他科室',
      }),
    );
});
afterAll(() => roster.close());

const elect = (staffNumber: string, more: Record<string, unknown> = {}) =>
  run(roster.desk, recordByElection, {
    term: roster.term,
    vacancy: roster.reps[2]!.seat,
    staffNumber,
    on: '2026-11-01',
    staff: '90',
    tookPart: '60',
    approve: '45',
    ...more,
  });
const vacancies = () => inOrg(roster.world, (tx) => findVacancies(tx, roster.term));

it('wants two thirds of the constituency to take part and half of it to approve', async () => {
  const { number } = roster.others[0]!;
  expect(await elect(number, { tookPart: '59' })).toMatchObject({
    code: 'roster.turnoutMissed',
    params: { staff: 90, actual: 59, needed: 60 },
    article: '《上海市职工代表大会条例》第十五条',
  });
  expect(await elect(number, { approve: '44' })).toMatchObject({
    code: 'roster.votesMissed',
    params: { actual: 44, needed: 45 },
  });
  expect(codeOf(await elect(number, { staff: '0', tookPart: '0', approve: '0' }))).toBe(
    'roster.emptyConstituency',
  );
  expect(codeOf(await elect(number, { approve: '61' }))).toBe('roster.moreVotesThanStaff');
  expect(await vacancies()).toMatchObject([{ delegation: '第1代表团', constituency: '第1选区', seats: 2 }]);
});

it('refuses days that can’t be, empty boxes, people who sit already and who is on no roster', async () => {
  const { number } = roster.others[0]!;
  expect(codeOf(await elect(number, { on: '2026-11-03' }))).toBe('roster.dayAhead');
  expect(codeOf(await elect(number, { on: '2026-10-14' }))).toBe('roster.dayTooEarly');
  expect(codeOf(await elect(number, { staff: '' }))).toBe('platform.badInput');
  expect(codeOf(await elect(roster.reps[1]!.number))).toBe('roster.alreadyRepresentative');
  expect(codeOf(await elect('77777'))).toBe('roster.personUnknown');
});

it('seats the elected in the delegation and constituency of the vacancy, who then no longer attends without a vote', async () => {
  const { id, number } = roster.others[0]!;
  value(await run(roster.desk, addAttendee, { term: roster.term, staffNumber: number, kind: 'nonVoting' }));
  value(await elect(number));
  expect(
    await roster.rows(sql`select d.name as d, c.name as c, r.began_on::text as b, r.leader from representative r
      join delegation d on d.id = r.delegation_id join constituency c on c.id = r.constituency_id where r.person_id = ${id}`),
  ).toEqual([{ d: '第1代表团', c: '第1选区', b: '2026-11-01', leader: false }]);
  expect(await roster.rows(sql`select 1 from attendee`)).toEqual([]);
  expect(await vacancies()).toMatchObject([{ seats: 1 }]);
});

it('fills the last vacant seat once when two are elected at the same moment', async () => {
  const [last] = await vacancies();
  const both = await Promise.all(
    roster.others.slice(1, 3).map(({ number }) => elect(number, { vacancy: last!.vacancy })),
  );
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['roster.noVacancy']);
  expect(await vacancies()).toEqual([]);
});

it('seats nobody where no seat is vacant, nor through another term or organisation', async () => {
  const { number } = roster.reps[2]!;
  expect(codeOf(await elect(number))).toBe('roster.noVacancy');
  expect(codeOf(await elect(number, { vacancy: roster.reps[1]!.seat }))).toBe('roster.noVacancy');
  expect(codeOf(await elect(number, { vacancy: crypto.randomUUID() }))).toBe('platform.notFound');
  expect(codeOf(await elect(number, { term: crypto.randomUUID() }))).toBe('roster.noTerm');
  const stranger = roster.world.desk(await roster.stranger());
  const order = {
    term: roster.term,
    vacancy: roster.reps[2]!.seat,
    staffNumber: 'X1',
    on: '2026-11-01',
    staff: 3,
    tookPart: 3,
    approve: 3,
  };
  expect(codeOf(await run(stranger, recordByElection, order))).toBe('roster.noTerm');
});
