import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import { EmptyState } from '../empty-state/empty-state';
import type { ShownItem } from './chair-view';

const tones = {
  draft: 'neutral',
  agreed: 'neutral',
  sent: 'info',
  discussed: 'info',
  divided: 'warning',
  putToVote: 'info',
  adopted: 'seal',
  notAdopted: 'neutral',
  heard: 'success',
  resubmitted: 'neutral',
  withdrawn: 'neutral',
} as const;

/** An item's state in a word; an item that law wants secret says that it has not been voted on. */
export function ItemBadge({ item }: { item: Pick<ShownItem, 'state'> }) {
  const { say } = usePhrases();
  return <Badge tone={tones[item.state]}>{say(`congress:itemStates.${item.state}`)}</Badge>;
}

/** The agenda at a glance: number, title, procedure, state. */
export function ItemList({ items }: { items: readonly ShownItem[] }) {
  const { say } = usePhrases();
  return (
    <DataTable
      dense
      captionHidden
      caption={say('congress:chair.agenda')}
      rows={items}
      rowKey={(row) => row.id}
      empty={<EmptyState level={3} title={say('congress:chair.noAgenda')} />}
      columns={[
        {
          key: 'item',
          head: say('congress:agenda.item'),
          isRowHead: true,
          cell: (row) => `${row.ordinal}. ${row.title}`,
        },
        {
          key: 'procedure',
          head: say('congress:agenda.procedure'),
          cell: (row) =>
            say(`congress:procedures.${row.procedure}`) + (row.secret ? ` · ${say('congress:secret')}` : ''),
        },
        { key: 'state', head: say('congress:agenda.state'), cell: (row) => <ItemBadge item={row} /> },
      ]}
    />
  );
}
