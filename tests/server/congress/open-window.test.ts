import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWindow } from '#server/congress/open-window';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { Congress, codeOf, day, hour } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
const start = new Date('2026-11-02T01:00:00Z');
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const fresh = async () => {
  world.now = start;
  world.rung.length = 0;
  return Congress.open(world);
};

it('takes a session from the papers to the closing by the clock alone', async () => {
  const congress = await fresh();
  await congress.reach('closing');
  expect(await congress.state()).toBe('closing');
  await congress.travel((await congress.window('closing')).closesAt);
  expect((await congress.windows()).every((window) => window.state === 'closed')).toBe(true);
  expect(
    world.rung.filter((fact) => fact.name === 'congress.stageReached').map((fact) => fact.data?.stage),
  ).toEqual(['preparatory', 'opening', 'reports', 'groups', 'vote', 'resolutions', 'closing']);
});

it('refuses a window before its time, a second opening, and a stage that was skipped', async () => {
  const congress = await fresh();
  await congress.sendPapers();
  const [preparatory, opening] = await congress.windows();
  const open = (window: string) => run(congress.desk, openWindow, { window });
  expect(codeOf(await open(preparatory!.id))).toBe('congress.tooEarly');
  world.now = opening!.opensAt;
  const skipped = await open(opening!.id);
  expect(skipped).toMatchObject({
    code: 'congress.stageSkipped',
    params: { stage: 'opening', state: 'papersOut' },
  });
  expect(await open(preparatory!.id)).toMatchObject({ ok: true, value: { opened: true } });
  expect(codeOf(await open(preparatory!.id))).toBe('congress.windowDone');
  expect(codeOf(await open('00000000-0000-4000-8000-000000000000'))).toBe('congress.noWindow');
  expect(codeOf(await open('no id'))).toBe('platform.badInput');
});

it('says which article closes the gate, and opens for the secretary once it holds', async () => {
  const congress = await fresh();
  await congress.sendPapers();
  const soon = congress.times(new Date(start.getTime() + 3 * day));
  await congress.plan(soon);
  const window = await congress.window('preparatory');
  world.now = window.opensAt;
  expect(await run(congress.desk, openWindow, { window: window.id })).toMatchObject({
    code: 'congress.gateUnmet',
    params: { step: 'openPreparatory', count: 1, gates: 'papersNotice' },
    article: '《上海市职工代表大会条例》第三十条',
  });
});

it('leaves a window whose gate is closed planned for the clock, and journals the reason once', async () => {
  const congress = await fresh();
  await congress.sendPapers();
  await congress.plan(congress.times(new Date(start.getTime() + 3 * day)));
  const window = await congress.window('preparatory');
  world.rung.length = 0;
  await congress.travel(window.opensAt);
  await congress.travel(new Date(window.opensAt.getTime() + 60_000));
  expect(
    world.rung
      .filter((fact) => fact.session === congress.sessionId)
      .map((fact) => [fact.name, fact.data?.gates]),
  ).toEqual([['congress.windowHeld', ['papersNotice']]]);
  expect((await congress.window('preparatory')).state).toBe('planned');
  await congress.override('papersNotice');
  await congress.travel(new Date(window.opensAt.getTime() + 120_000));
  expect(await congress.state()).toBe('preparatory');
});

it('catches up after a long absence: a window nobody could use gets its whole length from now, and later ones make room', async () => {
  const congress = await fresh();
  await congress.sendPapers();
  const before = await congress.windows();
  const back = new Date(before[1]!.opensAt.getTime() + hour);
  await congress.travel(back);
  const [preparatory, opening, reports] = await congress.windows();
  expect(preparatory).toMatchObject({
    state: 'open',
    opensAt: back,
    closesAt: new Date(back.getTime() + 2 * hour),
  });
  expect(opening).toMatchObject({ state: 'planned', opensAt: preparatory!.closesAt });
  expect(reports!.opensAt).toEqual(before[2]!.opensAt);
  expect(world.rung.some((fact) => fact.name === 'congress.windowsMoved')).toBe(true);
});

it('opens once when the clock and two secretaries press at the same moment', async () => {
  const congress = await fresh();
  await congress.sendPapers();
  const window = await congress.window('preparatory');
  world.now = window.opensAt;
  const desks = [
    congress.desk,
    world.desk(congress.second),
    seat(congress.desk, { kind: 'clock', orgId: world.orgId }),
  ];
  const outcomes = await Promise.all(desks.map((desk) => run(desk, openWindow, { window: window.id })));
  expect(outcomes.filter((outcome) => 'ok' in outcome)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !('ok' in outcome)).map(codeOf)).toEqual([
    'congress.windowDone',
    'congress.windowDone',
  ]);
});

it('is not for representatives', async () => {
  const congress = await fresh();
  await congress.plan();
  const window = await congress.window('preparatory');
  const desk = world.desk(world.actor(congress.reps[0]!, ['representative']));
  expect(codeOf(await run(desk, openWindow, { window: window.id }))).toBe('platform.notAllowed');
});
