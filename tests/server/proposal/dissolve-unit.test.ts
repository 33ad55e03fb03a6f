import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markOfReply } from '#app/domain/proposal/handling';
import { run } from '#server/platform/command';
import { dissolveUnit } from '#server/proposal/dissolve-unit';
import { draftReply } from '#server/proposal/draft-reply';
import { queryDesk } from '#server/proposal/queries-desk';
import { queryHandling } from '#server/proposal/queries-handling';
import { setUnit } from '#server/proposal/set-unit';
import { signReplies } from '#server/proposal/sign-replies';
import { standingOf } from '#server/proposal/standing';
import { submitReplies } from '#server/proposal/submit-replies';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeEach(async () => {
  at = await Handling.open();
});
afterEach(() => at.close());

const dissolve = (unit: unknown, successor?: unknown) =>
  run(at.as(at.people.secretary), dissolveUnit, { unit, successor });

test('what is under way goes on with the successor: its days, talks and drafts, and the people', async () => {
  const id = await at.upTo('submitted');
  const before = await at.work(id);
  const successor = await at.unit('后勤保障部');
  expect(value(await dissolve(at.units.catering, successor))).toEqual({ moved: 1 });
  const work = (await at.assigned(id)).find((one) => one.id === before.id)!;
  expect(work).toMatchObject({ unitId: successor, state: 'open', role: 'lead', replyBy: before.replyBy });
  expect(await at.reply(id)).toMatchObject({ state: 'submitted', unit: '后勤保障部' });
  expect((await at.reasons(id)).at(-1)).toMatchObject({
    kind: 'unitChanged',
    data: { from: '膳食科', unit: '后勤保障部' },
  });
  const who = await inOrg(at.of.world, (tx) => standingOf(tx, at.people.handlers.catering));
  expect(who.units).toEqual([successor]);
  expect(at.told('identity.officesPassedOn')).toMatchObject([{ data: { to: successor, count: 1 } }]);
  // The successor has no leader: any of management signs.
  value(await run(at.as(at.people.management), signReplies, { replies: await at.boxes(id) }));
  value(await at.publish(id));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied' });
});

test('who helped along takes the lead over', async () => {
  const id = await at.of.given('handling');
  value(await dissolve(at.units.catering, at.units.finance));
  expect((await at.assigned(id)).map(({ role, state, unitId }) => [role, state, unitId])).toEqual([
    ['co', 'replaced', at.units.finance],
    ['lead', 'open', at.units.finance],
  ]);
});

test('the lead does not help itself along', async () => {
  const id = await at.of.given('handling');
  value(await dissolve(at.units.finance, at.units.catering));
  expect((await at.assigned(id)).map(({ role, state }) => [role, state])).toEqual([
    ['co', 'replaced'],
    ['lead', 'open'],
  ]);
});

test('where the successor has replied already, the proposal is replied to', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { separate: [at.units.catering, at.units.transport] }));
  value(await at.contact(id));
  value(await at.draft(id));
  value(await at.submit(id));
  value(await at.sign(id));
  value(await at.publish(id));
  value(await dissolve(at.units.transport, at.units.catering));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied' });
});

test('nothing under way is left without a department', async () => {
  await at.of.given('handling');
  expect(await dissolve(at.units.catering)).toMatchObject({
    code: 'proposal.successorNeeded',
    params: { count: 1, unit: '膳食科' },
  });
  expect(codeOf(await dissolve(at.units.catering, at.units.catering))).toBe('proposal.successorNeeded');
  expect(value(await dissolve(at.units.transport))).toEqual({ moved: 0 });
  expect(codeOf(await dissolve(at.units.transport))).toBe('proposal.unitDissolved');
  expect(codeOf(await dissolve(at.units.catering, at.units.transport))).toBe('proposal.unitDissolved');
  expect(codeOf(await dissolve(crypto.randomUUID()))).toBe('proposal.noUnit');
  expect(codeOf(await dissolve(at.units.catering, crypto.randomUUID()))).toBe('proposal.noUnit');
  expect(codeOf(await dissolve('x'))).toBe('platform.badInput');
  expect(codeOf(await run(at.as(at.people.leader), dissolveUnit, { unit: at.units.catering }))).toBe(
    'platform.notAllowed',
  );
});

test('what was done keeps the name under which it was done', async () => {
  const id = await at.of.given('replied');
  value(await dissolve(at.units.catering, at.units.transport));
  expect(await at.reply(id)).toMatchObject({ unit: '膳食科' });
  expect((await at.assigned(id)).find(({ role }) => role === 'lead')).toMatchObject({
    unitId: at.units.catering,
    state: 'done',
  });
});

test('nobody is given work by a department that is going at the same moment', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { unit } = value(await run(at.as(at.people.secretary), setUnit, { name: `临时科${round}` }));
    const id = await at.of.given('filed');
    await Promise.all([at.assign(id, { lead: unit }), dissolve(unit)]);
    const wrong =
      await at.of.rows(sql`select 1 from proposal_assignment a join handling_unit u on u.id = a.unit_id
      where a.state = 'open' and u.dissolved_on is not null`);
    expect(wrong).toEqual([]);
  }
});

test('what was replied to and can come back has a department to come back to', async () => {
  for (const state of ['replied', 'tracking'] as const) await at.of.given(state);
  expect(await dissolve(at.units.catering)).toMatchObject({
    code: 'proposal.successorNeeded',
    params: { count: 2 },
  });
  // Helping along is over with the reply; what is closed stays closed.
  await at.of.given('closed');
  value(await dissolve(at.units.finance));
  value(await dissolve(at.units.catering, at.units.transport));
});

test('a reply found wrong after its department is gone is corrected by whoever took its place', async () => {
  const id = await at.of.given('replied');
  value(await dissolve(at.units.finance));
  value(await dissolve(at.units.catering, at.units.transport));
  const desk = await inOrg(at.of.world, (tx) =>
    queryDesk({ tx, actor: at.people.handlers.transport, now: at.of.world.now }, 'handle'),
  );
  expect(desk.rows).toEqual([]);
  // Helping along was finance, which nobody follows: nobody waits for its name.
  const work = (await at.assigned(id)).find(({ role }) => role === 'lead')!;
  const [published] = await at.replies(id);
  value(
    await run(at.as(at.people.handlers.transport), draftReply, {
      assignment: work.id,
      ...{ outcome: 'plan', code: 'B', doneBy: '2026-12-31' },
      text: '更正：年底前开放夜间窗口。',
      seen: markOfReply(published!),
    }),
  );
  const page = await inOrg(at.of.world, (tx) =>
    queryHandling({ tx, actor: at.people.handlers.transport, now: at.of.world.now }, id),
  );
  expect(page).toMatchObject({ work: [{ role: 'lead', may: { draft: true, submit: true } }, {}] });
  value(await run(at.as(at.people.handlers.transport), submitReplies, { replies: await at.boxes(id) }));
  value(await run(at.as(at.people.management), signReplies, { replies: await at.boxes(id) }));
  value(await at.publish(id));
  expect(await at.reply(id)).toMatchObject({ number: 2, unit: '总务处', state: 'published' });
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied', code: 'B' });
});

test('a correction is countersigned by whoever took the place of who helped along', async () => {
  const id = await at.of.given('replied');
  value(await dissolve(at.units.finance, at.units.transport));
  value(await at.draft(id));
  expect(codeOf(await at.submit(id))).toBe('proposal.countersignMissing');
  value(await at.countersign(id, 'transport'));
  value(await at.submit(id));
});
