import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmDecisions } from '#server/monitor/decision/confirm-decisions';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

test('the real ledger: ten decisions, what was late is found, the one that ended is public', async () => {
  const done = await at.brought(await at.ledger());
  expect(done.written).toBe(34);
  const late = await at.rows<{ code: string; point: string; days: number }>(sql`
    select data ->> 'code' as code, data ->> 'point' as point, (data ->> 'days')::int as days from monitor_finding
    where kind = 'pointLate' order by 1, 2`);
  expect(late).toEqual([
    { code: 'SZYD-2026-001', point: 'proposal', days: 3 },
    { code: 'SZYD-2026-004', point: 'risk', days: 3 },
    { code: 'SZYD-2026-005', point: 'research', days: 3 },
    { code: 'SZYD-2026-006', point: 'execute', days: 3 },
    { code: 'SZYD-2026-006', point: 'proposal', days: 3 },
    { code: 'SZYD-2026-007', point: 'publish', days: 3 },
    { code: 'SZYD-2026-010', point: 'research', days: 3 },
  ]);
  expect(await at.rows(sql`select code from decision where state = 'finished'`)).toEqual([
    { code: 'SZYD-2026-007' },
  ]);
  expect(await at.rows(sql`select code, matter from decision where matter is not null`)).toEqual([
    { code: 'SZYD-2026-002', matter: 'publicInstitution.incomeDistribution' },
  ]);
  const board = await at.rows<{ text: string }>(sql`
    select v.text from disclosure d join disclosure_version v on v.disclosure_id = d.id where d.source = 'decision' and v.state = 'published'`);
  expect(board).toHaveLength(1);
  expect(board[0]?.text).toContain('职工食堂改造专项资金');
  expect(board[0]?.text).toContain('逾期完成1个');
});

test('twice the same file writes nothing twice; a longer one adds what is new', async () => {
  const found = async () => (await at.rows(sql`select 1 from monitor_finding`)).length;
  const before = await found();
  expect(await at.brought(await at.ledger())).toEqual({ written: 0, found: 0 });
  expect(await found()).toBe(before);
  const more = await at.ledger(
    'SZYD-2026-008,大额资金使用,年度设备维保预算追加,调研论证,2026-03-20,按期,,',
    'SZYD-2026-008,大额资金使用,年度设备维保预算追加,酝酿提出,2026-03-09,按期,,',
  );
  const preview = await at.preview(more);
  expect(preview.totals).toMatchObject({ new: 1, errors: 1 });
  expect(value(await at.order(at.people.officer, confirmDecisions, preview))).toMatchObject({ written: 1 });
});

test('a point that the class has no rule for joins the path; a department is known by its name', async () => {
  await at.brought(await at.ledger('X-1,重大事项决策,搬迁,会议纪要,2026-05-12,按期,,放疗科'));
  const [row] = await at.rows<{ id: string; name: string }>(sql`
    select d.id, m.name from decision d join monitor_department m on m.id = d.department_id where d.code = 'X-1'`);
  expect(row?.name).toBe('放疗科');
  expect((await at.points(row!.id)).map(({ point }) => point)).toContain('minutes');
});

test('is bound to what was previewed', async () => {
  const lines = ['Y-1,重大事项决策,搬迁,酝酿提出,2026-05-03,按期,,'];
  const one = await at.preview(await at.ledger(...lines));
  const two = await at.preview(await at.ledger(...lines));
  const confirm = ({ batch, hash }: { batch: string; hash: string }) =>
    at.order(at.people.officer, confirmDecisions, { batch, hash });
  expect(codeOf(await confirm({ ...one, hash: 'a'.repeat(64) }))).toBe('monitor.decisionImportChanged');
  value(await confirm(one));
  expect(codeOf(await confirm(two))).toBe('monitor.decisionImportChanged');
  expect(codeOf(await confirm(one))).toBe('monitor.noDecisionImport');
  expect(codeOf(await confirm({ ...one, hash: 'x' }))).toBe('platform.badInput');
});
