import { Form } from '@remix-run/react';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Stack } from '../stack/stack';

type Device = { id: string; device: string; since: string; isThis: boolean };

/** The devices that are signed in, this one marked, each with its way out. */
export function Devices({ devices, now }: { devices: readonly Device[]; now: string }) {
  const { say, locale } = usePhrases();
  return (
    <Stack>
      <p>{say('identity:account.devicesLede')}</p>
      <DataTable
        caption={say('identity:account.devices')}
        captionHidden
        rows={devices}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'device',
            head: say('identity:account.device'),
            isRowHead: true,
            cell: (row) => (
              <>
                {row.device}{' '}
                {row.isThis && <Badge tone="success">{say('identity:account.thisDevice')}</Badge>}
              </>
            ),
          },
          {
            key: 'since',
            head: say('identity:account.since'),
            cell: (row) => sayWhen(say, locale, new Date(row.since), new Date(now)),
          },
          {
            key: 'end',
            head: <span className="visually-hidden">{say('identity:account.act')}</span>,
            cell: (row) => (
              <Form method="post">
                <input type="hidden" name="deviceId" value={row.id} />
                <Button kind="plain" name="intent" value="device">
                  {row.isThis ? say('identity:account.endThis') : say('identity:account.endDevice')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Form method="post">
        <Button
          kind="danger"
          name="intent"
          value="everywhere"
          consequence={say('identity:account.everywhereConsequence')}
        >
          {say('identity:account.everywhere')}
        </Button>
      </Form>
    </Stack>
  );
}
