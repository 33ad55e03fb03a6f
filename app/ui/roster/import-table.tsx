import type { Column as FileColumn, ImportField } from '../../domain/roster/import/columns';
import type { PreviewRow } from '../../domain/roster/import/preview';
import type { Say } from '../../i18n/phrases';
import { sayField, sayReason, sayValue } from '../../i18n/say-import';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { type Column, DataTable } from '../data-table/data-table';
import type { Tone } from '../shape/shape';
import { ImportCell } from './import-cell';
import css from './import-table.module.css';

const toneOf: Record<PreviewRow['status'], Tone> = {
  new: 'success',
  changed: 'info',
  same: 'neutral',
  warning: 'warning',
  error: 'danger',
};

/** Who a row is about comes first, whatever the file's order. */
const leading: readonly ImportField[] = ['name', 'staffNumber'];

type Remark = { key: string; text: string };

/** Every remark on a row in words, with the name of the cell it belongs to. */
function remarksOn(say: Say, row: PreviewRow): Remark[] {
  return Object.entries(row.cells).flatMap(([name, cell]) =>
    (cell?.reasons ?? []).map((reason) => ({
      key: `${name}-${reason.code}`,
      text: say('roster:imports.preview.inField', {
        field: sayField(say, name as ImportField),
        reason: sayReason(say, reason),
      }),
    })),
  );
}

/** The rows of a preview: what would stand in each cell, what stood there, and why a cell is remarked on. */
export function ImportTable({
  rows,
  columns,
}: {
  rows: readonly PreviewRow[];
  columns: readonly FileColumn[];
}) {
  const { say } = usePhrases();
  const order = (field: ImportField) => leading.indexOf(field) + 1 || leading.length + 1;
  const inFile = [...columns]
    .sort((a, b) => order(a.field) - order(b.field))
    .map(
      ({ field }): Column<PreviewRow> => ({
        key: field,
        head: sayField(say, field),
        isRowHead: field === 'name',
        cell: ({ cells }) => {
          const cell = cells[field];
          const text = cell && sayValue(say, field, cell.value);
          return cell && (text || cell.raw || cell.was !== undefined || cell.reasons.length > 0) ? (
            <ImportCell cell={cell} field={field} />
          ) : null;
        },
      }),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.wide} aria-label={say('roster:imports.preview.rows')} tabIndex={0}>
      <DataTable
        dense
        caption={say('roster:imports.preview.rows')}
        captionHidden
        rows={rows}
        rowKey={(row) => String(row.number)}
        columns={[
          { key: 'row', head: say('roster:imports.preview.row'), numeric: true, cell: (row) => row.number },
          {
            key: 'state',
            head: say('roster:imports.preview.state'),
            cell: (row) => (
              <Badge tone={toneOf[row.status]}>
                {row.status === 'warning' && row.action === 'skip'
                  ? say('roster:imports.preview.skip')
                  : say(`roster:imports.preview.states.${row.status}`)}
              </Badge>
            ),
          },
          ...inFile.slice(0, 2),
          {
            key: 'notes',
            head: say('roster:imports.preview.notes'),
            cell: (row) => {
              const remarks = remarksOn(say, row);
              return remarks.length === 0 ? null : (
                <ul className={`plain-list ${css.remarks}`}>
                  {remarks.map((remark) => (
                    <li key={remark.key}>{remark.text}</li>
                  ))}
                </ul>
              );
            },
          },
          ...inFile.slice(2),
        ]}
      />
    </section>
  );
}
