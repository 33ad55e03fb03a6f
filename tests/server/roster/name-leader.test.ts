import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { endMandate } from '#server/roster/end-mandate';
import { nameLeader } from '#server/roster/name-leader';
import { codeOf, value } from '#tests/support/congress';
import { Roster } from './stage';

let roster: Roster;
beforeAll(async () => {
  roster = await Roster.open();
});
afterAll(() => roster.close());

const name = (seat: string) => run(roster.desk, nameLeader, { representative: seat });
const leaders = () =>
  roster.rows<{ id: string }>(
    sql`select id from representative where leader and ended_on is null order by id`,
  );

it('takes the badge from the former leader and gives it to the new one', async () => {
  expect(value(await name(roster.reps[2]!.seat))).toEqual({ delegation: '第1代表团' });
  expect((await leaders()).map((one) => one.id).sort()).toEqual(
    [roster.reps[1]!.seat, roster.reps[2]!.seat].sort(),
  );
  expect(roster.world.rung.at(-1)).toMatchObject({ name: 'roster.leaderNamed' });
});

it('changes nothing and says nothing the second time', async () => {
  const before = roster.world.rung.length;
  expect(isRefusal(await name(roster.reps[2]!.seat))).toBe(false);
  expect(roster.world.rung).toHaveLength(before);
});

it('leaves one leader when two are named at the same moment', async () => {
  const both = await Promise.all([name(roster.reps[0]!.seat), name(roster.reps[4]!.seat)]);
  expect(both.filter(isRefusal)).toEqual([]);
  expect(await leaders()).toHaveLength(2);
});

it('names nobody whose mandate has ended or who has left', async () => {
  value(
    await run(roster.desk, endMandate, {
      term: roster.term,
      staffNumber: roster.reps[5]!.number,
      on: '2026-11-01',
      ground: 'resigned',
      reason: '本人辞去',
    }),
  );
  expect(codeOf(await name(roster.reps[5]!.seat))).toBe('roster.mandateEnded');
  await roster.leave(roster.reps[3]!.id);
  expect(codeOf(await name(roster.reps[3]!.seat))).toBe('roster.leaderLeft');
});

it('knows no seat of another organisation, no invented one, and obeys nobody but the secretary', async () => {
  const order = { representative: roster.reps[0]!.seat };
  const stranger = await roster.stranger();
  expect(codeOf(await run(roster.world.desk(stranger), nameLeader, order))).toBe('platform.notFound');
  expect(codeOf(await name(crypto.randomUUID()))).toBe('platform.notFound');
  expect(codeOf(await name('leader'))).toBe('platform.badInput');
  const rep = roster.world.actor(roster.reps[0]!.id, ['representative', 'groupLeader'], roster.groups[0]);
  expect(codeOf(await run(roster.world.desk(rep), nameLeader, order))).toBe('platform.notAllowed');
});
