import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreeItem } from '#server/congress/agree-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('records once that employer and union agree', async () => {
  const congress = await Congress.open(world);
  const { id } = value(await congress.add());
  const agree = () => run(congress.desk, agreeItem, { item: id });
  expect(value(await agree())).toEqual({ state: 'agreed' });
  expect(codeOf(await agree())).toBe('congress.itemStep');
});

it('must be done before the launch', async () => {
  const congress = await Congress.open(world);
  value(await congress.add());
  value(await congress.plan());
  value(await congress.step('plan'));
  await congress.override('compositionRight');
  expect(await congress.step('launch')).toMatchObject({
    code: 'congress.gateUnmet',
    params: { step: 'launch', gates: 'agendaAgreed' },
  });
});
