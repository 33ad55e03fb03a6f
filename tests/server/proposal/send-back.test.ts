import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { decline } from '#server/proposal/decline';
import { sendBack } from '#server/proposal/send-back';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide, outsiders, seenOf } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const reason = '请写明涉及的科室和人数。';
const member = () => on.people.committee[0]!;

it('returns a proposal with what is missing, for the timeline but not for the journal', async () => {
  const id = await on.given('submitted');
  value(await decide(on, member(), sendBack, id, { reason: `  ${reason} ` }));
  expect(await on.proposal(id)).toMatchObject({ state: 'returned', submitted_at: expect.anything() });
  expect(await on.timeline(id)).toEqual(['sentBack']);
  expect(on.world.rung.at(-1)).toMatchObject({ name: 'proposal.sentBack', subject: id });
  expect(JSON.stringify(on.world.rung.at(-1))).not.toContain('科室');
  expect(codeOf(await decide(on, member(), sendBack, id, { reason }))).toBe('proposal.step');
});

it('takes the first of two reviewers who decide at once', async () => {
  const id = await on.given('submitted');
  const seen = await seenOf(on, id);
  const both = await Promise.all([
    run(on.world.desk(member()), sendBack, { proposal: id, seen, reason }),
    run(on.world.desk(on.people.committee[1]!), decline, { proposal: id, seen, reason }),
  ]);
  expect(both.filter(isRefusal).map((one) => one.code)).toEqual(['proposal.step']);
  expect(await on.timeline(id)).toHaveLength(1);
});

it('is about the words that were read, not about later ones', async () => {
  const id = await on.given('submitted');
  const stale = await run(on.world.desk(member()), sendBack, { proposal: id, seen: 'submitted-0-1', reason });
  expect(codeOf(stale)).toBe('proposal.changedMeanwhile');
});

it('needs a reason, a proposal under review, and a member without a part in it', async () => {
  const id = await on.given('submitted');
  for (const bad of ['', '  ', 'x', '长'.repeat(1001), null, 7, undefined])
    expect(await decide(on, member(), sendBack, id, { reason: bad })).toMatchObject({
      fields: { reason: expect.anything() },
    });
  for (const [who, code] of outsiders(on))
    expect(codeOf(await decide(on, who, sendBack, id, { reason }))).toBe(code);
  const own = await on.given('submitted', { proposer: 20 });
  expect(codeOf(await decide(on, member(), sendBack, own, { reason }))).toBe('proposal.ownInterest');
  const seconded = await on.given('submitted', { seconders: [20, 5] });
  expect(codeOf(await decide(on, member(), sendBack, seconded, { reason }))).toBe('proposal.ownInterest');
  const draft = await on.given('draft');
  expect(codeOf(await decide(on, member(), sendBack, draft, { reason }))).toBe('proposal.noProposal');
  const filed = await on.given('filed');
  expect(codeOf(await decide(on, member(), sendBack, filed, { reason }))).toBe('proposal.step');
  const none = { proposal: randomUUID(), seen: 'x', reason };
  expect(codeOf(await run(on.world.desk(member()), sendBack, none))).toBe('proposal.noProposal');
  expect(codeOf(await run(on.world.desk(member()), sendBack, { ...none, proposal: '1' }))).toBe(
    'platform.badInput',
  );
});
