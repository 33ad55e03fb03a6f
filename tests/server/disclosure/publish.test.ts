import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepDisclosures } from '#server/clock/disclosures';
import { correct } from '#server/disclosure/correct';
import { publish } from '#server/disclosure/publish';
import { sendBack } from '#server/disclosure/send-back';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const clock = () => ({ kind: 'clock', orgId: at.world.orgId }) as const;
const order = (id: string) => run(at.world.desk(clock()), publish, { disclosure: id });
const turn = () => keepDisclosures(at.world.desk(clock()));

it('waits for the end of the embargo, and publishes in the year it then is', async () => {
  const began = at.world.now;
  const id = await at.waiting(24 * 90);
  expect(codeOf(await order(id))).toBe('disclosure.step');
  await turn();
  expect(await at.version(id)).toMatchObject({ state: 'approved' });
  // The machine was away when it ended.
  at.world.now = new Date(began.getTime() + 100 * 86_400_000);
  await turn();
  expect(await at.version(id)).toMatchObject({ state: 'published' });
  expect(await at.item(id)).toMatchObject({ year: 2027, number: 1 });
  await turn();
  expect(codeOf(await order(id))).toBe('disclosure.step');
  at.world.now = began;
});

it('leaves alone what was sent back meanwhile', async () => {
  const began = at.world.now;
  const id = await at.waiting(1);
  value(
    await run(at.world.desk(at.people.approver), sendBack, { ...(await at.seen(id)), why: '还要改一处' }),
  );
  at.world.now = new Date(began.getTime() + 2 * 3_600_000);
  await turn();
  expect(await at.version(id)).toMatchObject({ state: 'draft' });
  expect(codeOf(await order(id))).toBe('disclosure.step');
  at.world.now = began;
});

it('is nobody’s order but the clock’s', async () => {
  const id = await at.waiting(1);
  for (const who of [at.people.approver, at.people.secretary])
    expect(codeOf(await run(at.world.desk(who), publish, { disclosure: id }))).toBe('platform.notAllowed');
});

it('leaves a correction in draft where it is', async () => {
  const id = await at.published();
  value(await run(at.world.desk(at.people.editor), correct, { disclosure: id, why: '数字有误' }));
  expect(codeOf(await order(id))).toBe('disclosure.step');
});
