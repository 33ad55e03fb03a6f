import { Form, Link } from '@remix-run/react';
import { endGroundNames } from '../../domain/roster/mandate';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge, Tag } from '../badge/badge';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { sayDateOf } from './say-date';
import css from './search.module.css';

type Member = {
  id: string;
  name: string;
  number: string;
  department: string | null;
  delegation: string;
  leader: boolean;
  deputy: boolean;
  from: string;
  until: string | null;
  ground: string | null;
  left: boolean;
};

/** Representatives as the secretary sees them; the verbs of a mandate that ended are gone. */
export function MemberTable({ term, members }: { term: string; members: readonly Member[] }) {
  const { say, locale } = usePhrases();
  const day = (on: string) => sayDateOf(locale, on);
  const groundOf = (row: Member) => {
    const ground = endGroundNames.find((one) => one === row.ground);
    return ground ? say(`roster:mandates.grounds.${ground}`) : say('roster:mandates.kinds.recall');
  };
  return (
    <DataTable
      dense
      caption={say('roster:members.title')}
      captionHidden
      rows={members}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: say('roster:members.name'),
          isRowHead: true,
          cell: (row) => (
            <span className={css.marked}>
              {row.name}
              {row.leader && !row.until && <Badge tone="info">{say('roster:members.leader')}</Badge>}
              {row.deputy && !row.until && <Tag>{say('roster:members.deputy')}</Tag>}
              {row.left && !row.until && <Badge tone="warning">{say('roster:members.left')}</Badge>}
            </span>
          ),
        },
        { key: 'number', head: say('roster:members.number'), cell: (row) => row.number },
        { key: 'delegation', head: say('roster:members.delegation'), cell: (row) => row.delegation },
        { key: 'department', head: say('roster:members.department'), cell: (row) => row.department ?? '' },
        {
          key: 'since',
          head: say('roster:members.since'),
          cell: (row) =>
            row.until
              ? `${say('roster:members.until', { from: day(row.from), until: day(row.until) })} · ${groundOf(row)}`
              : say('roster:members.from', { on: day(row.from) }),
        },
        {
          key: 'acts',
          head: say('roster:members.acts'),
          cell: (row) => (row.until ? null : <Acts term={term} row={row} />),
        },
      ]}
    />
  );
}

function Acts({ term, row }: { term: string; row: Member }) {
  const { say } = usePhrases();
  return (
    <span className={css.acts}>
      <Link
        to={paths.rosterMandates(term, { number: row.number })}
        aria-label={say('roster:members.changeOf', { name: row.name })}
      >
        {say('roster:members.change')}
      </Link>
      {!row.leader && (
        <Form method="post">
          <input type="hidden" name="representative" value={row.id} />
          <Button
            kind="plain"
            name="intent"
            value="nameLeader"
            aria-label={say('roster:members.nameLeaderOf', { name: row.name })}
          >
            {say('roster:members.nameLeader')}
          </Button>
        </Form>
      )}
    </span>
  );
}
