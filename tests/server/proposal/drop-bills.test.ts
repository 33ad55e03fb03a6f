import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreeItem } from '#server/congress/agree-item';
import { removeItem } from '#server/congress/remove-item';
import { takeStep } from '#server/congress/take-step';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { dropBills } from '#server/proposal/drop-bills';
import { promote } from '#server/proposal/promote';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const where = () => ({ session: on.congress.sessionId, matter: 'annualOperation' });
/** A bill on the agenda, with its item. */
async function bill(): Promise<{ id: string; item: string }> {
  const id = await on.given('filed');
  value(await decide(on, on.people.secretary, promote, id, where()));
  return { id, item: (await on.proposal(id)).item_id as string };
}
const secretary = () => on.world.desk(on.people.secretary);
const backToFiled = async (id: string) => {
  expect(await on.proposal(id)).toMatchObject({ state: 'filed', item_id: null, standing: 'proposal' });
  expect((await on.timeline(id)).at(-1)).toBe('billDropped');
};

it('files again a bill whose draft item is removed, tells the committee, and leaves the other bills', async () => {
  const [one, other] = [await bill(), await bill()];
  value(await run(secretary(), removeItem, { item: one.item }));
  await backToFiled(one.id);
  expect(await on.proposal(other.id)).toMatchObject({ state: 'promoted', item_id: other.item });
  expect(on.world.rung.at(-1)).toMatchObject({ name: 'proposal.billDropped', subject: one.id });
  expect(findKind('proposalToAssign')?.on).toContain('proposal.billDropped');
  expect(
    await on.rows(
      sql`select kind from notice_due where kind = 'proposalToAssign' and subject = ${on.world.orgId}`,
    ),
  ).toHaveLength(1);
  // And it can go on an agenda again.
  value(await decide(on, on.people.secretary, promote, one.id, where()));
});

it('files again what is withdrawn after it was agreed on', async () => {
  const { id, item } = await bill();
  value(await run(secretary(), agreeItem, { item }));
  value(await run(secretary(), removeItem, { item }));
  await backToFiled(id);
});

it('looks at the newest item where one was put anew', async () => {
  const { id, item } = await bill();
  await on.rows(sql`update agenda_item set state = 'resubmitted' where id = ${item}`);
  await on.rows(sql`
    insert into agenda_item (id, org_id, session_id, ordinal, title, matter, procedure, secret, state, resubmits)
    select gen_random_uuid(), org_id, session_id, 90, title, matter, procedure, secret, 'draft', id from agenda_item where id = ${item}`);
  const [made] = await on.rows<{ id: string }>(sql`select id from agenda_item where resubmits = ${item}`);
  value(await run(on.world.desk({ kind: 'system', orgId: on.world.orgId }), dropBills, {}));
  expect((await on.proposal(id)).state).toBe('promoted');
  value(await run(secretary(), removeItem, { item: made!.id }));
  await backToFiled(id);
});

it('files again every bill of a session that is cancelled, but for what it decided', async () => {
  const [one, decided] = [await bill(), await bill()];
  await on.rows(sql`update agenda_item set state = 'adopted' where id = ${decided.item}`);
  const { sessionId: session } = on.congress;
  value(await run(secretary(), takeStep, { session, step: 'cancel', reason: '改期召开' }));
  await backToFiled(one.id);
  expect((await on.proposal(decided.id)).state).toBe('promoted');
});

it('is the system’s alone', async () => {
  for (const who of [on.people.secretary, on.people.committee[0]!, on.rep(3)])
    expect(codeOf(await run(on.world.desk(who), dropBills, {}))).toBe('platform.notAllowed');
});
