import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Tag } from '../badge/badge';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { EmptyState } from '../empty-state/empty-state';

/** Who attends without a vote, each with the way off the list. */
export function AttendeeList(props: {
  attendees: readonly {
    id: string;
    name: string;
    number: string;
    department: string | null;
    delegation: string | null;
    kind: 'nonVoting' | 'invited';
  }[];
}) {
  const { say } = usePhrases();
  return (
    <DataTable
      dense
      caption={say('roster:members.attendeesTitle')}
      captionHidden
      rows={props.attendees}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={say('roster:members.noAttendees')}>
          {say('roster:members.noAttendeesWhy')}
        </EmptyState>
      }
      columns={[
        { key: 'name', head: say('roster:members.name'), isRowHead: true, cell: (row) => row.name },
        {
          key: 'kind',
          head: say('roster:members.kind'),
          cell: (row) => <Tag>{say(`roster:members.kinds.${row.kind}`)}</Tag>,
        },
        { key: 'number', head: say('roster:members.number'), cell: (row) => row.number },
        { key: 'department', head: say('roster:members.department'), cell: (row) => row.department ?? '' },
        {
          key: 'delegation',
          head: say('roster:members.delegation'),
          cell: (row) => row.delegation ?? say('roster:members.noDelegation'),
        },
        {
          key: 'acts',
          head: say('roster:members.acts'),
          cell: (row) => (
            <Form method="post">
              <input type="hidden" name="person" value={row.id} />
              <Button
                kind="plain"
                name="intent"
                value="removeAttendee"
                aria-label={say('roster:members.removeOf', { name: row.name })}
              >
                {say('roster:members.remove')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
