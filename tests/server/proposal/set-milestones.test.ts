import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { markOfMilestones, milestonesOf } from '#server/proposal/milestones';
import { setMilestones } from '#server/proposal/set-milestones';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

type Line = readonly [text: string, due: string, id?: string];
const rowsOf = (proposal: string) => inOrg(of.world, (tx) => milestonesOf(tx, proposal));
const plan = async (proposal: string, lines: readonly Line[], more: Readonly<Record<string, unknown>> = {}) =>
  run(of.world.desk(of.people.handlers.catering), setMilestones, {
    proposal,
    ids: lines.map(([, , id]) => id ?? ''),
    texts: lines.map(([text]) => text),
    dues: lines.map(([, due]) => due),
    seen: markOfMilestones(await rowsOf(proposal)),
    ...more,
  });

it('writes the steps in their order, leaving empty lines out, each on the timeline', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  value(
    await plan(proposal, [
      ['招标采购保温柜', '2026-12-15'],
      ['', ''],
      ['夜间窗口试运行', '2027-01-10'],
    ]),
  );
  const rows = await rowsOf(proposal);
  expect(rows.map(({ ordinal, text, dueOn }) => [ordinal, text, dueOn])).toEqual([
    [1, '招标采购保温柜', '2026-12-15'],
    [2, '夜间窗口试运行', '2027-01-10'],
  ]);
  expect(await of.timeline(proposal)).toEqual(['milestoneSet', 'milestoneSet']);
});

it('moves a step only with a reason, adds others, and takes none away', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  value(await plan(proposal, [['招标采购保温柜', '2026-12-15']]));
  const [first] = await rowsOf(proposal);
  const moved: Line = ['招标采购保温柜', '2027-02-01', first!.id];
  expect(codeOf(await plan(proposal, [moved]))).toBe('platform.badInput');
  value(await plan(proposal, [moved, ['夜间窗口试运行', '2027-03-01']], { reason: '首次招标流标' }));
  value(await plan(proposal, [['加装照明', '2027-03-02']]));
  expect((await rowsOf(proposal)).map(({ dueOn }) => dueOn)).toEqual([
    '2027-02-01',
    '2027-03-01',
    '2027-03-02',
  ]);
  const [line] = await of.rows(
    sql`select reason, data from proposal_event where proposal_id = ${proposal} and kind = 'milestoneMoved'`,
  );
  expect(line).toMatchObject({ reason: '首次招标流标', data: { before: '2026-12-15', day: '2027-02-01' } });
});

it('keeps what is reached, and knows no step of another proposal', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  value(await plan(proposal, [['招标采购保温柜', '2026-12-15']]));
  const [first] = await rowsOf(proposal);
  await of.rows(sql`update proposal_milestone set reached_on = '2026-11-02' where id = ${first!.id}`);
  const again: Line = ['换个说法', '2026-12-15', first!.id];
  expect(codeOf(await plan(proposal, [again], { reason: '改一改' }))).toBe('proposal.noMilestone');
  const other = await of.given('tracking', { code: 'B' });
  expect(codeOf(await plan(other, [again], { reason: '改一改' }))).toBe('proposal.noMilestone');
});

it('tells two who plan at once apart', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  const both = await Promise.all(
    ['甲方案', '乙方案'].map((text) => plan(proposal, [[text, '2026-12-15']], { seen: '0-0-0' })),
  );
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.changedMeanwhile']);
});

it('is for the department that leads, while the proposal is followed', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  const raw = { proposal, ids: [''], texts: ['招标采购'], dues: ['2026-12-15'], seen: '0-0-0' };
  for (const who of [of.people.handlers.finance, of.people.handlers.transport])
    expect(codeOf(await run(of.world.desk(who), setMilestones, raw))).toBe('proposal.notYourUnit');
  for (const who of [of.rep(3), of.people.leader, of.people.secretary])
    expect(codeOf(await run(of.world.desk(who), setMilestones, raw))).toBe('platform.notAllowed');
  for (const state of ['handling', 'replied', 'closed'] as const)
    expect(codeOf(await plan(await of.given(state), [['招标采购', '2026-12-15']]))).toBe('proposal.step');
});

it('says of each line what is missing', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  const bad: readonly (readonly [readonly Line[], string])[] = [
    [[], 'texts.0'],
    [[['', '2026-12-15']], 'texts.0'],
    [[['招标采购', '明年']], 'dues.0'],
    [[['招标采购', '2026-02-30']], 'dues.0'],
    [
      [
        ['招标采购', '2026-12-15'],
        ['长'.repeat(501), '2026-12-15'],
      ],
      'texts.1',
    ],
    [[['招标采购', '2026-12-15', 'x']], 'texts.0'],
  ];
  for (const [lines, field] of bad)
    expect(await plan(proposal, lines)).toMatchObject({ fields: { [field]: expect.anything() } });
  expect(
    codeOf(
      await plan(
        proposal,
        Array.from({ length: 13 }, () => ['招标采购', '2026-12-15'] as const),
      ),
    ),
  ).toBe('platform.badInput');
});
