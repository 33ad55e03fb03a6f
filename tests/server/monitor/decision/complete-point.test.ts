import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setPoint } from '#server/monitor/decision/set-point';
import { skipPoint } from '#server/monitor/decision/skip-point';
import { codeOf, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

test('keeps what was done with its evidence and file, by whoever sees to it', async () => {
  const id = await at.recorded();
  const [owner] = await at.world.people(1, { staffNumber: 'OWN' });
  const person = at.world.actor(owner!);
  expect(codeOf(await at.complete(id, 'proposal', {}, person))).toBe('monitor.notPointOwner');
  value(
    await at.step(at.people.officer, setPoint, id, { point: 'proposal', dueOn: '2026-11-02', owner: 'OWN' }),
  );
  const png = Uint8Array.from(Buffer.from('89504e470d0a1a0a00', 'hex'));
  value(await at.complete(id, 'proposal', { name: 'C:\\会议.png', bytes: png }, person));
  const [point] = await at.points(id);
  expect(point).toMatchObject({ done_on: '2026-11-02', evidence: '论证会纪要一份。', done_by: owner });
  const [file] = await at.rows(
    sql`select name, media_type from stored_file where id = ${String(point!.file_id)}`,
  );
  expect(file).toEqual({ name: '会议.png', media_type: 'image/png' });
  expect(await at.found(id)).toEqual([]);
});

test('once, over what was read, never ahead of its day', async () => {
  const id = await at.recorded();
  expect(codeOf(await at.complete(id, 'proposal', { doneOn: '2026-11-03' }))).toBe('monitor.dayAhead');
  expect(codeOf(await at.complete(id, 'proposal', { seen: 7 }))).toBe('monitor.decisionChanged');
  expect(codeOf(await at.complete(id, 'papers'))).toBe('monitor.noPoint');
  value(await at.complete(id, 'proposal'));
  expect(codeOf(await at.complete(id, 'proposal'))).toBe('monitor.pointDone');
  await expect(
    at.rows(
      sql`update decision_point set done_on = '2026-01-01' where decision_id = ${id} and point = 'proposal'`,
    ),
  ).rejects.toThrow();
  const other = { decision: crypto.randomUUID(), seen: 1, point: 'risk' };
  expect(codeOf(await at.complete(id, 'research', other))).toBe('monitor.noDecision');
  for (const bad of [{ evidence: '' }, { doneOn: '昨天' }, { point: 'party' }])
    expect(codeOf(await at.complete(id, 'research', bad))).toBe('platform.badInput');
});

test('takes no file that is too large or none of ours', async () => {
  const id = await at.recorded();
  const bytes = new Uint8Array(10 * 1_048_576 + 1);
  expect(codeOf(await at.complete(id, 'proposal', { name: 'a.pdf', bytes }))).toBe(
    'monitor.evidenceTooLarge',
  );
  const text = new TextEncoder().encode('hello');
  expect(codeOf(await at.complete(id, 'proposal', { name: 'a.pdf', bytes: text }))).toBe(
    'monitor.evidenceKind',
  );
});

test('late and out of turn it is done all the same, and found once', async () => {
  const id = await at.recorded({ startedOn: '2026-10-10' });
  // Proposed by 10 October, researched by the 25th: what waits for the proposal is not missing by itself.
  expect((await at.found(id)).map(({ kind, data }) => `${kind} ${data.point}`)).toEqual([
    'pointMissing proposal',
  ]);
  value(await at.complete(id, 'research', { doneOn: '2026-11-01' }));
  value(await at.complete(id, 'proposal', { doneOn: '2026-11-01' }));
  expect((await at.found(id)).map(({ kind, data }) => `${kind} ${data.point}`)).toEqual([
    'pointLate research',
    'pointMissing proposal',
    'pointOutOfOrder research',
  ]);
  const timely = await at.recorded();
  value(await at.complete(timely, 'proposal', { doneOn: '2026-11-02' }));
  at.world.now = new Date('2026-11-20T01:00:00Z');
  const late = await at.recorded({ startedOn: '2026-11-20' });
  value(await at.complete(late, 'proposal', { doneOn: '2026-11-20' }));
  expect(await at.found(late)).toEqual([]);
  at.world.now = new Date('2026-11-02T01:00:00Z');
});

test('the last point ends the decision and puts it on the board, by itself', async () => {
  const id = await at.recorded({ startedOn: '2026-11-01' });
  for (const point of ['proposal', 'research', 'meeting', 'publish', 'execute'])
    value(await at.complete(id, point, { doneOn: '2026-11-02' }));
  value(await at.step(at.people.officer, skipPoint, id, { point: 'risk', reason: '不涉及风险。' }));
  expect((await at.decision(id)).state).toBe('running');
  value(await at.complete(id, 'supervise'));
  expect(await at.decision(id)).toMatchObject({ state: 'finished' });
  expect(codeOf(await at.complete(id, 'supervise'))).toBe('monitor.decisionFinished');
  const [board] = await at.rows<{ title: string; text: string }>(sql`
    select v.title, v.text from disclosure d join disclosure_version v on v.disclosure_id = d.id
    where d.source = 'decision' and d.source_id = ${id} and v.state = 'published'`);
  expect(board?.title).toContain('新院区二期建设方案');
  expect(board?.text).not.toContain('论证会纪要');
});
