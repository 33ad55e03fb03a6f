import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { bringReport } from '#server/proposal/bring-report';
import { markOfFigures, reportFigures } from '#server/proposal/report-figures';
import { queryPapers } from '#server/report/queries-papers';
import { takeHandlingReport } from '#server/report/take-handling-report';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { read } from '#tests/support/day';
import { Case } from '../proposal/case';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const bring = async (more: Readonly<Record<string, unknown>> = {}) => {
  const session = of.congress.sessionId;
  const figures = await inOrg(of.world, (tx) => reportFigures(tx, session, of.world.now));
  return run(of.world.desk(of.people.secretary), bringReport, {
    session,
    text: '一、总体情况。\n\n二、办理情况。\n续行。\n\n\n三、评价。',
    seen: markOfFigures(figures!),
    ...more,
  });
};

it('refuses an item of no agenda, and the report with it', async () => {
  expect(codeOf(await bring({ item: of.callId }))).toBe('platform.notFound');
  expect(await of.rows(sql`select 1 from proposal_report`)).toEqual([]);
});

it('makes a paper of the report beside its agenda item, in paragraphs, which the report then knows', async () => {
  const item = value(await of.congress.add({ title: '听取提案办理情况报告' })).id;
  value(await bring({ item }));
  const [paper] = await of.rows<{ id: string; item: string; known: string }>(sql`
    select d.id, d.agenda_item_id as item, r.document_id as known from document d join proposal_report r on r.session_id = d.session_id`);
  expect(paper).toMatchObject({ item, known: paper!.id });
  const blocks = await of.rows(sql`select kind, text from document_block order by ordinal`);
  expect(blocks).toEqual([
    { kind: 'title', text: '提案办理情况报告' },
    { kind: 'paragraph', text: '一、总体情况。' },
    { kind: 'paragraph', text: '二、办理情况。\n续行。' },
    { kind: 'paragraph', text: '三、评价。' },
  ]);
  const papers = await read(of.congress, of.people.secretary, (reader) =>
    queryPapers(reader, of.congress.sessionId),
  );
  expect(papers.papers).toMatchObject([{ title: '提案办理情况报告', number: null }]);
});

it('follows a report alone', async () => {
  const raw = { session: of.congress.sessionId, item: null, title: '提案办理情况报告' };
  expect(codeOf(await run(of.world.desk(of.people.secretary), takeHandlingReport, raw))).toBe(
    'platform.notAllowed',
  );
});
