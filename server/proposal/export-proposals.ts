import writeExcelFile from 'write-excel-file/node';
import { type ListEntry, numberOf } from '#app/domain/proposal/overview-views';
import type { Say } from '#app/i18n/phrases';

/** The heads of the table, and how each is filled. */
const columns = (say: Say): readonly { head: string; width: number; of: (entry: ListEntry) => string }[] => [
  { head: say('proposal:overview.history.fields.year'), width: 8, of: ({ year }) => String(year) },
  { head: say('proposal:overview.history.fields.number'), width: 12, of: numberOf },
  { head: say('proposal:overview.history.fields.title'), width: 44, of: ({ title }) => title },
  {
    head: say('proposal:overview.history.fields.category'),
    width: 14,
    of: ({ category }) => say(`proposal:categories.${category}`),
  },
  {
    head: say('proposal:overview.print.kind'),
    width: 12,
    of: ({ standing }) => say(`proposal:standings.${standing}`),
  },
  {
    head: say('proposal:overview.history.fields.proposer'),
    width: 20,
    of: ({ names }) => names ?? say('proposal:overview.print.hidden'),
  },
  {
    head: say('proposal:overview.history.fields.submittedOn'),
    width: 12,
    of: ({ submittedOn }) => submittedOn ?? '',
  },
  {
    head: say('proposal:overview.list.state'),
    width: 18,
    of: ({ state }) => say(`proposal:states.${state}`),
  },
  { head: say('proposal:overview.list.unit'), width: 24, of: ({ units }) => units },
  {
    head: say('proposal:overview.list.due'),
    width: 12,
    of: ({ due }) => due?.on ?? '',
  },
  {
    head: say('proposal:overview.history.fields.code'),
    width: 26,
    of: ({ code }) => (code ? say(`proposal:codes.${code}`) : ''),
  },
  { head: say('proposal:overview.list.rounds'), width: 8, of: ({ round }) => String(round) },
  {
    head: say('proposal:overview.list.level'),
    width: 16,
    of: ({ level }) => say(`proposal:levels.${level}`),
  },
];

/** Characters that no spreadsheet can hold are left out. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');

/** A list as rows of texts, heads first. */
export const tableOf = (entries: readonly ListEntry[], say: Say): string[][] => {
  const all = columns(say);
  return [all.map(({ head }) => head), ...entries.map((entry) => all.map(({ of }) => printable(of(entry))))];
};

/** An XLSX of a list, every cell a text: neither numbers nor what looks like a formula are reckoned with. */
export function writeProposals(entries: readonly ListEntry[], say: Say): Promise<Buffer> {
  const rows = tableOf(entries, say).map((row, at) =>
    row.map((value) => ({
      value,
      type: String,
      format: '@',
      ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  return writeExcelFile(rows, {
    sheet: say('proposal:overview.list.title'),
    columns: columns(say).map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
