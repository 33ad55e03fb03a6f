import { Link } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import type { Tone } from '../shape/shape';
import { sayRole } from './say-role';

export type AccountState = 'active' | 'code' | 'expired' | 'none' | 'left';

type PersonRow = {
  id: string;
  name: string;
  staffNumber: string;
  department: string | null;
  state: AccountState;
  offices: readonly string[];
};

const tones: Readonly<Record<AccountState, Tone>> = {
  active: 'success',
  code: 'info',
  expired: 'warning',
  none: 'neutral',
  left: 'neutral',
};

/** How far somebody's account is, in a word. */
export function AccountBadge({ state }: { state: AccountState }) {
  const { say } = usePhrases();
  return <Badge tone={tones[state]}>{say(`identity:accountStates.${state}`)}</Badge>;
}

/** People as the secretary sees them. */
export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  const { say } = usePhrases();
  return (
    <DataTable
      dense
      caption={say('identity:people.caption')}
      captionHidden
      rows={people}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: say('identity:people.name'),
          isRowHead: true,
          cell: (row) => <Link to={paths.person(row.id)}>{row.name}</Link>,
        },
        { key: 'number', head: say('identity:people.staffNumber'), cell: (row) => row.staffNumber },
        { key: 'department', head: say('identity:people.department'), cell: (row) => row.department ?? '' },
        {
          key: 'account',
          head: say('identity:people.account'),
          cell: (row) => <AccountBadge state={row.state} />,
        },
        {
          key: 'offices',
          head: say('identity:people.offices'),
          cell: (row) => row.offices.map((kind) => sayRole(say, kind)).join(' · '),
        },
      ]}
    />
  );
}
