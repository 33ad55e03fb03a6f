import { type HistoryField, historyFields } from '../../domain/proposal/history/columns';
import type { HistoryReason } from '../../domain/proposal/history/reasons';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { type Column, DataTable } from '../data-table/data-table';
import { EmptyState } from '../empty-state/empty-state';
import table from '../roster/import-table.module.css';
import type { Tone } from '../shape/shape';

export type HistoryLine = {
  readonly number: number;
  readonly status: 'new' | 'same' | 'warning' | 'error';
  readonly cells: Partial<
    Record<HistoryField, { readonly raw: string; readonly reasons: readonly HistoryReason[] }>
  >;
};

const tones: Readonly<Record<HistoryLine['status'], Tone>> = {
  new: 'success',
  same: 'neutral',
  warning: 'warning',
  error: 'danger',
};

const longest = 60;
const shorten = (text: string): string => {
  const all = [...text];
  return all.length > longest ? `${all.slice(0, longest).join('')}…` : text;
};

/** The rows of a file of old proposals as they were read, with what is remarked on each. */
export function HistoryRows(props: { rows: readonly HistoryLine[]; fields: readonly HistoryField[] }) {
  const { rows, fields } = props;
  const { say } = usePhrases();
  const remarksOn = ({ cells }: HistoryLine) =>
    historyFields.flatMap((field) =>
      (cells[field]?.reasons ?? []).map(({ code, params }) =>
        say('proposal:overview.history.inField', {
          field: say(`proposal:overview.history.fields.${field}`),
          reason: say(`proposal:overview.history.reasons.${code}`, params),
        }),
      ),
    );
  const inFile = historyFields
    .filter((field) => fields.includes(field))
    .map(
      (field): Column<HistoryLine> => ({
        key: field,
        head: say(`proposal:overview.history.fields.${field}`),
        isRowHead: field === 'title',
        cell: ({ cells }) => shorten(cells[field]?.raw ?? ''),
      }),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={table.wide} aria-label={say('proposal:overview.history.rows')} tabIndex={0}>
      <DataTable
        dense
        caption={say('proposal:overview.history.rows')}
        captionHidden
        rows={rows}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState level={2} title={say('proposal:overview.history.empty')} />}
        columns={[
          {
            key: 'row',
            head: say('proposal:overview.history.row'),
            numeric: true,
            cell: ({ number }) => number,
          },
          {
            key: 'state',
            head: say('proposal:overview.history.state'),
            cell: ({ status }) => (
              <Badge tone={tones[status]}>{say(`proposal:overview.history.states.${status}`)}</Badge>
            ),
          },
          {
            key: 'notes',
            head: say('proposal:overview.history.notes'),
            cell: (row) => {
              const remarks = remarksOn(row);
              return remarks.length === 0 ? null : (
                <ul className={`plain-list ${table.remarks}`}>
                  {remarks.map((remark) => (
                    <li key={remark}>{remark}</li>
                  ))}
                </ul>
              );
            },
          },
          ...inFile,
        ]}
      />
    </section>
  );
}
