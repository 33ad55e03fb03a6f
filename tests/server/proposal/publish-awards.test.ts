import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { run } from '#server/platform/command';
import { publishAwards } from '#server/proposal/publish-awards';
import { queryAwards } from '#server/proposal/queries-awards';
import { codeOf, value } from '#tests/support/congress';
import { read } from '#tests/support/day';
import { awardOf, chosen, nominated } from './awarding';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const publish = (session = of.congress.sessionId, who = of.people.secretary) =>
  run(of.world.desk(who), publishAwards, { session });

it('publishes at a session all that was chosen and nothing else, each on its timeline', async () => {
  const [one, other] = [await chosen(of), await chosen(of)];
  const waiting = await nominated(of);
  expect(value(await publish()).count).toBe(2);
  for (const { award, proposal } of [one, other]) {
    expect(await awardOf(of, award)).toMatchObject({ state: 'published', session_id: of.congress.sessionId });
    expect((await of.timeline(proposal)).at(-1)).toBe('awarded');
  }
  expect((await awardOf(of, waiting.award)).state).toBe('nominated');
  expect(codeOf(await publish())).toBe('proposal.awardStep');
});

it('publishes what an earlier term left over, and all staff go on seeing what was published', async () => {
  const left = await chosen(of);
  const open = await nominated(of);
  const [term] = await of.rows<{ id: string }>(sql`
    insert into term (id, org_id, name, begins_on, ends_on)
    values (gen_random_uuid(), ${of.world.orgId}, '第五届', '2021-01-01', '2025-12-31') returning id`);
  await of.rows(
    sql`update proposal_award set term_id = ${term!.id} where id in (${left.award}, ${open.award})`,
  );
  const page = (who: PersonActor) => read(of.congress, who, (reader) => queryAwards(reader, null));
  const seen = async (who: PersonActor) => (await page(who)).lines.map(({ id }) => id);
  // What is still to be decided and published, the office finds and nobody else.
  const { secretary, staff } = of.people;
  expect(await seen(secretary)).toEqual(expect.arrayContaining([left.award, open.award]));
  expect((await page(secretary)).sessions.map(({ id }) => id)).toContain(of.congress.sessionId);
  for (const who of [of.rep(9), staff]) expect(await seen(who)).not.toContain(left.award);
  expect(value(await publish()).count).toBe(1);
  expect(await awardOf(of, left.award)).toMatchObject({ state: 'published', term_id: term!.id });
  for (const who of [of.rep(9), staff, secretary]) expect(await seen(who)).toContain(left.award);
  const lines = (await page(staff)).lines;
  expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['published']));
  // The name without the way to a page that would refuse.
  expect(lines.find(({ id }) => id === left.award)).toMatchObject({
    proposalId: null,
    heard: null,
    own: null,
  });
  expect(lines.find(({ id }) => id === left.award)?.name).toContain('提案');
});

it('is the union’s, at a session that is not over', async () => {
  await chosen(of);
  expect(codeOf(await publish(undefined, of.people.committee[0]))).toBe('platform.notAllowed');
  expect(codeOf(await publish(randomUUID()))).toBe('congress.noSession');
  await of.rows(sql`update congress_session set state = 'cancelled' where id = ${of.congress.sessionId}`);
  expect(codeOf(await publish())).toBe('proposal.sessionOver');
});
