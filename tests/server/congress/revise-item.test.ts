import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreeItem } from '#server/congress/agree-item';
import { reviseItem } from '#server/congress/revise-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const revise = (congress: Congress, item: string, more: object = {}) =>
  run(congress.desk, reviseItem, {
    item,
    title: '审议2026年度工作报告（修改稿）',
    matter: 'annualOperation',
    ...more,
  });

it('rewrites a draft and judges its routing afresh', async () => {
  const congress = await Congress.open(world);
  const { id } = value(await congress.add());
  expect(await revise(congress, id)).toMatchObject({ ok: true, value: { procedure: 'advise' } });
  expect(codeOf(await revise(congress, id, { procedure: 'elect' }))).toBe('congress.wrongProcedure');
});

it('may turn an open matter into a secret one and back while it is a draft', async () => {
  const congress = await Congress.open(world);
  const { id } = value(await congress.add());
  const pay = { title: '绩效工资分配办法', matter: 'publicInstitution.incomeDistribution' };
  expect(await revise(congress, id, pay)).toMatchObject({ ok: true, value: { secret: true } });
  expect(await revise(congress, id)).toMatchObject({ ok: true, value: { secret: false } });
});

it('leaves what both sides agreed on alone', async () => {
  const congress = await Congress.open(world);
  const { id } = value(await congress.add());
  await run(congress.desk, agreeItem, { item: id });
  expect(await revise(congress, id)).toMatchObject({
    code: 'congress.itemStep',
    params: { state: 'agreed' },
  });
  expect(codeOf(await revise(congress, '00000000-0000-4000-8000-000000000000'))).toBe('congress.noItem');
});
