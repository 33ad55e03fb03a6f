import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

test('keeps when, how and what came of it, and tells it on the timeline', async () => {
  const id = await at.of.given('handling');
  at.of.world.now = new Date('2026-11-04T01:00:00Z');
  value(await at.contact(id, 'catering', { on: '2026-11-03', way: 'faceToFace' }));
  value(await at.contact(id, 'finance'));
  const rows = await at.of.rows(
    sql`select "on"::text as "on", way, note from proposal_contact where proposal_id = ${id} order by "on" desc`,
  );
  expect(rows).toEqual([
    { on: '2026-11-03', way: 'faceToFace', note: '电话里说明了食堂排班。' },
    { on: '2026-11-02', way: 'phone', note: '电话里说明了食堂排班。' },
  ]);
  expect((await at.reasons(id))[0]).toMatchObject({
    kind: 'contacted',
    reason: '电话里说明了食堂排班。',
    data: { unit: '膳食科', day: '2026-11-03', way: 'faceToFace' },
  });
  expect(JSON.stringify(at.told('proposal.contacted'))).not.toContain('排班');
  at.of.world.now = new Date('2026-11-02T01:00:00Z');
});

test('is not of tomorrow, nor of before the department had it', async () => {
  const id = await at.of.given('handling');
  for (const on of ['2026-11-03', '2026-11-01', '2026-13-01', ''])
    expect(await at.contact(id, 'catering', { on }), on).toMatchObject({
      code: 'platform.badInput',
      fields: { on: ['platform:fields.date'] },
    });
  for (const more of [{ way: 'pigeon' }, { note: '' }, { note: '长'.repeat(1001) }])
    expect(codeOf(await at.contact(id, 'catering', more))).toBe('platform.badInput');
});

test('is the department’s, while it is at work', async () => {
  const id = await at.of.given('handling');
  const { id: assignment } = await at.work(id);
  expect(codeOf(await at.contact(id, 'finance', { assignment }))).toBe('proposal.notYourUnit');
  expect(codeOf(await at.contact(await at.of.given('replied')))).toBe('proposal.assignmentOver');
});
