import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const reasonsOf = async (line: string) => {
  const { preview } = value(await office.preview([line]));
  const [row] = preview.rows;
  const said = Object.values(row!.cells).flatMap((cell) => cell.reasons.map(({ code }) => code));
  return { status: row!.status, said, record: row!.record };
};

test('a list of old proposals is read row by row and nothing is written', async () => {
  const person = await office.person(of.congress.reps[3]!);
  const { preview } = value(
    await office.preview([
      `2024年,第017号,改善夜班供餐,${person.name},${person.staff_number},生活福利,立案,,膳食科,窗口开到凌晨两点,A 已解决,满意,2024-11-30`,
      '2023,2023-004,增加通勤班车,外院来客,,后勤,转为意见建议,,总务处,,C类,基本满意,',
      '2023,5,通勤班车增加班次,,,,并案,4,,,,,',
      '合计,3,,,,,,,,,,,',
    ]),
  );
  expect(preview.totals).toEqual({ new: 3, same: 0, warnings: 0, errors: 0 });
  expect(preview.skipped).toBe(1);
  expect(preview.rows[0]!.record).toMatchObject({
    year: 2024,
    number: 17,
    personId: of.congress.reps[3],
    category: 'welfare',
    outcome: 'filed',
    code: 'A',
    satisfaction: 'satisfied',
    closedOn: '2024-11-30',
  });
  expect(preview.rows[1]!.record).toMatchObject({ personId: null, names: '外院来客', outcome: 'suggestion' });
  expect(preview.rows[2]!.record).toMatchObject({ outcome: 'merged', mergedWith: 4 });
  expect(await of.rows(sql`select 1 from proposal`)).toEqual([]);
});

test('a name that only one person bears finds that person', async () => {
  const person = await office.person(of.congress.reps[5]!);
  const { record } = await reasonsOf(`2022,1,增设母婴室的建议,${person.name},,,,,,,,,`);
  expect(record?.personId).toBe(of.congress.reps[5]);
});

test.each([
  ['2026,1,今年的提案不是历史,,,,,,,,,,', 'yearNotPast'],
  [',1,没有年度的提案,,,,,,,,,,', 'yearMissing'],
  ['二〇二四,1,年度写成汉字,,,,,,,,,,', 'yearUnreadable'],
  ['2024,1,,,,,,,,,,,', 'titleMissing'],
  [`2024,1,${'长'.repeat(101)},,,,,,,,,,`, 'textTooLong'],
  ['2024,甲乙,编号不是数字,,,,,,,,,,', 'numberUnreadable'],
  ['2024,0,编号为零的提案,,,,,,,,,,', 'numberUnreadable'],
  ['2024,1,立案情况看不懂,,,,领导研究,,,,,,', 'outcomeUnknown'],
  ['2024,1,并到不存在的提案,,,,并案,99,,,,,', 'mergedWithUnknown'],
  ['2024,1,并案没有写并到哪里,,,,并案,,,,,,', 'mergedWithMissing'],
  ['2024,1,有答复却没有结果,,,,,,膳食科,已经办了,,,', 'codeMissing'],
  ['2024,1,有结果却没有部门,,,,,,,,A,,', 'unitMissing'],
] as const)('%s is kept out: %s', async (line, code) => {
  const { status, said } = await reasonsOf(line);
  expect(said).toContain(code);
  expect(status).toBe('error');
});

test.each([
  ['2024,1,类别不认识的提案,,,天文地理,,,,,,,', 'categoryUnknown'],
  ['2024,1,评价不认识的提案,,,,,,膳食科,,A,三颗星,', 'satisfactionUnknown'],
  ['2024,1,日期看不懂的提案,,,,,,,,,,去年冬天', 'dateUnreadable'],
  ['2024,1,工号不在名册,,ZZ-9,,,,,,,,', 'staffNumberUnknown'],
] as const)('%s comes in with a warning: %s', async (line, code) => {
  const { status, said, record } = await reasonsOf(line);
  expect(said).toContain(code);
  expect(status).toBe('warning');
  expect(record).not.toBeNull();
});

test('a staff number under another name is kept out rather than given to the wrong person', async () => {
  const person = await office.person(of.congress.reps[3]!);
  const { said } = await reasonsOf(`2024,1,冒名的提案一件,别的人,${person.staff_number},,,,,,,,`);
  expect(said).toContain('nameDiffers');
});

test('two rows with one number: the second is kept out', async () => {
  const { preview } = value(
    await office.preview(['2021,1,第一件提案,,,,,,,,,,', '2021,1,第二件提案,,,,,,,,,,']),
  );
  expect(preview.rows.map(({ status }) => status)).toEqual(['new', 'error']);
});

test('a file without the columns, one that is empty and one that is no table are refused', async () => {
  expect(codeOf(await office.preview(['a,b'], undefined, '甲,乙'))).toBe('proposal.historyColumns');
  expect(codeOf(await office.preview([], undefined, ''))).toBe('roster.fileEmpty');
  expect(codeOf(await office.preview([], undefined, '\u0000\u0001'))).toBe('roster.fileNotTable');
});

test('only the union office brings in history', async () => {
  expect(codeOf(await office.preview(['2024,1,一件提案,,,,,,,,,,'], of.rep(3)))).toBe('platform.notAllowed');
});
