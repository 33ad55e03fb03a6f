import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { sendBackReply } from '#server/proposal/send-back-reply';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const back = async (who: typeof at.people.leader, id: string, more = {}) => {
  const box = at.box(await at.reply(id));
  return run(at.as(who), sendBackReply, {
    reply: box.slice(0, 36),
    seen: box.slice(37),
    reason: '请写明开放日期。',
    ...more,
  });
};

test('makes it a draft again, with the reason; it comes back with what was changed', async () => {
  const id = await at.upTo('signed');
  value(await back(at.people.leader, id));
  expect(await at.reply(id)).toMatchObject({
    state: 'draft',
    sentBack: '请写明开放日期。',
    signedBy: null,
    signedAt: null,
    submittedAt: null,
  });
  expect((await at.reasons(id)).at(-1)).toMatchObject({ kind: 'replySentBack', reason: '请写明开放日期。' });
  expect(at.told('proposal.replySentBack').at(-1)?.data).not.toHaveProperty('reason');
  value(await at.draft(id, 'catering', { text: '夜间窗口十二月一日开放到凌晨两点。' }));
  expect(await at.reply(id)).toMatchObject({ sentBack: null });
  expect(codeOf(await at.submit(id))).toBe('proposal.countersignMissing');
  value(await at.countersign(id));
  value(await at.submit(id));
});

test('is the leader’s, the publisher’s of what is signed, the department’s of what is not', async () => {
  const waiting = await at.upTo('submitted');
  expect(codeOf(await back(at.people.management, waiting))).toBe('proposal.otherLeader');
  expect(codeOf(await back(at.people.publisher, waiting))).toBe('proposal.notYourUnit');
  expect(codeOf(await back(at.people.handlers.finance, waiting))).toBe('proposal.notYourUnit');
  expect(codeOf(await back(at.people.secretary, waiting))).toBe('platform.notAllowed');
  value(await back(at.people.handlers.catering, waiting));
  const signed = await at.upTo('signed');
  expect(codeOf(await back(at.people.handlers.catering, signed))).toBe('proposal.replyStep');
  value(await back(at.people.publisher, signed));
});

test('never touches what is published, nor what is only a draft', async () => {
  expect(codeOf(await back(at.people.leader, await at.upTo('published')))).toBe('proposal.replyStep');
  expect(codeOf(await back(at.people.leader, await at.upTo('draft')))).toBe('proposal.replyStep');
});

test('is of what was read, with a reason', async () => {
  const id = await at.upTo('submitted');
  expect(codeOf(await back(at.people.leader, id, { seen: 'none' }))).toBe('proposal.changedMeanwhile');
  expect(codeOf(await back(at.people.leader, id, { reply: crypto.randomUUID() }))).toBe('proposal.noReply');
  for (const more of [{ reason: '' }, { reason: '长'.repeat(1001) }, { reply: 'x' }])
    expect(codeOf(await back(at.people.leader, id, more))).toBe('platform.badInput');
});
