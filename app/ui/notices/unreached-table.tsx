import { Link } from '@remix-run/react';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { sayReason } from './say-reason';

type Person = { person_id: string; name: string; number: string };
type Unreached = Person & { phone: string | null; delegation: string | null; count: number };
type Refused = Person & { address: string; at: string; reason: string };

const personColumn = (head: string) => ({
  key: 'person',
  head,
  isRowHead: true,
  cell: (row: Person) => (
    <Link to={paths.person(row.person_id)}>
      {row.name} {row.number}
    </Link>
  ),
});

/** People whom no required notice has reached: to be told by phone or in person. */
export function UnreachedTable({ people }: { people: readonly Unreached[] }) {
  const { say } = usePhrases();
  return (
    <DataTable
      caption={say('notice:deliveriesPage.unreached')}
      captionHidden
      dense
      rows={people}
      rowKey={(row) => row.person_id}
      columns={[
        personColumn(say('notice:deliveriesPage.person')),
        {
          key: 'delegation',
          head: say('notice:deliveriesPage.delegation'),
          cell: (row) => row.delegation ?? '—',
        },
        { key: 'phone', head: say('notice:deliveriesPage.phone'), cell: (row) => row.phone ?? '—' },
        {
          key: 'count',
          head: say('notice:deliveriesPage.notices'),
          numeric: true,
          cell: (row) => row.count,
        },
      ]}
    />
  );
}

/** Addresses that their servers refused. */
export function RefusedAddresses({ addresses, now }: { addresses: readonly Refused[]; now: string }) {
  const { say, locale } = usePhrases();
  return (
    <DataTable
      caption={say('notice:deliveriesPage.addresses')}
      captionHidden
      rows={addresses}
      rowKey={(row) => row.person_id}
      columns={[
        personColumn(say('notice:deliveriesPage.person')),
        { key: 'address', head: say('notice:deliveriesPage.address'), cell: (row) => row.address },
        { key: 'why', head: say('notice:deliveriesPage.reason'), cell: (row) => sayReason(say, row.reason) },
        {
          key: 'at',
          head: say('notice:deliveriesPage.since'),
          cell: (row) => sayWhen(say, locale, new Date(row.at), new Date(now)),
        },
      ]}
    />
  );
}
