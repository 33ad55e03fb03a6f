import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendBack } from '#server/disclosure/send-back';
import { submit } from '#server/disclosure/submit';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = async (id: string, who = at.people.approver, why = '金额与附件不一致') =>
  run(at.world.desk(who), sendBack, { ...(await at.seen(id)), why });

it('gives a version back with the reason, also while its embargo runs, and the check begins anew', async () => {
  for (const id of [await at.submitted(), await at.checked(), await at.waiting()]) {
    value(await order(id));
    expect(await at.version(id)).toMatchObject({
      state: 'draft',
      hash: null,
      check_result: null,
      sent_back_why: '金额与附件不一致',
    });
    value(await run(at.world.desk(at.people.editor), submit, await at.seen(id)));
    expect(await at.version(id)).toMatchObject({ state: 'checking', sent_back_why: null });
  }
});

it('needs a reason, and something that is on its way', async () => {
  expect(codeOf(await order(await at.submitted(), at.people.checker, ' 不 '))).toBe('platform.badInput');
  expect(codeOf(await order(await at.drafted()))).toBe('disclosure.step');
  expect(codeOf(await order(await at.published()))).toBe('disclosure.step');
  expect(codeOf(await order(await at.submitted(), at.people.editor))).toBe('platform.notAllowed');
});
