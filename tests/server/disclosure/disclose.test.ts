import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { disclosureMaterial } from '#db/schema';
import { disclose } from '#server/disclosure/disclose';
import { readDisclosure } from '#server/disclosure/queries-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';
import { adopt, agreed, drafted, heardItem, published, votedThrough } from '../resolution/stage';
import { setRule, toldOf } from './told';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

const system = () => world.desk({ kind: 'system', orgId: world.orgId });
const order = (input: Readonly<Record<string, unknown>>) => run(system(), disclose, input);
const file = (sourceId: string, text: string) =>
  inOrg(world, async (tx) => {
    const row = { source: 'decision' as const, sourceId, title: '食堂改造项目', text, figures: [] };
    const [made] = await tx
      .insert(disclosureMaterial)
      .values({ ...row, orgId: world.orgId, createdAt: world.now })
      .returning({ id: disclosureMaterial.id });
    return made!.id;
  });

it('takes an adopted resolution in the same transaction, and holds it until the closing', async () => {
  const item = await agreed(congress, 'order.resolutionText', '大会决议文本');
  await votedThrough(congress, item, 20);
  const draft = await drafted(congress, { item });
  world.rung.length = 0;
  value(await adopt(congress, draft));
  expect(world.rung.map(({ name }) => name)).toEqual(['resolution.adopted', 'disclosure.taken']);
  const told = await toldOf(world);
  expect(
    told.map(({ source, state, waits_for_closing: waits, number }) => [source, state, waits, number]),
  ).toEqual([
    ['box', 'approved', true, null],
    ['resolution', 'approved', true, null],
  ]);
  expect(told[0]?.text).toContain('赞成 20 票');
  expect(told[1]?.figures.map(({ name }) => name)).toEqual([
    '决议编号',
    '会议',
    '通过日期',
    '表决',
    '负责单位',
    '复查日期',
  ]);
  expect(told[1]?.figures[3]?.value).toContain('20');
  expect(told[1]?.hash).toMatch(/^[0-9a-f]{64}$/);
});

it('puts it on the board with the closing, and says how long after against the clock of the law', async () => {
  await congress.reach('resolutions');
  value(await adopt(congress, await drafted(congress, { item: await heardItem(congress) })));
  await published(congress);
  const [told] = await toldOf(world);
  expect(told).toMatchObject({ number: 1, state: 'published', waits_for_closing: false, audience: 'staff' });
  const [staff] = await world.people(1);
  const page = await inOrg(world, (tx) =>
    readDisclosure({ tx, actor: world.actor(staff!), now: world.now }, told!.id),
  );
  if (isRefusal(page)) throw new Error(page.code);
  expect(page.item.clock).toMatchObject({ hours: 0, isInTime: true, publishBy: '2026-11-19' });
  expect(page.item.origin).toMatchObject({ kind: 'resolution' });
});

it('waits for its embargo as long as the rule of its kind says, also after the closing', async () => {
  await setRule(world, congress.secretary.personId, 'resolution', { audience: 'public', hours: 24 });
  await congress.reach('resolutions');
  value(await adopt(congress, await drafted(congress)));
  await published(congress);
  expect(await toldOf(world)).toMatchObject([
    { audience: 'public', state: 'approved', waits_for_closing: false },
  ]);
});

it('tells nothing of what the unit keeps off the board', async () => {
  await setRule(world, congress.secretary.personId, 'resolution', { audience: 'staff', enabled: false });
  await congress.reach('resolutions');
  value(await adopt(congress, await drafted(congress)));
  await published(congress);
  expect(await toldOf(world)).toEqual([]);
});

it('takes the same thing once, however often and at the same moment it is told of', async () => {
  const sourceId = randomUUID();
  const material = await file(sourceId, '招标已经完成。');
  const outcomes = await Promise.all([order({ material }), order({ material }), order({ material })]);
  expect(new Set(outcomes.map((one) => value(one).disclosure)).size).toBe(1);
  value(await order({ source: 'decision', sourceId }));
  expect(await toldOf(world)).toMatchObject([{ version: 1, number: 1, state: 'published' }]);
});

it('makes the next version where its source says something new, and the same words make none', async () => {
  const sourceId = randomUUID();
  value(await order({ material: await file(sourceId, '招标已经完成。') }));
  value(await order({ material: await file(sourceId, '招标已经完成。') }));
  expect(await toldOf(world)).toMatchObject([{ version: 1 }]);
  world.now = new Date(world.now.getTime() + 3_600_000);
  value(await order({ material: await file(sourceId, '招标作废，重新进行。') }));
  expect(await toldOf(world)).toMatchObject([
    { version: 2, number: 1, state: 'published', text: '招标作废，重新进行。' },
  ]);
});

it('does nothing where a fact brought nothing, or what it names is not there', async () => {
  for (const input of [{}, { material: null }, { source: null, sourceId: null }, { material: randomUUID() }])
    expect(value(await order(input))).toEqual({ disclosure: null });
  for (const source of ['resolution', 'box', 'appraisal', 'reply', 'ranking'])
    expect(value(await order({ source, sourceId: randomUUID() }))).toEqual({ disclosure: null });
  expect(codeOf(await order({ source: 'gossip', sourceId: randomUUID() }))).toBe('platform.badInput');
  expect(await toldOf(world)).toEqual([]);
});

it('is nobody’s order: it follows from facts alone', async () => {
  expect(codeOf(await run(congress.desk, disclose, { source: 'resolution', sourceId: randomUUID() }))).toBe(
    'platform.notAllowed',
  );
});
