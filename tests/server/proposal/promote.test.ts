import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { promote } from '#server/proposal/promote';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { decide, outsiders } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const raise = (id: string, more: Readonly<Record<string, unknown>> = {}, who = on.people.committee[0]!) =>
  decide(on, who, promote, id, { session: on.congress.sessionId, matter: 'annualOperation', ...more });
const items = () =>
  on.rows<{ id: string; title: string }>(sql`select id, title from agenda_item order by ordinal`);

it('puts a weighty proposal on the agenda as a bill, in one transaction', async () => {
  for (const state of ['submitted', 'filed'] as const) {
    const id = await on.given(state, { title: `关于夜班供餐的议案（${state}）` });
    value(await raise(id, { reason: '涉及全院职工。' }));
    const item = (await items()).at(-1)!;
    expect(item.title).toBe(`关于夜班供餐的议案（${state}）`);
    expect(await on.proposal(id)).toMatchObject({
      state: 'promoted',
      item_id: item.id,
      filed_at: expect.anything(),
    });
    expect(await on.timeline(id)).toEqual(['promoted']);
    expect(on.world.rung.map((fact) => fact.name).slice(-3)).toEqual([
      'proposal.promoted',
      'congress.itemAdded',
      'proposal.itemLinked',
    ]);
  }
});

it('leaves everything as it was where the agenda does not take it', async () => {
  const id = await on.given('filed');
  const before = (await items()).length;
  expect(codeOf(await raise(id, { matter: 'noSuchMatter' }))).toBe('congress.unknownMatter');
  expect(await on.proposal(id)).toMatchObject({ state: 'filed', item_id: null });
  expect(await on.timeline(id)).toEqual([]);
  expect(await items()).toHaveLength(before);
});

it('promotes once of two at once', async () => {
  const id = await on.given('filed');
  const both = await Promise.all([raise(id), raise(id, {}, on.people.secretary)]);
  expect(both.filter(isRefusal)).toHaveLength(1);
  expect(await on.timeline(id)).toEqual(['promoted']);
});

it('is not for what came late, nor for members with a part in it, nor later than the filing', async () => {
  const late = await on.given('filed');
  await on.rows(sql`update proposal set late = true, standing = 'suggestion' where id = ${late}`);
  expect(codeOf(await raise(late))).toBe('proposal.lateStaysSuggestion');
  expect(codeOf(await raise(await on.given('filed', { seconders: [20, 5] })))).toBe('proposal.ownInterest');
  const id = await on.given('filed');
  for (const [who, code] of outsiders(on).slice(0, 4)) expect(codeOf(await raise(id, {}, who))).toBe(code);
  for (const state of ['returned', 'declined', 'handling', 'closed'] as const)
    expect(codeOf(await raise(await on.given(state)))).toBe('proposal.step');
  expect(await raise(id, { matter: ' ' })).toMatchObject({ fields: { matter: expect.anything() } });
});

it('needs a session of its term whose agenda is still open', async () => {
  const id = await on.given('filed');
  expect(codeOf(await raise(id, { session: randomUUID() }))).toBe('proposal.noSessionForBill');
  await on.rows(sql`update congress_session set state = 'cancelled' where id = ${on.congress.sessionId}`);
  expect(codeOf(await raise(id))).toBe('proposal.noSessionForBill');
});
