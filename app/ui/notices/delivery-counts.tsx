import { usePhrases } from '../../i18n/use-phrases';
import { DataTable } from '../data-table/data-table';
import { EmptyState } from '../empty-state/empty-state';

const channels = ['mail', 'push', 'webhook', 'digest'] as const;
const states = ['sent', 'queued', 'failed', 'moot', 'dropped'] as const;
type Channel = (typeof channels)[number];

type Count = { channel: Channel; state: string; count: number };

/** How many messages of each way came through, wait, or did not. */
export function DeliveryCounts({ counts }: { counts: readonly Count[] }) {
  const { say } = usePhrases();
  const countOf = (channel: Channel, state: string) =>
    counts.find((one) => one.channel === channel && one.state === state)?.count ?? 0;
  const rows = channels.filter((channel) => counts.some((one) => one.channel === channel));
  return (
    <DataTable
      caption={say('notice:deliveriesPage.days')}
      captionHidden
      rows={rows}
      rowKey={(row) => row}
      empty={
        <EmptyState title={say('notice:deliveriesPage.none')}>
          {say('notice:deliveriesPage.noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'channel',
          head: say('notice:deliveriesPage.channel'),
          isRowHead: true,
          cell: (row) => say(`notice:deliveriesPage.channels.${row}`),
        },
        ...states.map((state) => ({
          key: state,
          head: say(`notice:deliveriesPage.${state}`),
          numeric: true,
          cell: (row: Channel) => countOf(row, state),
        })),
      ]}
    />
  );
}
