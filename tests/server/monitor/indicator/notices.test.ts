import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeIndicator } from '#server/monitor/indicator/agree-indicator';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { value } from '#tests/support/congress';
import { Usage } from './usage';

let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(1);
});
afterAll(() => usage.world.close());

test('a method that waits is told to heads and experts until they have agreed, and to nobody once it is settled', async () => {
  const { indicator, method } = await usage.proposed();
  const { now } = usage.world;
  const of = { subject: indicator, data: {}, purpose: '', session: null, at: now, now };
  const kind = findKind('methodProposed')!;
  const who = async () =>
    (await usage.rows<{ person_id: string }>(sql`${kind.to(of)}`)).map(({ person_id }) => person_id).sort();
  const { lungsHead, surgeryHead, experts } = usage.station.people;
  const all = [lungsHead, surgeryHead, ...experts].map(({ personId }) => personId);
  expect(await who()).toEqual([...all].sort());
  expect(
    await usage.rows(sql`select 1 from notice_due where kind = 'methodProposed' and subject = ${indicator}`),
  ).toHaveLength(1);
  value(await run(usage.desk(experts[0]), agreeIndicator, { method }));
  expect(await who()).toEqual(all.filter((id) => id !== experts[0].personId).sort());
  expect((await usage.rows(sql`${kind.about(of)}`))[0]).toEqual({ title: '药品金额', version: 1 });
  value(await run(usage.desk(lungsHead), agreeIndicator, { method }));
  expect(await usage.rows(sql`${kind.about(of)}`)).toEqual([]);
});
