import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setPoint } from '#server/monitor/decision/set-point';
import { findKind } from '#server/notice/kinds';
import { value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

test('whoever sees to a point is told three days before and once its day is past', async () => {
  const id = await at.recorded();
  value(
    await at.step(at.people.officer, setPoint, id, {
      point: 'research',
      dueOn: '2026-11-17',
      owner: '00009',
    }),
  );
  const kind = findKind('decisionPointDue')!;
  const due = async (day: string) =>
    (await at.rows<{ purpose: string }>(sql`${kind.before!(new Date(`${day}T01:00:00Z`))}`)).map(
      (one) => one.purpose,
    );
  expect(await due('2026-11-13')).toEqual([]);
  expect(await due('2026-11-14')).toEqual(['due@2026-11-17@research']);
  expect(await due('2026-11-18')).toEqual(['over@2026-11-17@research']);
  const now = new Date('2026-11-14T01:00:00Z');
  const of = { subject: id, data: {}, purpose: '', session: null, at: now, now };
  expect(await at.rows(sql`${kind.to(of)}`)).toEqual([{ owner_id: at.people.staff.personId }]);
  expect(await at.rows(sql`${kind.about(of)}`)).toEqual([{ title: '新院区二期建设方案', day: '2026-11-17' }]);
});
