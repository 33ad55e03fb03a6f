import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { bringReport } from '#server/proposal/bring-report';
import { linkReport } from '#server/proposal/link-report';
import { markOfFigures, reportFigures } from '#server/proposal/report-figures';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Case } from './case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const session = () => of.congress.sessionId;
const bring = async () => {
  const figures = await inOrg(of.world, (tx) => reportFigures(tx, session(), of.world.now));
  return run(of.world.desk(of.people.secretary), bringReport, {
    session: session(),
    text: '办理情况。',
    seen: markOfFigures(figures!),
  });
};

it('lets a report brought too late for papers stand without one', async () => {
  await of.congress.reach('resolutions');
  value(await bring());
  expect(await of.rows(sql`select document_id from proposal_report`)).toEqual([{ document_id: null }]);
});

it('needs nothing of papers that are no such report, and is nobody’s to order', async () => {
  value(await run(of.world.desk({ kind: 'system', orgId: of.world.orgId }), linkReport, {}));
  expect(codeOf(await run(of.world.desk(of.people.secretary), linkReport, {}))).toBe('platform.notAllowed');
});
