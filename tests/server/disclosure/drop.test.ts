import { afterAll, beforeAll, expect, it } from 'vitest';
import { correct } from '#server/disclosure/correct';
import { drop } from '#server/disclosure/drop';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = async (id: string, who = at.people.editor) => run(at.world.desk(who), drop, await at.seen(id));

it('gives a draft up, and it is on nobody’s way any more', async () => {
  const id = await at.drafted();
  value(await order(id));
  expect(await at.version(id)).toMatchObject({ state: 'dropped' });
  expect(codeOf(await order(id))).toBe('disclosure.step');
});

it('drops a correction and leaves what hangs on the board', async () => {
  const id = await at.published();
  value(await run(at.world.desk(at.people.editor), correct, { disclosure: id, why: '数字有误' }));
  value(await order(id));
  value(await run(at.world.desk(at.people.otherEditor), correct, { disclosure: id, why: '还是有误' }));
  expect(await at.version(id)).toMatchObject({ number: 3, state: 'draft' });
});

it('refuses what was handed in or is somebody else’s to decide', async () => {
  for (const id of [await at.submitted(), await at.checked(), await at.waiting()])
    expect(codeOf(await order(id))).toBe('disclosure.step');
  expect(codeOf(await order(await at.drafted(), at.people.approver))).toBe('platform.notAllowed');
});
