import { afterAll, beforeAll, expect, it } from 'vitest';
import { correct } from '#server/disclosure/correct';
import { submit } from '#server/disclosure/submit';
import { takeDown } from '#server/disclosure/take-down';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = (disclosure: string, more: Record<string, unknown> = {}, who = at.people.approver) =>
  run(at.world.desk(who), takeDown, { disclosure, reason: 'expired', ...more });

it('leaves an item up for its days, and says by which law', async () => {
  const began = at.world.now;
  const id = await at.published();
  expect(await order(id)).toMatchObject({
    code: 'disclosure.onBoardStill',
    params: { until: '2026-11-17', days: 15 },
    article: expect.stringContaining('厂务公开条例'),
  });
  at.world.now = new Date('2026-11-17T15:59:00Z');
  expect(codeOf(await order(id))).toBe('disclosure.onBoardStill');
  at.world.now = new Date('2026-11-17T16:00:00Z');
  value(await order(id));
  expect(await at.item(id)).toMatchObject({ taken_down_for: 'expired' });
  expect(codeOf(await order(id))).toBe('disclosure.step');
  at.world.now = began;
});

it('takes it down before for secrecy or by order, and the reason stays', async () => {
  for (const reason of ['secrecy', 'ordered']) {
    const id = await at.published();
    expect(codeOf(await order(id, { reason }))).toBe('platform.badInput');
    value(await order(id, { reason, note: '含有病人信息' }));
    expect(await at.item(id)).toMatchObject({ taken_down_for: reason, taken_down_note: '含有病人信息' });
  }
});

it('ends a correction that was being prepared', async () => {
  const id = await at.published();
  value(await run(at.world.desk(at.people.editor), correct, { disclosure: id, why: '数字有误' }));
  value(await run(at.world.desk(at.people.editor), submit, await at.seen(id)));
  value(await order(id, { reason: 'ordered', note: '依法院要求' }));
  expect(await at.version(id)).toMatchObject({ number: 2, state: 'dropped' });
});

it('is for the approver, and for what hangs there', async () => {
  expect(codeOf(await order(await at.waiting()))).toBe('disclosure.step');
  for (const who of [at.people.editor, at.people.checker, at.people.secretary])
    expect(codeOf(await order(await at.published(), {}, who))).toBe('platform.notAllowed');
  expect(codeOf(await order(await at.published(), { reason: 'awkward' }))).toBe('platform.badInput');
});
