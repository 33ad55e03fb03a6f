import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { queryDecision } from '#server/monitor/decision/queries-decision';
import { queryDecisions } from '#server/monitor/decision/queries-decisions';
import { recordDecision } from '#server/monitor/decision/record-decision';
import { scanDecisions } from '#server/monitor/decision/scan-decisions';
import { withdrawDecision } from '#server/monitor/decision/withdraw-decision';
import { queryFront } from '#server/monitor/front/queries-front';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

const withdraw = (id: string, more: Record<string, unknown> = {}) =>
  at.step(at.people.officer, withdrawDecision, id, { reason: '院办公会决定不再建设。', ...more });
const reading = <T>(work: (reader: Parameters<typeof queryDecision>[0]) => Promise<T>) =>
  inOrg(at.world, (tx) => work({ tx, actor: at.people.staff, now: at.world.now }));

test('ends what was given up, with its reason, unpublished; nothing is found late at it any more', async () => {
  const id = await at.recorded();
  value(await at.complete(id, 'proposal'));
  value(await withdraw(id));
  expect(await at.decision(id)).toMatchObject({
    state: 'withdrawn',
    finished_at: null,
    withdrawn_why: '院办公会决定不再建设。',
    withdrawn_by: at.people.officer.personId,
  });
  expect(at.world.rung.at(-1)).toMatchObject({ name: 'monitor.decisionWithdrawn', subject: id });
  at.world.now = new Date('2027-06-01T01:00:00Z');
  expect(value(await at.order({ kind: 'clock', orgId: at.world.orgId }, scanDecisions, {}))).toEqual({
    found: 0,
  });
  expect(await at.found(id)).toEqual([]);
  expect(await at.rows(sql`select 1 from disclosure_material where source_id = ${id}`)).toEqual([]);
  const page = await reading((reader) => queryDecision(reader, id));
  expect(page).toMatchObject({
    state: 'withdrawn',
    current: null,
    links: null,
    withdrawn: { on: '2026-11-02', why: '院办公会决定不再建设。' },
  });
  if ('refused' in page) throw new Error('refused');
  expect(page.points.map(({ standing, days }) => `${standing} ${days}`)).toEqual([
    'done 0',
    ...Array.from({ length: 6 }, () => 'open 0'),
  ]);
  const list = await reading((reader) =>
    queryDecisions(reader, { state: 'withdrawn', class: null, after: null }),
  );
  expect(list).toMatchObject({ counts: { running: 0, withdrawn: 1 }, entries: [{ id, next: null }] });
  expect((await reading(queryFront)).decision).toMatchObject({ running: 0, late: 0 });
  at.world.now = new Date('2026-11-02T01:00:00Z');
});

test('once, for good, by whoever keeps the ledger', async () => {
  const id = await at.recorded();
  expect(codeOf(await withdraw(id, { reason: '' }))).toBe('platform.badInput');
  expect(codeOf(await withdraw(id, { seen: 7 }))).toBe('monitor.decisionChanged');
  expect(codeOf(await at.step(at.people.inspector, withdrawDecision, id, { reason: '不再办理。' }))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await withdraw(id, { decision: crypto.randomUUID() }))).toBe('monitor.noDecision');
  value(await at.step(at.people.secretary, withdrawDecision, id, { reason: '不再办理。' }));
  expect(codeOf(await withdraw(id))).toBe('monitor.decisionWithdrawn');
  expect(codeOf(await at.complete(id, 'proposal'))).toBe('monitor.decisionWithdrawn');
  for (const change of [
    sql`update decision set state = 'running', withdrawn_at = null, withdrawn_why = null where id = ${id}`,
    sql`update decision set withdrawn_why = '另有原因。' where id = ${id}`,
    sql`update decision_point set done_on = '2026-11-02', done_at = now() where decision_id = ${id}`,
  ])
    await expect(at.rows(change)).rejects.toThrow();
});

test('withdrawn after the meeting had decided it is found', async () => {
  const id = await at.recorded();
  for (const point of ['proposal', 'research', 'risk', 'meeting']) value(await at.complete(id, point));
  value(await withdraw(id));
  expect(await at.found(id)).toMatchObject([{ kind: 'decidedWithdrawn', severity: 'warning' }]);
});

test('its number is free for what is recorded anew; a ledger does not bring it back', async () => {
  const id = await at.recorded({ code: 'W-1' });
  const line = (title: string, on: string) => `W-1,重大事项决策,${title},酝酿提出,${on},按期,,`;
  value(await withdraw(id));
  const back = await at.preview(await at.ledger(line('新院区二期建设方案', '2026-11-02')));
  expect(back.totals).toMatchObject({ new: 0, errors: 1, decisions: 0 });
  const [row] = await at.rows<{ code: string }>(sql`
    select cells -> 'code' -> 'reasons' -> 0 ->> 'code' as code from import_row where batch_id = ${back.batch}`);
  expect(row?.code).toBe('withdrawn');
  const given = { code: 'W-1', class: 'matter', title: '新院区三期建设方案', startedOn: '2026-11-02' };
  const { decision } = value(await at.order(at.people.officer, recordDecision, given)) as {
    decision: string;
  };
  expect(codeOf(await at.order(at.people.officer, recordDecision, given))).toBe('monitor.codeTaken');
  expect(await at.brought(await at.ledger(line('新院区三期建设方案', '2026-11-02')))).toMatchObject({
    written: 1,
  });
  expect((await at.points(decision))[0]?.done_on).toBe('2026-11-02');
  expect((await at.points(id))[0]?.done_on).toBeNull();
});

test('what was withdrawn counts to no sum', async () => {
  const [supplier] = await at.rows<{ id: string }>(sql`
    insert into supplier (org_id, code, name, category, created_at) values (${at.world.orgId}, 'G-1', '江湾器械公司', '器械', now()) returning id`);
  const buy = async () => {
    const id = await at.recorded({ class: 'fund', title: '耗材采购', amount: '60000' });
    return { id, link: () => at.step(at.people.officer, linkDecision, id, { supplier: supplier!.id }) };
  };
  const first = await buy();
  value(await first.link());
  value(await withdraw(first.id));
  const second = await buy();
  value(await second.link());
  expect([...(await at.found(first.id)), ...(await at.found(second.id))]).toEqual([]);
});
