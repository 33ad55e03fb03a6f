import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { skipPoint } from '#server/monitor/decision/skip-point';
import { Congress, codeOf, value } from '#tests/support/congress';
import { agreed } from '../../resolution/stage';
import { Register } from './register';

const pay = 'publicInstitution.incomeDistribution';
let at: Register;
let congress: Congress;
let item: string;
beforeAll(async () => {
  at = await Register.open();
  congress = await Congress.open(at.world);
  item = await agreed(congress, pay, '审议通过绩效工资分配办法（修订草案）');
});
afterAll(() => at.close());

const link = async (id: string, more: Record<string, unknown>) =>
  at.step(at.people.officer, linkDecision, id, { matter: pay, ...more });

/** The congress adopted the item on this day. */
async function adopted(on: string): Promise<void> {
  const [row] = await at.rows<{ id: string }>(sql`
    insert into resolution (org_id, session_id, agenda_item_id, title, text, review_on, unit, state, created_by, created_at)
    values (${at.world.orgId}, ${congress.sessionId}, ${item}, '关于绩效工资分配办法的决议', '通过。', '2027-06-30', '人事科', 'draft',
      ${congress.secretary.personId}, now()) returning id`);
  await at.rows(sql`
    update resolution set state = 'adopted', number = '1', adopted_at = ${`${on}T08:00:00+08:00`} where id = ${row!.id}`);
}

test('what the congress must adopt stops at the meeting until it has, and goes on from that day', async () => {
  const id = await at.recorded({ title: '绩效工资分配办法修订' });
  for (const point of ['proposal', 'research', 'risk']) value(await at.complete(id, point));
  const refused = await at.complete(id, 'meeting');
  expect(refused).toMatchObject({ code: 'monitor.mustAdopt', article: expect.stringContaining('第') });
  value(await link(id, { item, department: at.at.departments.lungs }));
  expect(codeOf(await at.complete(id, 'meeting'))).toBe('monitor.mustAdopt');
  expect(codeOf(await at.complete(id, 'publish'))).toBe('monitor.mustAdopt');
  at.world.now = new Date('2026-11-12T01:00:00Z');
  await adopted('2026-11-10');
  expect(codeOf(await at.complete(id, 'meeting', { doneOn: '2026-11-09' }))).toBe('monitor.mustAdopt');
  value(await at.complete(id, 'meeting', { doneOn: '2026-11-10' }));
  expect((await at.found(id)).map(({ kind }) => kind)).toEqual([]);
  at.world.now = new Date('2026-11-02T01:00:00Z');
});

test('a ledger that tells of a meeting before the congress adopted is found', async () => {
  await at.brought(
    await at.ledger(
      'L-1,重大事项决策,绩效工资分配办法修订,酝酿提出,2026-03-03,按期,,',
      'L-1,重大事项决策,绩效工资分配办法修订,集体决策,2026-05-30,按期,,',
    ),
  );
  const [row] = await at.rows<{ id: string }>(sql`select id from decision where code = 'L-1'`);
  expect(await at.found(row!.id)).toContainEqual({
    kind: 'adoptionMissing',
    severity: 'serious',
    data: expect.objectContaining({ code: 'L-1', point: 'meeting' }),
  });
});

test('a matter that the title speaks of is not taken off, and what the meeting decided on stays', async () => {
  const id = await at.recorded({ title: '绩效工资分配办法再修订' });
  expect(await link(id, { matter: '' })).toMatchObject({
    code: 'monitor.matterStays',
    article: expect.stringContaining('第'),
  });
  value(await link(id, {}));
  const free = await at.recorded();
  value(await link(free, {}));
  value(await link(free, { matter: '' }));
  expect((await at.found(free)).map(({ kind }) => kind)).toEqual(['matterUnlinked']);
});

