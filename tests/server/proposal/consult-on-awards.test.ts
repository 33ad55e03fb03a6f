import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { consultOnAwards } from '#server/proposal/consult-on-awards';
import { codeOf, value } from '#tests/support/congress';
import { awardOf, consulting, nominated } from './awarding';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

it('asks about all that were ticked until one moment, all or none', async () => {
  const [one, other] = [await nominated(of), await nominated(of)];
  expect(value(await consulting(of, [one.award, other.award, one.award])).count).toBe(2);
  for (const { award } of [one, other])
    expect(await awardOf(of, award)).toMatchObject({ state: 'consulted', consults_until: expect.anything() });
  const third = await nominated(of);
  expect(codeOf(await consulting(of, [third.award, one.award]))).toBe('proposal.awardStep');
  expect((await awardOf(of, third.award)).state).toBe('nominated');
});

it('needs something ticked, a moment to come, and the committee', async () => {
  const { award } = await nominated(of);
  expect(codeOf(await consulting(of, []))).toBe('proposal.nothingChosen');
  expect(codeOf(await consulting(of, [randomUUID()]))).toBe('proposal.noAward');
  for (const until of ['', 'morgen', of.world.now.toISOString()])
    expect(await consulting(of, [award], { until })).toMatchObject({ fields: { until: expect.anything() } });
  const raw = { awards: [award], until: '2026-12-01T09:00' };
  for (const who of [of.rep(3), of.people.leader])
    expect(codeOf(await run(of.world.desk(who), consultOnAwards, raw))).toBe('platform.notAllowed');
});
