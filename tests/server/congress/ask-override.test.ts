import { afterAll, beforeAll, expect, it } from 'vitest';
import { askOverride } from '#server/congress/ask-override';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = (congress: Congress, gate: string, reason = '附件补正中，代表已同意') =>
  run(congress.desk, askOverride, { session: congress.sessionId, gate, reason });

it('never overrides what law sets as a floor, nor a gate that does not exist', async () => {
  const congress = await Congress.open(world);
  for (const gate of ['openingQuorum', 'voteQuorum', 'preparatoryQuorum', 'rollThere', 'nothing'])
    expect(codeOf(await ask(congress, gate))).toBe('congress.notOverridable');
});

it('wants a reason of four characters and is asked once', async () => {
  const congress = await Congress.open(world);
  expect(codeOf(await ask(congress, 'papersNotice', '急 '))).toBe('platform.badInput');
  value(await ask(congress, 'papersNotice'));
  expect(codeOf(await ask(congress, 'papersNotice'))).toBe('congress.overrideTaken');
});

it('opens nothing by itself', async () => {
  const congress = await Congress.open(world);
  value(await congress.add());
  value(await congress.plan());
  value(await congress.step('plan'));
  value(await ask(congress, 'agendaAgreed'));
  value(await ask(congress, 'compositionRight'));
  expect(codeOf(await congress.step('launch'))).toBe('congress.gateUnmet');
});
