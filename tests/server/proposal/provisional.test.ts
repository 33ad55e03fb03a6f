import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readListFilter } from '#app/domain/proposal/overview-views';
import { unknownYear } from '#server/platform/working-days';
import { provisionalOf } from '#server/proposal/provisional';
import { queryDesk } from '#server/proposal/queries-desk';
import { queryDispute } from '#server/proposal/queries-dispute';
import { queryHandling } from '#server/proposal/queries-handling';
import { queryProposals } from '#server/proposal/queries-list';
import { queryProposal } from '#server/proposal/queries-proposal';
import { queryRate } from '#server/proposal/queries-rate';
import { queryReviewing } from '#server/proposal/queries-reviewing';
import { querySupervision } from '#server/proposal/queries-supervision';
import { read, shown } from '#tests/support/day';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

/** Later than any calendar knows. */
const far = '2198-01-08';

test('a day past, or none, is no day to wait for; one in a year that is not known is', () => {
  expect(provisionalOf('2026-01-05', [null, '2026-02-05', '2025-01-01'])).toEqual({ provisional: null });
  expect(provisionalOf('2198-02-01', ['2198-01-08', null])).toEqual({ provisional: null });
  expect(provisionalOf('2197-12-20', [null, '2197-12-24', far])).toEqual({ provisional: 2197 });
});

test('every page that shows a day says when its year is not known, and says nothing of days it does not show', async () => {
  const { secretary, committee, handlers } = of.people;
  const year = unknownYear('2026-11-02', far);
  const pages = async (handling: string, replied: string) => {
    const at = <T>(who: Parameters<typeof read>[1], ask: Parameters<typeof read<T>>[2]) =>
      read(of.congress, who, ask);
    return [
      shown(await at(handlers.catering, (reader) => queryProposal(reader, handling))).provisional,
      shown(await at(handlers.catering, (reader) => queryHandling(reader, handling))).provisional,
      (await at(handlers.catering, (reader) => queryDesk(reader, 'handle'))).provisional,
      (await at(secretary, (reader) => querySupervision(reader, 'watched'))).provisional,
      (await at(secretary, (reader) => queryProposals(reader, readListFilter(new URLSearchParams()), null)))
        .provisional,
      shown(await at(of.rep(3), (reader) => queryRate(reader, replied))).provisional,
      shown(await at(of.rep(3), (reader) => queryProposal(reader, replied))).provisional,
    ];
  };
  const [handling, replied] = [await of.given('handling'), await of.given('replied')];
  await of.rows(sql`update proposal set level = 'supervised' where id = ${handling}`);
  const soon = sql`'2026-11-30'`;
  await of.rows(sql`update proposal_assignment set contact_by = ${soon}, reply_by = ${soon}`);
  expect(await pages(handling, replied)).toEqual(Array(7).fill(null));
  await of.rows(
    sql`update proposal_assignment set contact_by = ${far}, reply_by = ${far} where proposal_id = ${handling}`,
  );
  const given = await of.rows<{ id: string }>(
    sql`select id from proposal_reply where proposal_id = ${replied} and published_at is not null`,
  );
  expect(given).toHaveLength(1);
  expect((await pages(handling, replied)).slice(0, 5)).toEqual(Array(5).fill(year));

  // Filed and declined shortly before a year that nobody knows yet.
  of.world.now = new Date('2197-12-31T02:00:00Z');
  const filed = await of.given('filed');
  const declined = await of.given('declined');
  await of.rows(sql`insert into proposal_event (org_id, proposal_id, kind, at, round)
    values (${of.world.orgId}, ${declined}, 'declined', ${of.world.now.toISOString()}, 1)`);
  const reviewing = shown(
    await read(of.congress, committee[0]!, (reader) => queryReviewing(reader, { view: 'filed' })),
  );
  expect(reviewing.entries.map(({ id }) => id)).toContain(filed);
  expect(reviewing.provisional).toBe(2197);
  const dispute = shown(await read(of.congress, committee[0]!, (reader) => queryDispute(reader, declined)));
  expect(dispute.provisional).toBe(2197);
});
