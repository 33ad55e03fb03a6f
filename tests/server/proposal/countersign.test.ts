import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { countersign } from '#server/proposal/countersign';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

test('lets the lead’s reply go on to the leader', async () => {
  const id = await at.upTo('draft');
  expect(await at.submit(id)).toMatchObject({
    code: 'proposal.countersignMissing',
    params: { units: '财务处' },
  });
  value(await at.countersign(id));
  expect((await at.reasons(id)).at(-1)).toMatchObject({ kind: 'countersigned', data: { unit: '财务处' } });
  expect(codeOf(await at.countersign(id))).toBe('proposal.replyStep');
  value(await at.submit(id));
});

test('is for just the words that were read', async () => {
  const id = await at.upTo('draft');
  const seen = at.box(await at.reply(id)).slice(37);
  value(await at.draft(id, 'catering', { text: '换成别的话，经费由财务处承担。' }));
  const late = await run(at.as(at.people.handlers.finance), countersign, {
    reply: (await at.reply(id)).id,
    seen,
  });
  expect(codeOf(late)).toBe('proposal.changedMeanwhile');
});

test('is of those who help along with this proposal', async () => {
  const id = await at.upTo('draft');
  expect(codeOf(await at.countersign(id, 'transport'))).toBe('proposal.notYourUnit');
  expect(codeOf(await at.countersign(id, 'catering'))).toBe('proposal.notYourUnit');
  const of = (reply: unknown, who = at.people.handlers.finance) =>
    run(at.as(who), countersign, { reply, seen: 'none' });
  expect(codeOf(await of(crypto.randomUUID()))).toBe('proposal.noReply');
  expect(codeOf(await of('x'))).toBe('platform.badInput');
  expect(codeOf(await of((await at.reply(id)).id, at.people.leader))).toBe('platform.notAllowed');
});

test('is not asked of a reply that a department gives for itself', async () => {
  const id = await at.of.given('filed');
  const { catering, finance, transport } = at.units;
  value(await at.assign(id, { lead: transport, co: [finance], separate: [catering] }));
  value(await at.draft(id));
  expect(codeOf(await at.countersign(id))).toBe('proposal.otherRole');
  value(await at.contact(id));
  value(await at.submit(id));
});