test('nothing is bought from a supplier who is blocked on that day', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-9', '江湾器械公司', '器械', now()) returning id`);
  await at.rows(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, text, basis, known_at)
    values (${at.world.orgId}, ${supplier!.id}, 'suspended', '2026-10-01', '暂停供货', '院办公会', now())`);
  const id = await at.recorded({ class: 'project', title: '直线加速器采购', amount: '12000000' });
  value(await link(id, { matter: '', supplier: supplier!.id }));
  for (const point of ['proposal', 'research', 'risk']) value(await at.complete(id, point));
  expect(codeOf(await at.complete(id, 'meeting'))).toBe('monitor.supplierBlocked');
  // Also not with a day before it was blocked, and not by a day on which it is no longer.
  expect(codeOf(await at.complete(id, 'meeting', { doneOn: '2026-09-30' }))).toBe('monitor.supplierBlocked');
  value(await link(id, { matter: '' }));
  value(await at.complete(id, 'meeting'));
  expect((await at.found(id)).map(({ kind }) => kind)).toContain('supplierUnlinked');
});

test('what blocks a supplier after the meeting holds no decision up; work begun meanwhile is found', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-10', '江湾设备公司', '设备', now()) returning id`);
  const id = await at.recorded({ class: 'project', title: '核磁共振采购', amount: '12000000' });
  value(await link(id, { matter: '', supplier: supplier!.id }));
  for (const point of ['proposal', 'research', 'risk']) value(await at.complete(id, point));
  value(await at.complete(id, 'meeting', { doneOn: '2026-10-20' }));
  expect(await at.found(id)).toContainEqual({
    kind: 'recordedLate',
    severity: 'serious',
    data: expect.objectContaining({ doneOn: '2026-10-20', days: 13 }),
  });
  await at.rows(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, text, basis, known_at)
    values (${at.world.orgId}, ${supplier!.id}, 'suspended', '2026-10-25', '暂停供货', '院办公会', now())`);
  expect(codeOf(await link(id, { matter: '' }))).toBe('monitor.linksStay');
  for (const point of ['publish', 'execute', 'supervise']) value(await at.complete(id, point));
  expect((await at.decision(id)).state).toBe('finished');
  expect((await at.found(id)).map(({ kind }) => kind)).toContain('supplierBlocked');
});

test('a blocked supplier is not linked once the meeting has decided; where work has begun it is, and found', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-11', '江湾影像公司', '设备', now()) returning id`);
  await at.rows(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, to_day, text, basis, known_at)
    values (${at.world.orgId}, ${supplier!.id}, 'suspended', '2026-10-01', '2026-10-31', '暂停供货', '院办公会', now())`);
  const id = await at.recorded({ class: 'project', title: '影像设备采购', amount: '12000000' });
  for (const point of ['proposal', 'research', 'risk', 'meeting'])
    value(await at.complete(id, point, { doneOn: '2026-10-30' }));
  // Blocked on the day of the meeting, though no longer today.
  expect(codeOf(await link(id, { matter: '', supplier: supplier!.id }))).toBe('monitor.supplierBlocked');
  value(await link(id, { matter: '' }));
  for (const point of ['publish', 'execute']) value(await at.complete(id, point));
  value(await link(id, { matter: '', supplier: supplier!.id, department: at.at.departments.lungs }));
  expect((await at.decision(id)).supplier_id).toBe(supplier!.id);
  expect(await at.found(id)).toContainEqual({
    kind: 'supplierLate',
    severity: 'serious',
    data: expect.objectContaining({ point: 'meeting', doneOn: '2026-10-30', on: '2026-10-30' }),
  });
});

test('a supplier who is free is linked late without a word, one who is blocked by then is not', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-12', '江湾后勤公司', '服务', now()) returning id`);
  const decided = async () => {
    const id = await at.recorded({ class: 'project', title: '后勤设备采购', amount: '12000000' });
    for (const point of ['proposal', 'research', 'risk', 'meeting']) value(await at.complete(id, point));
    return id;
  };
  const free = await decided();
  value(await link(free, { matter: '', supplier: supplier!.id }));
  expect((await at.found(free)).map(({ kind }) => kind)).not.toContain('supplierLate');
  await at.rows(sql`
    insert into supplier_event (org_id, supplier_id, kind, from_day, text, basis, known_at)
    values (${at.world.orgId}, ${supplier!.id}, 'suspended', '2026-11-02', '暂停供货', '院办公会', now())`);
  // Whoever was linked in time stays linked.
  value(await link(free, { matter: '', supplier: supplier!.id }));
  expect(codeOf(await link(await decided(), { matter: '', supplier: supplier!.id }))).toBe(
    'monitor.supplierBlocked',
  );
});

test('nothing from the meeting on is passed over while the congress has not adopted', async () => {
  const id = await at.recorded({ title: '绩效工资分配办法三修' });
  await at.rows(sql`update decision_point set may_skip = true where decision_id = ${id}`);
  const skip = (point: string) => at.step(at.people.officer, skipPoint, id, { point, reason: '不涉及。' });
  expect(codeOf(await skip('supervise'))).toBe('monitor.mustAdopt');
  expect(codeOf(await skip('meeting'))).toBe('monitor.mayNotSkip');
  value(await skip('risk'));
});

test('links only what is there, and an item about the same matter', async () => {
  const id = await at.recorded();
  const other = await agreed(congress, 'annualOperation', '审议2026年度工作报告');
  expect(codeOf(await link(id, { item: other }))).toBe('monitor.otherMatter');
  expect(codeOf(await link(id, { item: crypto.randomUUID() }))).toBe('monitor.noItem');
  expect(codeOf(await link(id, { matter: 'annualOperation' }))).toBe('monitor.noMatter');
  expect(codeOf(await link(id, { supplier: crypto.randomUUID() }))).toBe('monitor.noSupplier');
  expect(codeOf(await link(id, { department: crypto.randomUUID() }))).toBe('monitor.noDepartment');
  expect(codeOf(await link(id, { seen: 5 }))).toBe('monitor.decisionChanged');
  expect(codeOf(await link(id, { item: 'x' }))).toBe('platform.badInput');
});
