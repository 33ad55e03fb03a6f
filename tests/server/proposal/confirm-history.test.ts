import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { confirmImport } from '#server/roster/confirm-import';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { historyOffice } from './history-office';

let of: Case;
let office: ReturnType<typeof historyOffice>;
beforeAll(async () => {
  of = await Case.open();
  office = historyOffice(of);
});
afterAll(() => of.close());

const bring = async (lines: readonly string[]) => {
  const given = value(await office.preview(lines));
  return { given, written: await office.confirm(given) };
};

test('old proposals come in closed, with proposer, department, outcome, code and satisfaction', async () => {
  const person = await office.person(of.congress.reps[3]!);
  const { written } = await bring([
    `2024,17,改善夜班供餐,${person.name},${person.staff_number},生活福利,立案,,膳食科,窗口开到凌晨两点,A,满意,2024-11-30`,
    `2024,18,夜间食堂开窗口,${person.name},,生活福利,并案,17,,,,,`,
    '2024,19,给每人发一辆车,退休老师,,福利,不予立案,,,,,,',
    '2024,,没有编号的一件,,,,,,总务处,,B,不满意,',
  ]);
  expect(value(written)).toEqual({ written: 4 });
  const rows = await of.rows<Record<string, unknown>>(
    sql`select number, state, standing, names, proposer_id, code, imported, merged_into is not null as merged from proposal order by number`,
  );
  expect(rows).toMatchObject([
    { number: 17, state: 'closed', proposer_id: of.congress.reps[3], code: 'A', imported: true },
    { number: 18, state: 'merged', merged: true },
    { number: 19, state: 'declined', names: '退休老师', proposer_id: null },
    { number: 20, state: 'closed', code: 'B' },
  ]);
  expect(
    await of.rows(sql`select r.unit, r.code, r.text, g.result from proposal_reply r
      left join proposal_rating g on g.reply_id = r.id order by r.code`),
  ).toEqual([
    { unit: '膳食科', code: 'A', text: '窗口开到凌晨两点', result: 'satisfied' },
    { unit: '总务处', code: 'B', text: '历史提案，未录入答复原文。', result: null },
  ]);
  const [event] = await of.rows<{ data: unknown }>(
    sql`select e.data from proposal_event e join proposal p on p.id = e.proposal_id where p.number = 20 and e.kind = 'imported'`,
  );
  expect(event?.data).toEqual({ unit: '总务处', satisfaction: 'dissatisfied' });
});

test('the same list a second time brings in nothing, a taken number under another title is kept out', async () => {
  const { given, written } = await bring([
    '2024,17,改善夜班供餐,,,,,,,,,,',
    '2024,,没有编号的一件,,,,,,,,,,',
    '2024,19,别的提案占了号,,,,,,,,,,',
  ]);
  expect(given.preview.rows.map(({ status }) => status)).toEqual(['same', 'same', 'error']);
  expect(value(written)).toEqual({ written: 0 });
});

test('a row merged into a merged case or a live one is kept out with a reason, and the rest comes in', async () => {
  const { given, written } = await bring([
    '2024,31,并入已经并掉的一件,,,,并案,18,,,,,',
    '2024,18,夜间食堂开窗口,,,,立案,,,,,,',
    '2024,32,并入独立的一件,,,,并案,17,,,,,',
    '2024,33,并入本表里并掉的,,,,并案,32,,,,,',
  ]);
  expect(given.preview.rows.map(({ status }) => status)).toEqual(['error', 'same', 'new', 'error']);
  const said = given.preview.rows.map(({ cells }) => cells.mergedWith?.reasons.map(({ code }) => code));
  expect([said[0], said[3]]).toEqual([['mergedWithUnfit'], ['mergedWithUnfit']]);
  expect(value(written)).toEqual({ written: 1 });
  await of.given('filed');
  const before = of.world.now;
  of.world.now = new Date('2027-02-01T01:00:00Z');
  const live = value(await office.preview(['2026,80,并入在办的提案,,,,并案,1,,,,,']));
  of.world.now = before;
  expect(live.preview.rows[0]!.cells.mergedWith?.reasons).toEqual([
    { code: 'mergedWithUnfit', params: { number: 1 } },
  ]);
});

test('who joins an imported case takes its consent to the name back', async () => {
  await of.rows(sql`update proposal set name_consent = true where year = 2024 and number in (17, 19)`);
  const person = await office.person(of.congress.reps[7]!);
  const { written } = await bring([
    `2024,34,又一件并入的,${person.name},${person.staff_number},,并案,17,,,,,`,
  ]);
  value(written);
  expect(
    await of.rows(
      sql`select number, name_consent from proposal where year = 2024 and number in (17, 19) order by number`,
    ),
  ).toEqual([
    { number: 17, name_consent: false },
    { number: 19, name_consent: true },
  ]);
});

test('what changed after the preview is refused, and nothing is written', async () => {
  const early = value(await office.preview(['2020,1,早先的预览,,,,,,,,,,']));
  value((await bring(['2020,1,后来的提案先进来,,,,,,,,,,'])).written);
  expect(codeOf(await office.confirm(early))).toBe('proposal.importChanged');
  expect(await of.rows(sql`select title from proposal where year = 2020`)).toHaveLength(1);
});

test('a hash that is not the preview’s is refused, and one preview is carried out once', async () => {
  const given = value(await office.preview(['2019,1,只能进来一次,,,,,,,,,,']));
  expect(codeOf(await office.confirm({ ...given, hash: '0'.repeat(64) }))).toBe('proposal.importChanged');
  const both = await Promise.all([office.confirm(given), office.confirm(given)]);
  expect(both.map((one) => ('refused' in one ? one.code : 'ok')).sort()).toEqual(['ok', 'proposal.noImport']);
});

test('the roster’s own order takes no list of proposals', async () => {
  const { batch, hash } = value(await office.preview(['2018,1,不是名册的文件,,,,,,,,,,']));
  const desk = of.world.desk(of.people.secretary);
  expect(codeOf(await run(desk, confirmImport, { batch, hash }))).toBe('platform.notFound');
});

test('others may not confirm', async () => {
  const given = value(await office.preview(['2017,1,由别人来确认,,,,,,,,,,']));
  expect(codeOf(await office.confirm(given, of.people.committee[0]!))).toBe('platform.notAllowed');
});
