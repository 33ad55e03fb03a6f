import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { closeVote } from '#server/ballot/close-vote';
import { openVote } from '#server/ballot/open-vote';
import { planVote } from '#server/ballot/plan-vote';
import { readPlanning } from '#server/ballot/queries';
import { agreeItem } from '#server/congress/agree-item';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { castAll, later, member, plan, read, shown } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
});
afterAll(() => world.close());

it('waits for the frozen roll', async () => {
  expect(codeOf(await plan(congress))).toBe('ballot.rollOpen');
});

it('takes the whole window of its stage unless told otherwise, and once at a time', async () => {
  await congress.sendPapers();
  value(await plan(congress));
  expect(codeOf(await plan(congress))).toBe('ballot.liveAlready');
  const both = await Promise.all([
    plan(congress, { subject: 'agenda' }),
    plan(congress, { subject: 'agenda' }),
  ]);
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
  value(await plan(congress, { subject: 'procedural', question: '休会十分钟？' }));
  value(await plan(congress, { subject: 'procedural', question: '再休会十分钟？' }));
});

it('refuses an item that the law wants secret, with its article', async () => {
  const pay = value(
    await congress.add({
      title: '绩效工资分配办法（草案）',
      matter: 'publicInstitution.incomeDistribution',
      note: '',
    }),
  );
  value(await run(congress.desk, agreeItem, { item: pay.id }));
  await congress.sendPapers();
  const outcome = await plan(congress, { subject: 'item', item: pay.id, question: '是否通过？' });
  expect(outcome).toMatchObject({
    code: 'ballot.mustBeSecret',
    params: { title: '绩效工资分配办法（草案）' },
  });
  expect((outcome as { article: string }).article).toContain('《上海市职工代表大会条例》');
});

it('refuses an item that is only heard, one without paper, none, and one of another session', async () => {
  const heard = value(await congress.add({ title: '年度工作报告' }));
  value(await run(congress.desk, agreeItem, { item: heard.id }));
  await congress.sendPapers();
  expect(codeOf(await plan(congress, { subject: 'item', item: heard.id }))).toBe('ballot.nothingToPass');
  expect(codeOf(await plan(congress, { subject: 'item' }))).toBe('ballot.itemNeeded');
  world.now = new Date('2026-11-02T01:00:00Z');
  const other = await Congress.open(world);
  const foreign = value(await other.add());
  expect(codeOf(await plan(congress, { subject: 'item', item: foreign.id }))).toBe('ballot.itemElsewhere');
});

it('keeps a vote within the window of its stage', async () => {
  await congress.sendPapers();
  const window = await congress.window('preparatory');
  const at = (opens: Date, closes: Date) =>
    plan(congress, { opensAt: opens.toISOString(), closesAt: closes.toISOString() });
  expect(codeOf(await at(later(window.opensAt, -1), window.closesAt))).toBe('ballot.outsideWindow');
  expect(codeOf(await at(window.opensAt, later(window.closesAt, 1)))).toBe('ballot.outsideWindow');
  expect(codeOf(await at(window.closesAt, window.opensAt))).toBe('ballot.timesReversed');
  expect(codeOf(await plan(congress, { stage: 'closing' }))).toBe('ballot.wrongStage');
  expect(codeOf(await plan(congress, { opensAt: 'tomorrow' }))).toBe('platform.badInput');
  value(await at(later(window.opensAt, 1), window.closesAt));
  await congress.signIn('preparatory', 0);
});

it('does not put again what was adopted, nor into a stage that is over', async () => {
  await congress.reach('preparatory');
  const { vote } = value(await plan(congress));
  value(await run(congress.desk, openVote, { vote }));
  await castAll(congress, vote, 30);
  value(await run(congress.desk, closeVote, { vote }));
  expect(codeOf(await plan(congress))).toBe('ballot.decidedAlready');
  await congress.travel((await congress.window('preparatory')).closesAt);
  expect(codeOf(await plan(congress, { subject: 'agenda' }))).toBe('ballot.stageOver');
});

it('offers only subjects whose stages are still ahead, and names what must wait for a secret ballot', async () => {
  const pay = {
    title: '绩效工资分配办法（草案）',
    matter: 'publicInstitution.incomeDistribution',
    note: '',
  };
  value(await congress.add(pay));
  const offer = async () =>
    shown(await read(congress, congress.secretary, (reader) => readPlanning(reader, congress.sessionId)));
  expect((await offer()).secret).toEqual([pay.title]);
  expect((await offer()).subjects).toContain('presidium');
  const elsewhere = await Congress.open(world);
  await elsewhere.reach('groups');
  const now = shown(
    await read(elsewhere, elsewhere.secretary, (reader) => readPlanning(reader, elsewhere.sessionId)),
  );
  expect(now.subjects).not.toContain('presidium');
  expect(now.subjects).toContain('procedural');
  expect(now.windows.map((window) => window.stage)).not.toContain('preparatory');
});

it('is the secretary’s alone and reads its form strictly', async () => {
  await congress.sendPapers();
  const input = { session: congress.sessionId, subject: 'presidium', question: '是否同意？' };
  expect(codeOf(await run(world.desk(await member(congress, 1)), planVote, input))).toBe(
    'platform.notAllowed',
  );
  for (const wrong of [
    { subject: 'anything' },
    { question: '' },
    { question: '问'.repeat(301) },
    { session: 'x' },
    { stage: 'nowhere' },
    { changeable: 'maybe' },
  ])
    expect(codeOf(await run(congress.desk, planVote, { ...input, ...wrong }))).toBe('platform.badInput');
});
