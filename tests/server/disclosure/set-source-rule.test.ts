import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ruleOfSource } from '#server/disclosure/rule-of-source';
import { setSourceRule } from '#server/disclosure/set-source-rule';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const rule = { source: 'reply', audience: 'staff', embargoHours: '24', keepDays: '30', enabled: 'yes' };
const order = (more: Record<string, unknown> = {}, who = at.people.approver) =>
  run(at.world.desk(who), setSourceRule, { ...rule, ...more });

it('sets the rule of a source from now on and keeps those before', async () => {
  const both = await Promise.all([order(), order({ enabled: 'no' })]);
  expect(both.map((one) => value(one).version).sort()).toEqual([1, 2]);
  value(await order({ audience: 'leaders' }));
  expect(await inOrg(at.world, (tx) => ruleOfSource(tx, 'reply'))).toMatchObject({
    audience: 'leaders',
    embargoHours: 24,
    keepDays: 30,
    enabled: true,
  });
  expect(await at.rows(sql`select count(*)::int as count from disclosure_source_rule`)).toEqual([
    { count: 3 },
  ]);
  expect(await inOrg(at.world, (tx) => ruleOfSource(tx, 'box'))).toMatchObject({
    audience: 'staff',
    embargoHours: 0,
  });
});

it('is set by the approver, within bounds', async () => {
  for (const more of [
    { source: 'gossip' },
    { embargoHours: '-1' },
    { embargoHours: '9000' },
    { keepDays: '10' },
    { enabled: 'maybe' },
  ])
    expect(codeOf(await order(more))).toBe('platform.badInput');
  for (const who of [at.people.secretary, at.people.editor, at.people.checker])
    expect(codeOf(await order({}, who))).toBe('platform.notAllowed');
});
