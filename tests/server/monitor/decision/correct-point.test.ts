import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctPoint } from '#server/monitor/decision/correct-point';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { queryDecision } from '#server/monitor/decision/queries-decision';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

const right = { doneOn: '2026-11-01', evidence: '论证会纪要两份。', reason: '日期看错一行。' };
const correct = (id: string, point: string, more: Record<string, unknown> = {}) =>
  at.step(at.people.officer, correctPoint, id, { point, ...right, ...more });

test('puts right what was done, keeps what was said before, and another day is found', async () => {
  const id = await at.recorded();
  value(await at.complete(id, 'proposal'));
  value(await correct(id, 'proposal'));
  const [point] = await at.points(id);
  expect(point).toMatchObject({
    done_on: '2026-11-01',
    evidence: '论证会纪要两份。',
    done_by: at.people.officer.personId,
    corrections: [
      {
        doneOn: '2026-11-02',
        evidence: '论证会纪要一份。',
        why: '日期看错一行。',
        by: at.people.officer.personId,
      },
    ],
  });
  expect(await at.found(id)).toMatchObject([
    { kind: 'dayCorrected', severity: 'warning', data: { was: '2026-11-02', doneOn: '2026-11-01' } },
  ]);
  expect(
    at.world.rung.find(({ name, subject }) => name === 'monitor.pointCorrected' && subject === id)?.data,
  ).toMatchObject({ was: '2026-11-02', doneOn: '2026-11-01' });
  // Words alone are put right without a finding.
  value(await correct(id, 'proposal', { evidence: '论证会纪要三份。' }));
  expect(await at.found(id)).toHaveLength(1);
  const page = (who = at.people.officer) =>
    inOrg(at.world, (tx) => queryDecision({ tx, actor: who, now: at.world.now }, id));
  expect(await page()).toMatchObject({
    points: [
      { mayCorrect: true, corrections: [{ doneOn: '2026-11-02' }, { doneOn: '2026-11-01' }] },
      {},
      {},
      {},
      {},
      {},
      {},
    ],
  });
  const staff = await page(at.people.staff);
  if ('refused' in staff) throw new Error('refused');
  expect(staff.points[0]).toMatchObject({ mayCorrect: false, corrections: [] });
});

test('only of what was done, with a reason, never ahead, over what was read', async () => {
  const id = await at.recorded();
  expect(codeOf(await correct(id, 'proposal'))).toBe('monitor.pointOpen');
  value(await at.complete(id, 'proposal'));
  expect(codeOf(await correct(id, 'papers'))).toBe('monitor.noPoint');
  expect(codeOf(await correct(id, 'proposal', { doneOn: '2026-11-03' }))).toBe('monitor.dayAhead');
  expect(codeOf(await correct(id, 'proposal', { doneOn: '2026-11-02', evidence: '论证会纪要一份。' }))).toBe(
    'monitor.nothingCorrected',
  );
  expect(codeOf(await correct(id, 'proposal', { seen: 9 }))).toBe('monitor.decisionChanged');
  for (const bad of [{ reason: '' }, { evidence: '' }, { doneOn: '昨天' }])
    expect(codeOf(await correct(id, 'proposal', bad))).toBe('platform.badInput');
  expect(codeOf(await at.step(at.people.inspector, correctPoint, id, { point: 'proposal', ...right }))).toBe(
    'platform.notAllowed',
  );
});

test('nothing is changed past its reason, and nothing that was said is taken away', async () => {
  const id = await at.recorded();
  value(await at.complete(id, 'proposal'));
  value(await correct(id, 'proposal'));
  const mine = sql`decision_id = ${id} and point = 'proposal'`;
  const next = (kept: string) =>
    sql`update decision_point set done_on = '2026-10-30', corrections = corrections || ${kept}::jsonb where ${mine}`;
  for (const change of [
    sql`update decision_point set done_on = '2026-10-30' where ${mine}`,
    sql`update decision_point set corrections = '[]' where ${mine}`,
    next('{"doneOn":"2026-10-01","evidence":"论证会纪要两份。","why":"x","at":"x"}'),
    next('{"doneOn":"2026-11-01","evidence":"论证会纪要两份。","why":"","at":"x"}'),
    next('{"doneOn":"2026-11-01","why":"x","at":"x"}'),
  ])
    await expect(at.rows(change)).rejects.toThrow();
});

test('another day goes round no gate', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-5', '江湾器械公司', '器械', now()) returning id`);
  await at.rows(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, to_day, text, basis, known_at)
    values (${at.world.orgId}, ${supplier!.id}, 'suspended', '2026-10-01', '2026-10-31', '暂停供货', '院办公会', now())`);
  const id = await at.recorded({
    class: 'project',
    title: '采购',
    amount: '12000000',
    supplier: supplier!.id,
  });
  for (const point of ['proposal', 'research', 'risk', 'meeting']) value(await at.complete(id, point));
  expect(codeOf(await correct(id, 'meeting', { doneOn: '2026-10-31' }))).toBe('monitor.supplierBlocked');
  value(await correct(id, 'meeting', { doneOn: '2026-11-01' }));
  const other = await at.recorded();
  for (const point of ['proposal', 'research', 'risk', 'meeting']) value(await at.complete(other, point));
  value(
    await at.step(at.people.officer, linkDecision, other, {
      matter: 'publicInstitution.incomeDistribution',
    }),
  );
  expect(codeOf(await correct(other, 'meeting'))).toBe('monitor.mustAdopt');
});

test('what has ended stays', async () => {
  const id = await at.recorded();
  for (const { point } of await at.points(id)) value(await at.complete(id, point));
  expect(codeOf(await correct(id, 'proposal'))).toBe('monitor.decisionFinished');
});
