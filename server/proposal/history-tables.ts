import { type HistoryField, historyFields, historyHeaderOf } from '#app/domain/proposal/history/columns';
import { gravestOf, type HistoryReason } from '#app/domain/proposal/history/reasons';
import type { HistoryLine } from './queries-history';

/** Characters no spreadsheet can hold; line breaks become blanks, as the import reads them. */
const printable = (text: string) => text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');

/** The faulty rows under headers that the import knows, the reasons in a last column that it ignores. */
export function faultyHistory(
  rows: readonly HistoryLine[],
  header: string,
  phrase: (reason: HistoryReason) => string,
): string[][] {
  const present = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const fields = historyFields.filter((field) => present.has(field));
  const faultsOf = ({ cells }: HistoryLine) =>
    Object.values(cells)
      .flatMap((cell) => cell.reasons)
      .filter((reason) => gravestOf([reason]) === 'error')
      .map(phrase);
  return [
    [...fields.map(historyHeaderOf), header],
    ...rows.map((row) => [
      ...fields.map((field) => printable(row.cells[field]?.raw ?? '')),
      printable([...new Set(faultsOf(row))].join('；')),
    ]),
  ];
}

const invented: Readonly<Record<HistoryField, readonly [string, string]>> = {
  year: ['2024', '2024'],
  number: ['1', '2'],
  title: ['关于改善夜班供餐的提案', '关于增加通勤班车的建议'],
  proposer: ['张样例', '李样例'],
  staffNumber: ['', ''],
  category: ['生活福利', '生活福利'],
  reasons: ['夜班没有热饭。', '班车一小时一班。'],
  suggestions: ['夜间开一个窗口。', '高峰时半小时一班。'],
  outcome: ['立案', '并案'],
  mergedWith: ['', '1'],
  unit: ['膳食科', ''],
  reply: ['窗口已开到凌晨两点。', ''],
  code: ['A', ''],
  satisfaction: ['满意', ''],
  submittedOn: ['2024-03-12', '2024-03-13'],
  closedOn: ['2024-06-30', ''],
};

/** Column names as the import knows them and two invented rows, all as text. */
export const sampleHistory = (): string[][] => [
  historyFields.map(historyHeaderOf),
  historyFields.map((field) => invented[field][0]),
  historyFields.map((field) => invented[field][1]),
];
