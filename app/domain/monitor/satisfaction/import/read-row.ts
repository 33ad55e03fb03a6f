import { cleanText, isPlaceholder } from '../../../roster/import/clean';
import { readDate } from '../../../roster/import/dates';
import { emptyCell, type TableRow } from '../../../roster/import/table';
import { type Marks, overallCode } from '../item';
import { type Month, monthOf, type VisitKind } from '../words';
import type { SurveyColumns } from './columns';

/** What is wrong with a row: errors keep it out, the warning lets it in. */
export const surveyReasons = {
  dateUnreadable: 'error',
  dateToCome: 'error',
  kindUnknown: 'error',
  departmentMissing: 'error',
  markOdd: 'error',
  noMarks: 'error',
  overallMissing: 'warning',
} as const;
export type SurveyReason = {
  readonly code: keyof typeof surveyReasons;
  readonly params?: Readonly<Record<string, string>>;
};

export type SurveyRecord = {
  readonly month: Month;
  readonly kind: VisitKind;
  readonly department: string;
  readonly marks: Marks;
};

const kinds: Readonly<Record<string, VisitKind>> = {
  门诊: 'outpatient',
  门诊患者: 'outpatient',
  急诊: 'emergency',
  急诊患者: 'emergency',
  住院: 'inpatient',
  住院患者: 'inpatient',
  出院: 'inpatient',
  outpatient: 'outpatient',
  emergency: 'emergency',
  inpatient: 'inpatient',
};
const grades: Readonly<Record<string, number>> = {
  非常满意: 5,
  很满意: 5,
  满意: 4,
  一般: 3,
  基本满意: 3,
  不满意: 2,
  非常不满意: 1,
  很不满意: 1,
};

/** 1 to 5 as digits (also 5分, 5.0) or words; null for what is skipped, undefined for what is no answer. */
function readMark(text: string): number | null | undefined {
  if (text === '' || isPlaceholder(text) || text === '不适用') return null;
  const digits = /^([1-5])(?:\.0+)?分?$/u.exec(text);
  return digits ? Number(digits[1]) : grades[text];
}

/** One line of a file. Without a column for the kind of visit all are outpatients. */
export function readSurveyRow(
  row: TableRow,
  { plain, items }: SurveyColumns,
  today: string,
): { readonly record: SurveyRecord; readonly reasons: readonly SurveyReason[] } {
  const reasons: SurveyReason[] = [];
  const cellAt = (at: number | undefined) => (at === undefined ? emptyCell : (row.cells[at] ?? emptyCell));
  const dateCell = cellAt(plain.date);
  const day = readDate(dateCell).value;
  if (day === null) reasons.push({ code: 'dateUnreadable', params: { text: dateCell.text.slice(0, 20) } });
  else if (day > today) reasons.push({ code: 'dateToCome', params: { text: day } });
  const kindText = cleanText(cellAt(plain.kind).text);
  const kind = plain.kind === undefined ? 'outpatient' : kinds[kindText.toLowerCase()];
  if (!kind) reasons.push({ code: 'kindUnknown', params: { text: kindText.slice(0, 20) } });
  const department = cleanText(cellAt(plain.department).text);
  if (department === '' || isPlaceholder(department) || [...department].length > 60)
    reasons.push({ code: 'departmentMissing' });
  const marks: Record<string, number> = {};
  for (const { index, item } of items) {
    const text = cleanText(cellAt(index).text);
    const mark = readMark(text);
    if (mark === undefined)
      reasons.push({ code: 'markOdd', params: { column: item.zh, text: text.slice(0, 20) } });
    else if (mark !== null) marks[item.code] = mark;
  }
  if (Object.keys(marks).length === 0) reasons.push({ code: 'noMarks' });
  else if (marks[overallCode] === undefined) reasons.push({ code: 'overallMissing' });
  return { record: { month: monthOf(day ?? today), kind: kind ?? 'outpatient', department, marks }, reasons };
}
