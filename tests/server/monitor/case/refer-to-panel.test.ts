import { afterAll, beforeAll, expect, test } from 'vitest';
import { referToPanel } from '#server/monitor/case/refer-to-panel';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('puts what the department says before the experts', async () => {
  const id = await at.upTo('stated');
  value(await at.step(at.people.inspector, referToPanel, id, { text: '用药是否合理？' }));
  expect(await at.case(id)).toMatchObject({ state: 'panel' });
  expect((await at.lines(id)).at(-1)).toMatchObject({ kind: 'refer', text: '用药是否合理？' });
});

test('not before the department has spoken, nor twice', async () => {
  for (const state of ['opened', 'stating', 'panel', 'acting', 'closed'] as const)
    expect(codeOf(await at.step(at.people.inspector, referToPanel, await at.upTo(state)))).toBe(
      'monitor.caseStep',
    );
});
