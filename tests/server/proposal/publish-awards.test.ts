import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { publishAwards } from '#server/proposal/publish-awards';
import { codeOf, value } from '#tests/support/congress';
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

it('is the union’s, at a session that is not over', async () => {
  await chosen(of);
  expect(codeOf(await publish(undefined, of.people.committee[0]))).toBe('platform.notAllowed');
  expect(codeOf(await publish(randomUUID()))).toBe('congress.noSession');
  await of.rows(sql`update congress_session set state = 'cancelled' where id = ${of.congress.sessionId}`);
  expect(codeOf(await publish())).toBe('proposal.sessionOver');
});
