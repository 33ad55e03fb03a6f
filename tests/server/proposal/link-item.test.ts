import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor';
import { run } from '#server/platform/command';
import { linkItem } from '#server/proposal/link-item';
import { promote } from '#server/proposal/promote';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const link = (proposal: unknown, item: unknown, who: Actor = { kind: 'system', orgId: on.world.orgId }) =>
  run(on.world.desk(who), linkItem, { proposal, item });

it('does nothing for an item that comes from no proposal', async () => {
  value(await on.congress.add());
  expect(value(await link(undefined, randomUUID()))).toBeNull();
});

it('tells a promoted proposal its item, once; an item added by hand claims no other proposal', async () => {
  const id = await on.given('filed');
  const where = { session: on.congress.sessionId, matter: 'annualOperation' };
  value(await decide(on, on.people.secretary, promote, id, where));
  const item = (await on.proposal(id)).item_id;
  expect(item).not.toBeNull();
  expect(codeOf(await link(id, item))).toBe('proposal.step');
  const filed = await on.given('filed');
  expect(codeOf(await on.congress.add({ proposal: filed }))).toBe('proposal.step');
  expect(codeOf(await on.congress.add({ proposal: randomUUID() }))).toBe('proposal.noProposal');
  expect(await on.proposal(filed)).toMatchObject({ item_id: null });
  expect(await on.rows(sql`select count(*)::int as n from agenda_item`)).toEqual([{ n: 2 }]);
});

it('is the system’s alone', async () => {
  for (const who of [on.people.secretary, on.people.committee[0]!, on.rep(3)])
    expect(codeOf(await link(await on.given('filed'), randomUUID(), who))).toBe('platform.notAllowed');
});
