import { usePhrases } from '../../i18n/use-phrases';
import { DataTable } from '../data-table/data-table';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly now: number;
  readonly before: number;
};

/** Counts of a year beside those of the year before, a line for each of `head`. */
export function YearsTable(props: { year: number; caption: string; head: string; rows: readonly Row[] }) {
  const { say } = usePhrases();
  const { year, caption, head, rows } = props;
  return (
    <DataTable
      dense
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', head, isRowHead: true, cell: ({ name }) => name },
        {
          key: 'now',
          head: say('proposal:overview.statistics.now', { year }),
          numeric: true,
          cell: (row) => row.now,
        },
        {
          key: 'before',
          head: say('proposal:overview.statistics.before', { year: year - 1 }),
          numeric: true,
          cell: (row) => row.before,
        },
      ]}
    />
  );
}
