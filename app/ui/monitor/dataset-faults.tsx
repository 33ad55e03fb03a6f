import type { DatasetTotals } from '../../domain/monitor/indicator/dataset-views';
import { type RowReason, rowReasons } from '../../domain/monitor/indicator/import/reasons';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { Section } from '../page/page';
import { Pager } from '../pager/pager';

/** The rows of a file that are left out: how many for which reason, and the first of them as they stand there. */
export function DatasetFaults(props: {
  dataset: string;
  totals: DatasetTotals;
  faults: readonly { readonly line: number; readonly reason: RowReason; readonly cells: string }[];
  next: number | null;
}) {
  const { say } = usePhrases();
  const { dataset, totals, faults, next } = props;
  if (totals.faulty === 0) return <p>{say('monitor:indicator.dataset.preview.faultsNone')}</p>;
  return (
    <Section title={say('monitor:indicator.dataset.preview.faults')}>
      <ul>
        {rowReasons
          .filter((reason) => totals.reasons[reason])
          .map((reason) => (
            <li key={reason}>
              {say('monitor:indicator.dataset.preview.reasonsCount', {
                reason: say(`monitor:indicator.reasons.${reason}`),
                count: totals.reasons[reason] ?? 0,
              })}
            </li>
          ))}
      </ul>
      <DataTable
        dense
        caption={say('monitor:indicator.dataset.preview.faults')}
        captionHidden
        rows={faults}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: 'line',
            head: say('monitor:indicator.dataset.preview.line'),
            numeric: true,
            isRowHead: true,
            cell: ({ line }) => line,
          },
          {
            key: 'reason',
            head: say('monitor:indicator.dataset.preview.reason'),
            cell: ({ reason }) => say(`monitor:indicator.reasons.${reason}`),
          },
          {
            key: 'cells',
            head: say('monitor:indicator.dataset.preview.cells'),
            cell: ({ cells }) => cells,
          },
        ]}
      />
      {next !== null && (
        <Pager
          label={say('monitor:indicator.dataset.preview.pager')}
          next={{
            to: paths.dataset(dataset, { after: String(next) }),
            text: say('monitor:indicator.dataset.preview.more'),
          }}
        />
      )}
    </Section>
  );
}
