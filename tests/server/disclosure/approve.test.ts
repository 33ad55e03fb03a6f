import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approve } from '#server/disclosure/approve';
import { check } from '#server/disclosure/check';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = async (id: string, more: Record<string, unknown> = {}, who = at.people.approver) =>
  run(at.world.desk(who), approve, { ...(await at.seen(id)), ...more });

it('publishes at once where there is no embargo, numbered within the year', async () => {
  const id = await at.checked();
  expect(value(await order(id, { embargo: '' }))).toMatchObject({ published: true });
  expect(await at.version(id)).toMatchObject({ state: 'published' });
  const item = await at.item(id);
  expect(item).toMatchObject({ year: 2026, board_until: '2026-11-17' });
  expect(at.world.rung.map((fact) => fact.name)).toEqual(
    expect.arrayContaining(['disclosure.approved', 'disclosure.published']),
  );
  const next = await at.published();
  expect((await at.item(next)).number).toBe((item.number ?? 0) + 1);
});

it('holds back until the embargo is over', async () => {
  const id = await at.checked();
  expect(value(await order(id, { embargo: '2026-11-03T08:00' }))).toMatchObject({ published: false });
  expect(await at.version(id)).toMatchObject({ state: 'approved' });
  expect(await at.item(id)).toMatchObject({ published_at: null, number: null });
});

it('takes no embargo that ends in the past, and no nonsense', async () => {
  const id = await at.checked();
  for (const embargo of [
    '2026-11-02T08:59',
    '2020-01-01T00:00',
    new Date(at.world.now.getTime() - 1).toISOString(),
  ])
    expect(await order(id, { embargo }), embargo).toMatchObject({ code: 'disclosure.embargoPast' });
  for (const embargo of ['明天', '2026-13-01T00:00', '1999-01-01T00:00', 'Infinity'])
    expect(codeOf(await order(id, { embargo })), embargo).toBe('platform.badInput');
  // This very moment is no past.
  expect(value(await order(id, { embargo: at.world.now.toISOString() }))).toMatchObject({ published: true });
});

it('is given by nobody who wrote or checked, through whatever office', async () => {
  const { everything } = at.people;
  const written = await at.checked({}, everything);
  expect(codeOf(await order(written, {}, everything))).toBe('disclosure.ownWork');
  const id = await at.submitted();
  value(await run(at.world.desk(everything), check, { ...(await at.seen(id)), result: 'open' }));
  expect(codeOf(await order(id, {}, everything))).toBe('disclosure.ownWork');
  // The database holds the same law.
  const { id: version } = await at.version(id);
  for (const who of [everything, at.people.editor])
    await expect(
      at.rows(
        sql`update disclosure_version set state = 'approved', approved_by = ${who.personId} where id = ${version}`,
      ),
    ).rejects.toThrow();
});

it('comes after the check and for the words that were seen', async () => {
  expect(codeOf(await order(await at.drafted()))).toBe('disclosure.step');
  expect(codeOf(await order(await at.submitted()))).toBe('disclosure.step');
  expect(codeOf(await order(await at.checked(), { seen: 1 }))).toBe('disclosure.changedMeanwhile');
  expect(codeOf(await order(await at.checked(), {}, at.people.checker))).toBe('platform.notAllowed');
  expect(codeOf(await order(await at.published()))).toBe('disclosure.step');
});

it('gives two that are published at the same moment different numbers', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => at.checked()));
  for (const outcome of await Promise.all(ids.map((id) => order(id)))) value(outcome);
  const numbers = await Promise.all(ids.map(async (id) => (await at.item(id)).number));
  expect(new Set(numbers).size).toBe(6);
});
