import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { sayRole } from './say-role';

type Office = { id: string; kind: string; startsOn: string; endsOn: string | null; isOver: boolean };

/** Offices of one person with their days; those not over can be ended. */
export function OfficeTable({ offices }: { offices: readonly Office[] }) {
  const { say } = usePhrases();
  return (
    <DataTable
      caption={say('identity:person.offices')}
      captionHidden
      rows={offices}
      rowKey={(row) => row.id}
      empty={<p>{say('identity:person.noOffices')}</p>}
      columns={[
        {
          key: 'kind',
          head: say('identity:person.office'),
          isRowHead: true,
          cell: (row) => sayRole(say, row.kind),
        },
        {
          key: 'span',
          head: say('identity:person.term'),
          cell: (row) =>
            row.endsOn === null
              ? say('identity:person.span', { from: row.startsOn })
              : say('identity:person.spanUntil', { from: row.startsOn, until: row.endsOn }),
        },
        {
          key: 'end',
          head: <span className="visually-hidden">{say('identity:account.act')}</span>,
          cell: (row) =>
            !row.isOver && (
              <Form method="post">
                <input type="hidden" name="officeId" value={row.id} />
                <Button kind="plain" name="intent" value="end">
                  {say('identity:person.endNow')}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
