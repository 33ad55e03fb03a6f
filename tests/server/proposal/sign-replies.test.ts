import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { queryDesk } from '#server/proposal/queries-desk';
import { queryUnits } from '#server/proposal/queries-units';
import { setUnit } from '#server/proposal/set-unit';
import { signReplies } from '#server/proposal/sign-replies';
import { submitReplies } from '#server/proposal/submit-replies';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const signBy = async (who: typeof at.people.leader, ...ids: string[]) =>
  run(at.as(who), signReplies, { replies: await at.boxes(...ids) });

test('signs many at once', async () => {
  const [one, other, late] = [
    await at.upTo('submitted'),
    await at.upTo('submitted'),
    await at.upTo('signed'),
  ];
  const { done, left } = value(await at.sign(one, other, late));
  expect(done).toBe(2);
  expect(left).toMatchObject([{ number: '2026-003', refusal: { code: 'proposal.replyStep' } }]);
  expect(await at.reply(one)).toMatchObject({ state: 'signed', signedBy: at.people.leader.personId });
  expect((await at.of.timeline(other)).at(-1)).toBe('replySigned');
});

test('is the leader’s in charge; without one any of management signs', async () => {
  const id = await at.upTo('submitted');
  expect(codeOf(await signBy(at.people.management, id))).toBe('proposal.otherLeader');
  expect(codeOf(await signBy(at.people.publisher, id))).toBe('platform.notAllowed');
  value(await run(at.as(at.people.secretary), setUnit, { unit: at.units.catering, name: '膳食科' }));
  value(await signBy(at.people.management, id));
  value(
    await run(at.as(at.people.secretary), setUnit, {
      unit: at.units.catering,
      name: '膳食科',
      leader: at.people.leader.personId,
    }),
  );
});

test('is never one’s own', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { lead: at.units.transport }));
  // Somebody who handles for a department and is of management.
  const { personId } = at.people.handlers.transport;
  const both = at.of.world.actor(personId, ['departmentHandler', 'management']);
  value(await at.contact(id, 'transport'));
  value(await at.draft(id, 'transport'));
  value(await run(at.as(both), submitReplies, { replies: await at.boxes(id) }));
  expect(codeOf(await signBy(both, id))).toBe('proposal.ownReply');
  value(await signBy(at.people.management, id));
});

test('is of what was read, and of what waits for it', async () => {
  const id = await at.upTo('submitted');
  const [box] = await at.boxes(id);
  expect(codeOf(await run(at.as(at.people.leader), signReplies, { replies: [`${box}x`] }))).toBe(
    'proposal.changedMeanwhile',
  );
  expect(codeOf(await run(at.as(at.people.leader), signReplies, { replies: [] }))).toBe(
    'proposal.nothingChosen',
  );
  expect(codeOf(await signBy(at.people.leader, await at.upTo('draft')))).toBe('proposal.replyStep');
});

test('waits for nobody who is of management no more: then any of management signs, is told, and the units page says so', async () => {
  const [id, other] = [await at.upTo('submitted'), await at.upTo('submitted')];
  const { leader, management } = at.people;
  const unit = async () => {
    const { units } = await inOrg(at.of.world, (tx) => queryUnits({ tx }));
    return units.find((one) => one.id === at.units.catering);
  };
  const toSign = async () =>
    (await inOrg(at.of.world, (tx) => queryDesk({ tx, actor: management, now: at.of.world.now }, 'sign')))
      .rows.length;
  const told = async () => {
    const now = at.of.world.now;
    const of = { subject: at.units.catering, data: {}, session: null, at: now, now };
    return (
      await at.of.rows<{ person_id: string }>(
        sql`select distinct person_id from (${findKind('repliesToSign')!.to(of)}) w`,
      )
    ).map(({ person_id }) => person_id);
  };
  expect([await unit(), await toSign(), await told()]).toMatchObject([
    { leader: { id: leader.personId }, formerLeader: null },
    0,
    [leader.personId],
  ]);
  await at.of.rows(
    sql`update office set ends_on = '2026-11-01' where person_id = ${leader.personId} and kind = 'management'`,
  );
  expect(await unit()).toMatchObject({ leader: null, formerLeader: expect.any(String) });
  expect(await toSign()).toBeGreaterThanOrEqual(2);
  expect(await told()).toEqual([management.personId]);
  value(await signBy(management, id));
  await at.of.rows(
    sql`update office set ends_on = null where person_id = ${leader.personId} and kind = 'management'`,
  );
  expect(codeOf(await signBy(management, other))).toBe('proposal.otherLeader');
});
