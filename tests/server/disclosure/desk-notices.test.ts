import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { check } from '#server/disclosure/check';
import { sendBack } from '#server/disclosure/send-back';
import { setDuty } from '#server/disclosure/set-duty';
import { takeDown } from '#server/disclosure/take-down';
import { owedToBoard } from '#server/notice/desk-who';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { deskWith, openTestPost, turn } from '#tests/support/post';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

/** Names of the notices that each of the people got since the last time. */
async function told(): Promise<Record<string, string[]>> {
  await turn(deskWith(at.world, openTestPost()));
  const rows = await inOrg(at.world, (tx) =>
    tx.execute<{ person_id: string; kind: string }>(sql`delete from notice returning person_id, kind`),
  );
  return Object.fromEntries(
    Object.entries(at.people).flatMap(([name, { personId }]) => {
      const kinds = rows
        .filter((row) => row.person_id === personId)
        .map(({ kind }) => kind.replace('notice.', ''));
      return kinds.length > 0 ? [[name, kinds.sort()]] : [];
    }),
  );
}
const days = (n: number) => {
  at.world.now = new Date(at.world.now.getTime() + n * 86_400_000);
};

it('tells who checks, then who approves, and never those who had a hand in it', async () => {
  const { everything, checker } = at.people;
  const id = await at.submitted({}, everything);
  days(1);
  expect(await told()).toEqual({ checker: ['disclosureToCheck'] });
  value(await run(at.world.desk(checker), check, { ...(await at.seen(id)), result: 'open' }));
  days(1);
  expect(await told()).toEqual({ approver: ['disclosureToApprove'] });
  value(
    await run(at.world.desk(at.people.approver), sendBack, { ...(await at.seen(id)), why: '再核对一次' }),
  );
  expect(await told()).toEqual({ everything: ['disclosureSentBack'] });
});

it('tells those who wrote what was taken down', async () => {
  const id = await at.published();
  await told();
  days(1);
  await told();
  value(
    await run(at.world.desk(at.people.approver), takeDown, {
      disclosure: id,
      reason: 'ordered',
      note: '依法院要求',
    }),
  );
  expect(await told()).toEqual({ editor: ['disclosureTakenDown'] });
});

it('reminds those who draft before the day of a duty and once it is past, and asks who answers for it for the material', async () => {
  at.world.now = new Date('2026-11-20T01:00:00Z');
  const duty = {
    ...{ category: 'own', title: '食堂承包情况', audience: 'staff', basis: '本院规定', owner: '总务处' },
    ...{ frequency: 'monthly', dueDays: 10, keepDays: 15, retentionYears: 10, startsOn: '2026-11-01' },
  };
  const [owner] = await at.rows<{ staff_number: string }>(
    sql`select staff_number from person where id = ${at.people.staff.personId}`,
  );
  const order = (more: Record<string, unknown>) =>
    run(at.world.desk(at.people.secretary), setDuty, { ...duty, ...more });
  value(await order({ staffNumber: owner!.staff_number }));
  await told();
  at.world.now = new Date('2026-12-04T01:00:00Z');
  const drafting = ['editor', 'otherEditor', 'secretary', 'everything'];
  const all = (name: string) => Object.fromEntries(drafting.map((who) => [who, [name]]));
  expect(await told()).toEqual({ ...all('disclosureDutyDue'), staff: ['disclosureMaterialDue'] });
  expect(await told()).toEqual({});
  at.world.now = new Date('2026-12-11T01:00:00Z');
  expect(await told()).toEqual({ ...all('disclosureDutyMissing'), staff: ['disclosureMaterialMissing'] });
  const [editor] = await at.rows<{ staff_number: string }>(
    sql`select staff_number from person where id = ${at.people.editor.personId}`,
  );
  value(await order({ title: '停车收费', dueDays: 40, staffNumber: editor!.staff_number }));
  at.world.now = new Date('2027-01-06T01:00:00Z');
  const late = await told();
  // Of the first duty what December owes, of the other what November and December owe; an editor who answers for one drafts it.
  expect(late.staff).toEqual(['disclosureMaterialDue']);
  expect(new Set(late.editor)).toEqual(new Set(['disclosureDutyDue']));
});

it('keeps quiet about a period that is on the board', async () => {
  const [duty] = await at.rows<{ id: string }>(
    sql`select id from disclosure_duty where title = '食堂承包情况'`,
  );
  await at.published({ duty: duty!.id, period: '2026-12' });
  at.world.now = new Date('2027-01-12T01:00:00Z');
  expect((await told()).staff ?? []).not.toContain('disclosureMaterialMissing');
});

it('does not call missing what stood its time on the board and left it; what was taken away is owed again', async () => {
  const [duty] = await at.rows<{ id: string }>(
    sql`select id from disclosure_duty where title = '食堂承包情况'`,
  );
  const over = (reason: string) =>
    at.rows(sql`
    update disclosure set taken_down_at = '2027-06-01T00:00:00Z', taken_down_for = ${reason} where duty_id = ${duty!.id} and period = '2026-12'`);
  const owed = () =>
    at.rows<{ period: string }>(sql`
      select o.period from (${owedToBoard(at.world.now)}) o where o.id = ${duty!.id} and o.period = '2026-12'`);
  await over('expired');
  expect(await owed()).toEqual([]);
  await over('secrecy');
  expect(await owed()).toEqual([{ period: '2026-12' }]);
});

it('names the period it was queued for, where a duty owes several', async () => {
  at.world.now = new Date('2027-03-12T01:00:00Z');
  await turn(deskWith(at.world, openTestPost()));
  const rows = await at.rows<{ params: string; purpose: string }>(sql`
    select n.params::text, d.purpose from notice n join notice_due d on d.id::text = n.purpose
    where n.kind = 'notice.disclosureDutyMissing'`);
  expect(new Set(rows.map(({ purpose }) => purpose)).size).toBeGreaterThan(1);
  for (const { params, purpose } of rows) expect(params).toContain(purpose.replace('over@', ''));
});
