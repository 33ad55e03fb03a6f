import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { moveCall } from '#server/proposal/move-call';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const call = async () =>
  (
    await at.of.rows<{ opens_at: string; closes_at: string }>(
      sql`select * from proposal_call where id = ${at.of.callId}`,
    )
  )[0]!;
const move = async (given: Record<string, unknown> = {}) =>
  run(at.of.world.desk(at.of.people.secretary), moveCall, {
    call: at.of.callId,
    title: '第二次会议提案征集',
    opensAt: '2026-11-10T09:00',
    closesAt: '2026-12-10T18:00',
    seen: new Date((await call()).closes_at).toISOString(),
    ...given,
  });

it('moves the end and leaves a beginning that has been', async () => {
  const before = await call();
  value(await move());
  const after = await call();
  expect(after.opens_at).toBe(before.opens_at);
  expect(new Date(after.closes_at).toISOString()).toBe('2026-12-10T10:00:00.000Z');
});

it('refuses what somebody else moved meanwhile, what is past, and what is over', async () => {
  expect(codeOf(await move({ seen: '2026-11-22T09:00' }))).toBe('proposal.changedMeanwhile');
  expect(codeOf(await move({ closesAt: '2026-11-01T09:00' }))).toBe('proposal.callTimes');
  expect(codeOf(await move({ call: crypto.randomUUID() }))).toBe('proposal.noCall');
  await at.of.rows(sql`update congress_session set state = 'cancelled'`);
  expect(codeOf(await move())).toBe('proposal.sessionOver');
});
