import { type SupplierField, supplierFields } from '../../domain/monitor/supplier/import/columns';
import type { SupplierReason } from '../../domain/monitor/supplier/import/reasons';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import { EmptyState } from '../empty-state/empty-state';
import table from '../roster/import-table.module.css';
import type { Tone } from '../shape/shape';

export type SupplierImportLine = {
  readonly number: number;
  readonly status: 'new' | 'changed' | 'same' | 'warning' | 'error';
  readonly cells: Partial<
    Record<SupplierField, { readonly raw: string; readonly reasons: readonly SupplierReason[] }>
  >;
};

const tones: Readonly<Record<SupplierImportLine['status'], Tone>> = {
  new: 'success',
  changed: 'info',
  same: 'neutral',
  warning: 'warning',
  error: 'danger',
};

/** The rows of a list of suppliers as they were read, with what is remarked on each. */
export function SupplierImportRows({ rows }: { rows: readonly SupplierImportLine[] }) {
  const { say } = usePhrases();
  const remarksOn = ({ cells }: SupplierImportLine) =>
    supplierFields.flatMap((field) =>
      (cells[field]?.reasons ?? []).map(({ code, params }) =>
        say('monitor:supplier.import.inField', {
          field: say(`monitor:supplier.import.columns.${field}`),
          reason: say(`monitor:supplier.import.reasons.${code}`, params),
        }),
      ),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={table.wide} aria-label={say('monitor:supplier.import.rows')} tabIndex={0}>
      <DataTable
        dense
        caption={say('monitor:supplier.import.rows')}
        captionHidden
        rows={rows}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState level={2} title={say('monitor:supplier.import.empty')} />}
        columns={[
          {
            key: 'row',
            head: say('monitor:supplier.import.row'),
            numeric: true,
            cell: ({ number }) => number,
          },
          {
            key: 'state',
            head: say('monitor:supplier.import.state'),
            cell: ({ status }) => (
              <Badge tone={tones[status]}>{say(`monitor:supplier.import.states.${status}`)}</Badge>
            ),
          },
          {
            key: 'notes',
            head: say('monitor:supplier.import.notes'),
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
          ...supplierFields.map((field) => ({
            key: field,
            head: say(`monitor:supplier.import.columns.${field}`),
            isRowHead: field === 'name',
            cell: ({ cells }: SupplierImportLine) => cells[field]?.raw ?? '',
          })),
        ]}
      />
    </section>
  );
}
