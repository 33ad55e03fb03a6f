import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { agreeIndicator } from '#server/monitor/indicator/agree-indicator';
import { setIndicator } from '#server/monitor/indicator/set-indicator';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Usage } from './usage';

let usage: Usage;
beforeAll(async () => {
  usage = await Usage.open(1);
});
afterAll(() => usage.world.close());

let made = 0;
const propose = async (by = usage.station.people.officer) => {
  made += 1;
  return value(
    await run(usage.desk(by), setIndicator, { name: `指标${made}`, formula: '金额', unit: 'yuan' }),
  );
};
const agree = (actor: PersonActor, method: string) => run(usage.desk(actor), agreeIndicator, { method });

test('a head of department and an expert together make a method count', async () => {
  const { method } = await propose();
  const { lungsHead, experts } = usage.station.people;
  expect(value(await agree(experts[0], method))).toEqual({ agreed: false });
  expect(value(await agree(experts[0], method))).toEqual({ agreed: false });
  expect(value(await agree(experts[1], method))).toEqual({ agreed: false });
  expect(value(await agree(lungsHead, method))).toEqual({ agreed: true });
  expect(
    await usage.rows(
      sql`select state, agreed_at is not null as at from indicator_method where id = ${method}`,
    ),
  ).toEqual([{ state: 'agreed', at: true }]);
  expect(
    await usage.rows(
      sql`select agreed_as from indicator_agreement where method_id = ${method} order by agreed_as`,
    ),
  ).toEqual([{ agreed_as: 'expert' }, { agreed_as: 'expert' }, { agreed_as: 'head' }]);
  expect(codeOf(await agree(usage.station.people.surgeryHead, method))).toBe('monitor.methodOvertaken');
});

test('nobody agrees to a method of their own, nor does who is neither head nor expert', async () => {
  const { lungsHead, management, staff } = usage.station.people;
  const both = { ...lungsHead, roles: [...lungsHead.roles, 'monitorOfficer' as const] };
  expect(codeOf(await agree(both, (await propose(both)).method))).toBe('monitor.ownMethod');
  const { method } = await propose();
  for (const actor of [management, staff])
    expect(codeOf(await agree(actor, method))).toBe('monitor.notConsulted');
});

test('who is head and expert at once speaks as one of them, not as both', async () => {
  const { lungsHead, surgeryHead } = usage.station.people;
  const both = { ...lungsHead, roles: [...lungsHead.roles, 'expert' as const] };
  const { method } = await propose();
  expect(value(await agree(both, method))).toEqual({ agreed: false });
  expect(value(await agree(both, method))).toEqual({ agreed: false });
  const other = { ...surgeryHead, roles: [...surgeryHead.roles, 'expert' as const] };
  expect(value(await agree(other, method))).toEqual({ agreed: true });
});

test('a version that was overtaken, or is none, can’t be agreed to', async () => {
  const { method, indicator } = await propose();
  value(await run(usage.desk(), setIndicator, { indicator, name: '新版', formula: '数量', unit: 'pieces' }));
  expect(codeOf(await agree(usage.station.people.lungsHead, method))).toBe('monitor.methodOvertaken');
  expect(codeOf(await agree(usage.station.people.lungsHead, crypto.randomUUID()))).toBe(
    'monitor.noIndicator',
  );
});
