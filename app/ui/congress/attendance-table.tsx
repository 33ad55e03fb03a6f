import { usePhrases } from '../../i18n/use-phrases';
import { DataTable } from '../data-table/data-table';

type Tally = { name: string; seats: number; present: number; onLeave: number };

/** Each delegation: entitled, present, on leave, absent; and all of them together. */
export function AttendanceTable({ delegations }: { delegations: readonly Tally[] }) {
  const { say } = usePhrases();
  const sum = (of: (row: Tally) => number) => delegations.reduce((total, row) => total + of(row), 0);
  const absent = (row: Tally) => row.seats - row.present - row.onLeave;
  return (
    <DataTable
      dense
      captionHidden
      caption={say('day:attendance.delegations')}
      rows={delegations}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', head: say('day:attendance.delegation'), cell: (row) => row.name, isRowHead: true },
        { key: 'seats', head: say('day:attendance.seats'), cell: (row) => row.seats, numeric: true },
        { key: 'present', head: say('day:attendance.present'), cell: (row) => row.present, numeric: true },
        { key: 'leave', head: say('day:attendance.onLeave'), cell: (row) => row.onLeave, numeric: true },
        { key: 'absent', head: say('day:attendance.absent'), cell: absent, numeric: true },
      ]}
      foot={{
        name: say('day:attendance.total'),
        seats: sum((row) => row.seats),
        present: sum((row) => row.present),
        leave: sum((row) => row.onLeave),
        absent: sum(absent),
      }}
    />
  );
}
