import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Tag } from '../badge/badge';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Pager } from '../pager/pager';
import { Stack } from '../stack/stack';

type Person = { personId: string; name: string; staffNumber: string; delegation: string; onLeave: boolean };

/** Who has not signed in, for those who may know; at an open sitting each can be signed in at the desk. */
export function AttendanceMissing(props: {
  sessionId: string;
  windowId: string;
  isOpen: boolean;
  missing: { people: readonly Person[]; next: string | null };
}) {
  const { say } = usePhrases();
  const { sessionId, windowId, isOpen, missing } = props;
  if (missing.people.length === 0) return <p>{say('day:attendance.missingNone')}</p>;
  return (
    <Stack>
      <p>
        <small>
          {say('day:attendance.missingHint')}
          {isOpen && ` ${say('day:attendance.signInNote')}`}
        </small>
      </p>
      <DataTable
        dense
        captionHidden
        caption={say('day:attendance.missing')}
        rows={missing.people}
        rowKey={(row) => row.personId}
        columns={[
          {
            key: 'name',
            head: say('day:attendance.person'),
            isRowHead: true,
            cell: (row) => (
              <>
                {row.name} {row.onLeave && <Tag>{say('day:attendance.leaveTag')}</Tag>}
              </>
            ),
          },
          { key: 'delegation', head: say('day:attendance.delegation'), cell: (row) => row.delegation },
          ...(isOpen
            ? [
                {
                  key: 'act',
                  head: say('day:attendance.signIn'),
                  cell: (row: Person) => (
                    <Form method="post">
                      <input type="hidden" name="window" value={windowId} />
                      <input type="hidden" name="person" value={row.personId} />
                      <Button
                        kind="plain"
                        name="intent"
                        value="signIn"
                        aria-label={`${say('day:attendance.signIn')} ${row.name}`}
                      >
                        {say('day:attendance.signIn')}
                      </Button>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {missing.next && (
        <Pager
          label={say('day:attendance.missing')}
          next={{
            to: paths.attendance(sessionId, { window: windowId, after: missing.next }),
            text: say('day:attendance.next'),
          }}
        />
      )}
    </Stack>
  );
}
