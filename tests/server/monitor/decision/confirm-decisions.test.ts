import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmDecisions } from '#server/monitor/decision/confirm-decisions';
import { linkDecision } from '#server/monitor/decision/link-decision';
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
  // It ended with its last point, not with the day on which the file was brought in.
  const [last] = await at.rows<{ day: string }>(sql`
    select max(p.done_on)::text as day from decision_point p join decision d on d.id = p.decision_id where d.code = 'SZYD-2026-007'`);
  expect(last?.day).not.toBe('2026-11-02');
  expect(board[0]?.text).toContain(`${last?.day}办结`);
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

test('a decision that is kept here keeps its due days, its path and its gate', async () => {
  const id = await at.recorded({ code: 'K-1', title: '绩效工资分配办法修订', startedOn: '2026-10-01' });
  const line = (point: string, on = '2026-10-20') =>
    `K-1,重大事项决策,绩效工资分配办法修订,${point},${on},逾期3日,,`;
  const preview = await at.preview(await at.ledger(line('调研论证'), line('集体决策'), line('会议纪要')));
  expect(preview.totals).toMatchObject({ new: 1, errors: 2 });
  const cells = await at.rows<{ code: string }>(sql`
    select cells -> 'point' -> 'reasons' -> 0 ->> 'code' as code from import_row where batch_id = ${preview.batch} order by number`);
  expect(cells.map(({ code }) => code)).toEqual([null, 'mustAdopt', 'notInPath']);
  const due = async () => (await at.points(id)).map(({ due_on }) => due_on);
  const before = await due();
  expect(value(await at.order(at.people.officer, confirmDecisions, preview))).toMatchObject({ written: 1 });
  expect(await due()).toEqual(before);
  expect((await at.points(id)).map(({ done_on }) => done_on).filter(Boolean)).toEqual(['2026-10-20']);
});

test('a ledger decides on no purchase from a supplier who is blocked on the day or today', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-7', '江湾器械公司', '器械', now()) returning id`);
  const id = await at.recorded({ code: 'K-2', class: 'project', title: '加速器采购', amount: '12000000' });
  value(await at.step(at.people.officer, linkDecision, id, { supplier: supplier!.id }));
  const lines = await at.ledger('K-2,重大项目安排,加速器采购,集体决策,2026-09-20,按期,,');
  const free = await at.preview(lines);
  expect(free.totals).toMatchObject({ new: 1, errors: 0 });
  await at.rows(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, text, basis, known_at)
    values (${at.world.orgId}, ${supplier!.id}, 'suspended', '2026-10-01', '暂停供货', '院办公会', now())`);
  expect((await at.preview(lines)).totals).toMatchObject({ new: 0, errors: 1 });
  expect(codeOf(await at.order(at.people.officer, confirmDecisions, free))).toBe(
    'monitor.decisionImportChanged',
  );
});

test('waits for whoever works on a decision that it names', async () => {
  const id = await at.recorded({ code: 'K-3' });
  const line = 'K-3,重大事项决策,新院区二期建设方案,酝酿提出,2026-11-01,按期,,';
  const preview = await at.preview(await at.ledger(line));
  const [confirmed, completed] = await Promise.all([
    at.order(at.people.officer, confirmDecisions, preview),
    at.complete(id, 'proposal', { seen: 1 }),
  ]);
  // Whoever came second saw what the first did.
  const outcomes = [confirmed, completed].map((one) => ('ok' in one ? 'ok' : codeOf(one)));
  expect(['ok,monitor.pointDone', 'monitor.decisionImportChanged,ok']).toContain(outcomes.join());
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
