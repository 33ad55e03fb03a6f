import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint } from '#app/domain/discussion/answers';
import { writeSummary } from '#server/discussion/write-summary';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { RollUp } from './roll-up';

let world: RollUp;
beforeAll(async () => {
  world = await RollUp.open();
});
afterAll(() => world.close());

const write = (room: number, text: unknown, more: Record<string, unknown> = {}, who = world.leaders[room]!) =>
  run(world.world.desk(who), writeSummary, { room: world.rooms[room], text, ...more });
const summaryOf = async (room: number) =>
  (
    await world.rows<{ text: string; submitted_at: string | null }>(
      sql`select text, submitted_at from group_summary where room_id = ${world.rooms[room]!}`,
    )
  )[0];

test('is saved, submitted, and stays submitted when it is corrected', async () => {
  expect(value(await write(0, '讨论热烈'))).toEqual({ submitted: false });
  expect(await summaryOf(0)).toMatchObject({ submitted_at: null });
  expect(value(await write(0, '讨论热烈，赞成草案', { submit: 'yes' }))).toEqual({ submitted: true });
  expect(value(await write(0, '赞成草案'))).toEqual({ submitted: true });
  expect(await summaryOf(0)).toMatchObject({ text: '赞成草案', submitted_at: expect.anything() });
  expect(JSON.stringify(world.world.rung)).not.toContain('赞成草案');
});

test('does not write over what somebody else wrote meanwhile', async () => {
  const first = await Promise.all([
    write(1, '甲的小结', { seen: '' }),
    write(1, '乙的小结', { seen: '' }, world.secretary()),
  ]);
  // Both found nothing there; one of them was first.
  expect(first.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.changedMeanwhile',
  ]);
  const seen = fingerprint((await summaryOf(1))!.text);
  const both = await Promise.all([write(1, '甲改', { seen }), write(1, '乙改', { seen }, world.secretary())]);
  expect(both.filter((one) => 'refused' in one).map((one) => codeOf(one))).toEqual([
    'discussion.changedMeanwhile',
  ]);
});

test('is the leader’s, of this room, in time, in words', async () => {
  for (const text of ['', ' ', '短', 7, undefined, '长'.repeat(10_001)])
    expect(codeOf(await write(2, text))).toBe('platform.badInput');
  expect(codeOf(await write(2, '小结', { room: 'x' }))).toBe('platform.badInput');
  expect(codeOf(await write(2, '小结', { room: crypto.randomUUID() }))).toBe('discussion.noRoom');
  expect(codeOf(await write(2, '小结', {}, world.leaders[0]))).toBe('discussion.noSeat');
  for (const who of [...(await world.others('secretary', 'committeeMember')), await world.member(5)])
    expect(codeOf(await write(2, '小结', {}, who)), who.roles.join()).toBe('platform.notAllowed');
  expect(codeOf(await write(2, '小结', {}, world.stranger(['groupLeader'])))).toBe('discussion.noRoom');
  await world.moveTo('published');
  expect(codeOf(await write(2, '小结'))).toBe('discussion.over');
});
