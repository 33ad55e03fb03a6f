import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRehearsal } from '#server/congress/create-rehearsal';
import { currentSession } from '#server/congress/load';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asked = { title: '会议演练', representatives: '36', delegations: '4' };

it('sets up one rehearsal that no page takes for the session, even when two are asked for at once', async () => {
  const congress = await Congress.open(world);
  const outcomes = await Promise.all([
    run(congress.desk, createRehearsal, asked),
    run(congress.desk, createRehearsal, asked),
  ]);
  expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !('ok' in outcome)).map(codeOf)).toEqual(['congress.rehearsalExists']);
  expect((await inOrg(world, (tx) => currentSession(tx, congress.secretary)))?.id).toBe(congress.sessionId);
  const made = outcomes.find((outcome) => 'ok' in outcome)!;
  congress.sessionId = value(made).id;
  value(await congress.step('plan'));
  await congress.override('compositionRight', 'documentsThere');
  value(await congress.step('launch'));
  value(await congress.step('sendPapers'));
  // A rehearsal need not wait seven days for its papers.
  await congress.travel((await congress.window('preparatory')).opensAt);
  expect(await congress.state()).toBe('preparatory');
});

it('wants between ten and three hundred people', async () => {
  const congress = await Congress.open(world);
  for (const representatives of ['9', '301', 'many', '12.5'])
    expect(codeOf(await run(congress.desk, createRehearsal, { ...asked, representatives }))).toBe(
      'platform.badInput',
    );
});
