import { afterAll, beforeAll, expect, it } from 'vitest';
import { check } from '#server/disclosure/check';
import { redact } from '#server/disclosure/redact';
import { revise } from '#server/disclosure/revise';
import { submit } from '#server/disclosure/submit';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice, words } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = async (id: string, more: Record<string, unknown> = {}, who = at.people.checker) =>
  run(at.world.desk(who), check, { ...(await at.seen(id)), result: 'open', ...more });

it('passes what holds no secrets on to the approval', async () => {
  const id = await at.submitted();
  value(await order(id));
  expect(await at.version(id)).toMatchObject({ state: 'approving', check_result: 'open' });
  expect(codeOf(await order(id))).toBe('disclosure.step');
});

it('passes with black places only where there are any', async () => {
  const id = await at.submitted();
  expect(codeOf(await order(id, { result: 'redact' }))).toBe('disclosure.nothingRedacted');
  const place = { disclosure: id, pattern: '党委会', reason: '会议内容涉密' };
  value(await run(at.world.desk(at.people.checker), redact, place));
  value(await order(id, { result: 'redact' }));
  expect(await at.version(id)).toMatchObject({ state: 'approving', check_result: 'redact' });
  // A personal number is black without anybody's doing.
  value(await order(await at.submitted({ text: '联系人手机 138 0013 8000' }), { result: 'redact' }));
});

it('gives back what can’t go out yet, with the reason', async () => {
  const id = await at.submitted();
  expect(codeOf(await order(id, { result: 'later' }))).toBe('platform.badInput');
  value(await order(id, { result: 'later', note: '招标结束后再公开' }));
  expect(await at.version(id)).toMatchObject({
    state: 'draft',
    hash: null,
    sent_back_why: '招标结束后再公开',
  });
});

it('is done by nobody who wrote any of it, whatever other office they hold', async () => {
  const { everything, editor } = at.people;
  expect(codeOf(await order(await at.submitted({}, everything), {}, everything))).toBe('disclosure.ownWork');
  // A single touch of somebody else's draft is a hand in it.
  const id = await at.drafted();
  value(await run(at.world.desk(everything), revise, { ...words, ...(await at.seen(id)) }));
  value(await run(at.world.desk(editor), submit, await at.seen(id)));
  expect(codeOf(await order(id, {}, everything))).toBe('disclosure.ownWork');
  value(await order(id));
  // Handing in stands for the words too.
  const other = await at.drafted();
  value(await run(at.world.desk(everything), submit, await at.seen(other)));
  expect(codeOf(await order(other, {}, everything))).toBe('disclosure.ownWork');
});

it('sees what it decides on', async () => {
  const id = await at.submitted();
  expect(codeOf(await order(id, { seen: 1 }))).toBe('disclosure.changedMeanwhile');
  expect(codeOf(await order(id, { result: 'maybe' }))).toBe('platform.badInput');
  expect(codeOf(await order(id, {}, at.people.approver))).toBe('platform.notAllowed');
});
