import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { run } from '#server/platform/command';
import { nameReviewer } from '#server/proposal/name-reviewer';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { outsiders } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

const name = (proposals: unknown, who: PersonActor, by: PersonActor = on.people.committee[0]!) =>
  run(on.world.desk(by), nameReviewer, { proposals, person: who.personId });

it('puts one member in charge of many, and of any of them another one', async () => {
  const ids = [await on.given('submitted'), await on.given('submitted')];
  const [head, second] = on.people.committee as [PersonActor, PersonActor];
  expect(value(await name([...ids, ids[0]], second))).toEqual({ named: 2, left: [] });
  expect(value(await name([ids[0]], head))).toEqual({ named: 1, left: [] });
  expect(await on.proposal(ids[0]!)).toMatchObject({ reviewer_id: head.personId, state: 'submitted' });
  expect(await on.proposal(ids[1]!)).toMatchObject({ reviewer_id: second.personId });
  expect(await on.timeline(ids[0]!)).toEqual(['reviewerNamed', 'reviewerNamed']);
});

it('counts naming the same member again as nothing', async () => {
  const id = await on.given('submitted');
  value(await name([id], on.people.committee[1]!));
  expect(value(await name([id], on.people.committee[1]!))).toEqual({ named: 0, left: [] });
  expect(await on.timeline(id)).toEqual(['reviewerNamed']);
});

it('leaves out who proposed or seconded, and says which it was', async () => {
  const other = await on.given('submitted');
  const own = await on.given('submitted', { proposer: 21 });
  const seconded = await on.given('submitted', { seconders: [21, 5] });
  const filed = await on.given('filed');
  const second = on.people.committee[1]!;
  expect(codeOf(await name([own], second))).toBe('proposal.reviewerUnfit');
  expect(codeOf(await name([seconded], second))).toBe('proposal.reviewerUnfit');
  expect(codeOf(await name([filed], second))).toBe('proposal.step');
  const { named, left } = value(await name([other, own, seconded, filed], second));
  expect(named).toBe(1);
  expect(left.map(({ code }) => code).sort()).toEqual([
    'proposal.reviewerUnfit',
    'proposal.reviewerUnfit',
    'proposal.step',
  ]);
  expect(left[0]!.number).toMatch(/^2026-\d{3}$/);
});

it('takes only members in service of the committee for proposals, named by one without a part in it', async () => {
  const id = await on.given('submitted');
  for (const who of [on.rep(8), on.people.secretary, on.people.staff])
    expect(codeOf(await name([id], who))).toBe('proposal.reviewerUnfit');
  const gone = on.people.committee[4]!;
  await on.rows(sql`update person set left_on = '2026-10-01' where id = ${gone.personId}`);
  expect(codeOf(await name([id], gone))).toBe('proposal.reviewerUnfit');
  const own = await on.given('submitted', { proposer: 20 });
  expect(codeOf(await name([own], on.people.committee[1]!))).toBe('proposal.ownInterest');
  for (const [who, code] of outsiders(on))
    expect(codeOf(await name([id], on.people.committee[1]!, who))).toBe(code);
});

it('refuses what is no list of proposals, and does nothing where one is not there', async () => {
  const id = await on.given('submitted');
  for (const bad of [[], 'x', ['x'], null, Array.from({ length: 101 }, () => randomUUID())])
    expect(codeOf(await name(bad, on.people.committee[1]!))).toBe('platform.badInput');
  expect(codeOf(await name([id, randomUUID()], on.people.committee[1]!))).toBe('proposal.noProposal');
  expect(await on.proposal(id)).toMatchObject({ reviewer_id: null });
});
