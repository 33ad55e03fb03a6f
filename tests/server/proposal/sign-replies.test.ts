import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { setUnit } from '#server/proposal/set-unit';
import { signReplies } from '#server/proposal/sign-replies';
import { submitReplies } from '#server/proposal/submit-replies';
import { codeOf, value } from '#tests/support/congress';
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
