import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeWindow } from '#server/congress/close-window';
import { run } from '#server/platform/command';
import { Congress, codeOf, hour } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const close = async (congress: Congress) =>
  run(congress.desk, closeWindow, { window: (await congress.window('preparatory')).id });
const heard = (congress: Congress) =>
  world.rung.filter((fact) => fact.session === congress.sessionId).map((fact) => fact.name);

it('is not closed before the announced end, and not twice', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  expect(codeOf(await close(congress))).toBe('congress.notDueToClose');
  await congress.signIn('preparatory', 20);
  world.now = (await congress.window('preparatory')).closesAt;
  expect(await close(congress)).toMatchObject({
    ok: true,
    value: { closed: true, quorum: { present: 20, needed: 20, entitled: 30, reached: true } },
  });
  expect(codeOf(await close(congress))).toBe('congress.windowNotOpen');
});

it('is extended once by itself when one representative is missing, later stages make room, and a late sign-in counts', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  await congress.signIn('preparatory', 19);
  const first = await congress.window('preparatory');
  await congress.travel(first.closesAt);
  const extended = await congress.window('preparatory');
  expect(extended).toMatchObject({ state: 'open', quorum: { present: 19, reached: false } });
  expect(extended.closesAt.getTime()).toBe(first.closesAt.getTime() + 2 * hour);
  await congress.signIn('preparatory', 20);
  await congress.travel(extended.closesAt);
  expect(await congress.window('preparatory')).toMatchObject({
    state: 'closed',
    quorum: { present: 20, reached: true },
  });
  expect(heard(congress)).toEqual(
    expect.arrayContaining(['congress.quorumMissed', 'congress.windowExtended', 'congress.quorumReached']),
  );
});

it('missed a second time adjourns the session in the same breath', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  await congress.travel((await congress.window('preparatory')).closesAt);
  expect(await congress.state()).toBe('preparatory');
  await congress.travel((await congress.window('preparatory')).closesAt);
  expect(await congress.state()).toBe('adjourned');
  expect(heard(congress).slice(-3)).toEqual([
    'congress.windowClosed',
    'congress.quorumLost',
    'congress.adjourned',
  ]);
});

it('does not count non-voting attendees', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  await congress.signIn('preparatory', 19);
  const [guest] = await world.people(1);
  await congress.attend('preparatory', guest!, false);
  await congress.travel((await congress.window('preparatory')).closesAt);
  expect((await congress.window('preparatory')).quorum).toMatchObject({ present: 19, reached: false });
});

it('tests the quorum once when clock and secretary close at the same moment', async () => {
  const congress = await Congress.open(world);
  await congress.reach('preparatory');
  world.now = (await congress.window('preparatory')).closesAt;
  const outcomes = await Promise.all([close(congress), close(congress), close(congress)]);
  expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !('ok' in outcome)).map(codeOf)).toEqual([
    'congress.notDueToClose',
    'congress.notDueToClose',
  ]);
});
