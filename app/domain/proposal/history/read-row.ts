import { cleanRemark, cleanText, isPlaceholder, readName } from '../../roster/import/clean';
import { readDate } from '../../roster/import/dates';
import { emptyCell, type TableRow } from '../../roster/import/table';
import { type HistoryColumns, type HistoryField, historyFields } from './columns';
import type { HistoryReason, HistoryReasonCode } from './reasons';
import type { HistoryKnown, HistoryRecord } from './record';
import { readCategory, readCode, readNumber, readOutcome, readSatisfaction, readYear } from './words';

type HistoryCell = { readonly raw: string; readonly reasons: readonly HistoryReason[] };

/** A row while the checks add to it; the year is null where it can't be told. */
export type HistoryDraft = {
  readonly number: number;
  readonly cells: Partial<Record<HistoryField, HistoryCell>>;
  readonly record: Omit<HistoryRecord, 'year'> & { readonly year: number | null };
  readonly blame: (field: HistoryField, reason: HistoryReason) => void;
};

/** Reads one row by itself, and its proposer by the roster. */
export function readHistoryRow(row: TableRow, columns: HistoryColumns, known: HistoryKnown): HistoryDraft {
  const cells: Partial<Record<HistoryField, HistoryCell>> = {};
  for (const field of historyFields) {
    const index = columns.get(field);
    if (index !== undefined)
      cells[field] = { raw: (row.cells[index]?.text ?? '').slice(0, 6000), reasons: [] };
  }
  const blame = (field: HistoryField, reason: HistoryReason) => {
    const { raw, reasons } = cells[field] ?? { raw: '', reasons: [] };
    cells[field] = { raw, reasons: [...reasons, reason] };
  };
  const word = (field: HistoryField): string => {
    const text = cleanText(cells[field]?.raw ?? '');
    return isPlaceholder(text) ? '' : text;
  };
  const long = (field: HistoryField, limit: number): string => {
    const text = cleanRemark(cells[field]?.raw ?? '');
    if (text.length > limit) blame(field, { code: 'textTooLong', params: { limit, length: text.length } });
    return text.slice(0, limit);
  };
  /** A word of a list; an unknown one is left out and said. */
  const listed = <Value>(
    field: HistoryField,
    read: (text: string) => Value | null,
    code: HistoryReasonCode,
  ): Value | null => {
    const text = word(field).replaceAll(' ', '');
    if (text === '' || /^未评|^未反馈|^未答复/u.test(text)) return null;
    const value = read(text);
    if (value === null) blame(field, { code, params: { text: text.slice(0, 40) } });
    return value;
  };
  const day = (field: HistoryField): string | null => {
    const index = columns.get(field);
    const { value, reasons } = readDate(index === undefined ? emptyCell : (row.cells[index] ?? emptyCell));
    const fault = reasons.find((reason) => reason.code === 'dateUnreadable');
    if (fault) blame(field, { code: 'dateUnreadable', params: fault.params });
    return value;
  };

  const given = word('number');
  const numbered = given === '' ? null : readNumber(given.replaceAll(' ', ''));
  if (given !== '' && numbered === null)
    blame('number', { code: 'numberUnreadable', params: { text: given.slice(0, 40) } });
  const years = word('year').replaceAll(' ', '');
  const year = years === '' ? (numbered?.year ?? null) : readYear(years);
  if (year === null)
    blame(
      'year',
      years === ''
        ? { code: 'yearMissing' }
        : { code: 'yearUnreadable', params: { text: years.slice(0, 40) } },
    );
  else if (year >= known.thisYear) blame('year', { code: 'yearNotPast', params: { year } });
  const title = long('title', 100);
  if (title === '') blame('title', { code: 'titleMissing' });
  const mergedGiven = word('mergedWith').replaceAll(' ', '');

  const record = {
    year,
    number: numbered?.number ?? null,
    title,
    ...proposerOf(word('proposer'), word('staffNumber').replaceAll(' ', ''), known, blame),
    category: listed('category', readCategory, 'categoryUnknown') ?? ('other' as const),
    reasons: long('reasons', 5000),
    suggestions: long('suggestions', 5000),
    outcome: listed('outcome', readOutcome, 'outcomeUnknown') ?? ('filed' as const),
    mergedWith: mergedGiven === '' ? null : (readNumber(mergedGiven)?.number ?? null),
    unit: long('unit', 100) || null,
    reply: long('reply', 5000) || null,
    code: listed('code', readCode, 'codeUnknown'),
    satisfaction: listed('satisfaction', readSatisfaction, 'satisfactionUnknown'),
    submittedOn: day('submittedOn'),
    closedOn: day('closedOn'),
  };
  if (record.reply !== null && record.code === null) blame('code', { code: 'codeMissing' });
  if (record.code !== null && record.unit === null) blame('unit', { code: 'unitMissing' });
  return { number: row.number, cells, record, blame };
}

/** Who proposed it: by staff number, else by a name that only one person bears, else the name alone. */
function proposerOf(
  given: string,
  staffNumber: string,
  known: HistoryKnown,
  blame: HistoryDraft['blame'],
): Pick<HistoryRecord, 'names' | 'personId'> {
  const names = given.slice(0, 200);
  const first = readName(given.split(/(?<=\S{2})[、,;/\s]+(?=\S{2})/u)[0] ?? '').value ?? '';
  if (staffNumber !== '') {
    const width = known.byStaffNumber.keys().next().value?.length ?? 0;
    const person =
      known.byStaffNumber.get(staffNumber) ?? known.byStaffNumber.get(staffNumber.padStart(width, '0'));
    if (person && first !== '' && person.name !== first) {
      blame('staffNumber', { code: 'nameDiffers', params: { name: first, rosterName: person.name } });
      return { names, personId: null };
    }
    if (person) return { names: names || person.name, personId: person.id };
    blame('staffNumber', { code: 'staffNumberUnknown', params: { text: staffNumber.slice(0, 40) } });
  }
  if (first === '') return { names, personId: null };
  const found = known.byName.get(first) ?? [];
  if (found.length === 1) return { names, personId: found[0]! };
  blame(
    'proposer',
    found.length > 1
      ? { code: 'nameAmbiguous', params: { name: first, count: found.length } }
      : { code: 'proposerUnknown', params: { name: first } },
  );
  return { names, personId: null };
}
