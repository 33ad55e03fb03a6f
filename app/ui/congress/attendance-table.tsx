import { usePhrases } from '../../i18n/use-phrases';
import css from './attendance-table.module.css';

type Tally = { name: string; seats: number; present: number; onLeave: number };

/** Each delegation: entitled, present, on leave, absent; and all of them together. Narrow enough to stay a table on a phone. */
export function AttendanceTable({ delegations }: { delegations: readonly Tally[] }) {
  const { say } = usePhrases();
  const sum = (of: (row: Tally) => number) => delegations.reduce((total, row) => total + of(row), 0);
  const figures = [
    { key: 'seats', of: (row: Tally) => row.seats },
    { key: 'present', of: (row: Tally) => row.present },
    { key: 'onLeave', of: (row: Tally) => row.onLeave },
    { key: 'absent', of: (row: Tally) => row.seats - row.present - row.onLeave },
  ] as const;
  return (
    <table className={css.tally}>
      <caption className="visually-hidden">{say('day:attendance.delegations')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('day:attendance.delegation')}</th>
          {figures.map(({ key }) => (
            <th key={key} scope="col">
              {say(`day:attendance.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {delegations.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {figures.map(({ key, of }) => (
              <td key={key}>{of(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('day:attendance.total')}</th>
          {figures.map(({ key, of }) => (
            <td key={key}>{sum(of)}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
