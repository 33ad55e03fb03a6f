import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepReminders } from '#server/notice/due/reminders';
import type { NoticeName } from '#server/notice/kind';
import { findKind } from '#server/notice/kinds';
import { spreadNotices } from '#server/notice/spread-notices';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { declineToSecond } from '#server/proposal/decline-to-second';
import { moveCall } from '#server/proposal/move-call';
import { takeBack } from '#server/proposal/take-back';
import { withdraw } from '#server/proposal/withdraw';
import { value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

/** Spreads what is due and says whom a kind reached, by place in the roster. */
async function told(kind: NoticeName): Promise<number[]> {
  const { world, congress } = at.of;
  await at.of.rows(sql`update notice_due set at = now() - interval '1 year' where at > app_now()`);
  const clock = seat(world.desk(congress.secretary), { kind: 'clock', orgId: world.orgId });
  value(await run(clock, spreadNotices, { most: 100 }));
  const rows = await at.of.rows<{ person_id: string }>(
    sql`delete from notice where kind = ${`notice.${kind}`} returning person_id`,
  );
  return rows.map(({ person_id }) => congress.reps.indexOf(person_id)).sort((a, b) => a - b);
}
const later = () => {
  at.of.world.now = new Date(at.of.world.now.getTime() + 60_000);
};

it('asks those who were asked just now, and nobody twice for the same asking', async () => {
  const id = await at.called();
  expect(await told('secondInvited')).toEqual([4, 5]);
  later();
  value(await at.invite(id, { people: [at.of.congress.reps[6]] }));
  expect(await told('secondInvited')).toEqual([6]);
  later();
  value(await run(at.of.world.desk(at.of.rep(3)), takeBack, { proposal: id }));
  const { key } = await at.of.proposal(id);
  value(await at.save({ key, seen: 1, title: '改过的夜班供餐提案' }));
  value(await at.invite(id, { seen: 2 }));
  expect(await told('secondInvited')).toEqual([4, 5, 6]);
});

it('tells the proposer how many seconded, never who did not', async () => {
  const id = await at.called();
  value(await at.second(id, 4));
  value(await run(at.of.world.desk(at.of.rep(5)), declineToSecond, { proposal: id }));
  const [about] = await at.of.rows<Record<string, unknown>>(
    findKind('secondAnswered')!.about({
      subject: id,
      session: null,
      data: {},
      at: at.of.world.now,
      now: at.of.world.now,
    }),
  );
  expect(about).toEqual({ title: '关于延长夜班食堂供餐时间的提案', agreed: 1 });
  expect(await told('secondAnswered')).toEqual([3]);
});

it('tells seconders once that it was handed in, and with whom it was withdrawn', async () => {
  const id = await at.seconded();
  value(await at.submit(id));
  expect(await told('proposalHandedIn')).toEqual([4, 5]);
  value(await run(at.of.world.desk(at.of.rep(3)), withdraw, { proposal: id }));
  expect(await told('proposalWithdrawn')).toEqual([4, 5]);
});

it('reminds whoever has something unsent two days before a call ends, once for each end', async () => {
  const now = at.of.world.now;
  await at.saved({}, at.of.rep(9));
  await keepReminders(at.of.world.desk(at.of.people.secretary), now);
  expect(await told('proposalCallEnding')).toEqual([]);
  at.of.world.now = new Date(now.getTime() + 19 * 86_400_000);
  for (let turn = 0; turn < 2; turn += 1)
    await keepReminders(at.of.world.desk(at.of.people.secretary), at.of.world.now);
  expect(await told('proposalCallEnding')).toEqual([3, 9]);
  at.of.world.now = now;
});

it('tells all representatives when a call has other times', async () => {
  const [call] = await at.of.rows<{ closes_at: string }>(sql`select closes_at from proposal_call`);
  value(
    await run(at.of.world.desk(at.of.people.secretary), moveCall, {
      call: at.of.callId,
      title: '第二次会议提案征集',
      opensAt: '2026-11-01T09:00',
      closesAt: '2026-12-20T18:00',
      seen: new Date(call!.closes_at).toISOString(),
    }),
  );
  expect(await told('proposalCallMoved')).toHaveLength(30);
});
