import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { bringReport } from '#server/proposal/bring-report';
import { markOfFigures, reportFigures } from '#server/proposal/report-figures';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Case } from './case';
import { dissatisfied, escalated, rating } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const figures = async () =>
  (await inOrg(of.world, (tx) => reportFigures(tx, of.congress.sessionId, of.world.now)))!;
const bring = async (more: Readonly<Record<string, unknown>> = {}, who = of.people.secretary) =>
  run(of.world.desk(who), bringReport, {
    session: of.congress.sessionId,
    text: '本届提案办理情况如下。',
    seen: markOfFigures(await figures()),
    ...more,
  });

it('counts what became of the proposals since the report before', async () => {
  expect(await figures()).toMatchObject({ from: '2026-01-01', to: '2026-11-02', received: 0, units: [] });
  for (const state of ['draft', 'seconding', 'submitted', 'declined', 'filed', 'handling', 'closed'] as const)
    await of.given(state);
  const planned = await of.given('replied', { code: 'B', seconders: [4] });
  value(await rating(of, of.rep(3), planned, { result: 'mostly' }));
  const again = await of.given('replied');
  value(await rating(of, of.rep(3), again, dissatisfied));
  await escalated(of);
  expect(await figures()).toMatchObject({
    received: 8,
    filed: 6,
    suggestions: 0,
    declined: 1,
    waiting: 1,
    assigned: 7,
    due: 5,
    replied: 5,
    onTime: 5,
    codes: { A: 3, B: 1, C: 0, D: 0 },
    // The time to rate runs for all: nobody is silent yet. Two said so of a first round, one of a second.
    results: { satisfied: 0, mostly: 1, dissatisfied: 3, notRated: 0 },
    secondRounds: 2,
    jointMeetings: 1,
    tracking: 0,
    closed: 1,
    carried: 0,
    units: [{ unit: '膳食科', assigned: 7, due: 5, replied: 5, onTime: 5 }],
  });
});

it('needs words, figures as they were read, the union office, and a session that is not over', async () => {
  expect(codeOf(await bring({ text: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await bring({ seen: 'old' }))).toBe('proposal.changedMeanwhile');
  expect(await of.rows(sql`select 1 from proposal_report`)).toEqual([]);
  expect(codeOf(await bring({}, of.people.committee[0]))).toBe('platform.notAllowed');
  expect(codeOf(await bring({ session: of.callId }))).toBe('congress.noSession');
});

it('is brought once and stays as it was, whatever happens after', async () => {
  const before = await figures();
  const both = await Promise.all([bring(), bring()]);
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['proposal.reportBrought']);
  await of.given('filed');
  const [row] = await of.rows<{ figures: unknown; text: string }>(
    sql`select figures, text from proposal_report`,
  );
  expect(row).toMatchObject({ figures: before, text: '本届提案办理情况如下。' });
});
