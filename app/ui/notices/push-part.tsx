import { Form, useSubmit } from '@remix-run/react';
import { useState } from 'react';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { Notice } from '../notice/notice';
import { Stack } from '../stack/stack';
import { usePush } from './use-push';

type Device = { id: string; device: string; endpoint: string; since: string };
type Props = { devices: readonly Device[]; publicKey: string; now: string };

/** Push on this device, honest about what the browser can't do, and the devices that have it. */
export function PushPart({ devices, publicKey, now }: Props) {
  const { say, locale } = usePhrases();
  const submit = useSubmit();
  const push = usePush(publicKey);
  const [failed, setFailed] = useState(false);
  const isHere = devices.some((one) => one.endpoint === push.endpoint);
  const begin = async () => {
    const subscribed = await push.turnOn();
    setFailed(subscribed === null);
    if (subscribed) submit({ intent: 'push', ...subscribed }, { method: 'post' });
  };
  const plain = { unsupported: 'pushUnsupported', insecure: 'pushInsecure', denied: 'pushDenied' } as const;
  return (
    <Stack>
      <p>{say('notice:settingsPage.pushText')}</p>
      {push.state === 'unknown' && (
        <noscript>
          <p>{say('notice:settingsPage.pushNoScript')}</p>
        </noscript>
      )}
      {(push.state === 'unsupported' || push.state === 'insecure' || push.state === 'denied') && (
        <p>{say(`notice:settingsPage.${plain[push.state]}`)}</p>
      )}
      {failed && push.state !== 'denied' && (
        <Notice tone="warning" word={say('notice:settingsPage.push')} live>
          <p>{say('notice:settingsPage.pushFailed')}</p>
        </Notice>
      )}
      {(push.state === 'off' || (push.state === 'on' && !isHere)) && (
        <Button type="button" kind="quiet" onClick={begin}>
          {say('notice:settingsPage.pushOn')}
        </Button>
      )}
      <DataTable
        caption={say('notice:settingsPage.pushDevices')}
        rows={devices}
        rowKey={(row) => row.id}
        empty={<p>{say('notice:settingsPage.pushNone')}</p>}
        columns={[
          {
            key: 'device',
            head: say('notice:settingsPage.pushDevices'),
            isRowHead: true,
            cell: (row) => (
              <>
                {row.device}{' '}
                {row.endpoint === push.endpoint && (
                  <Badge tone="success">{say('notice:settingsPage.pushThis')}</Badge>
                )}
              </>
            ),
          },
          {
            key: 'since',
            head: say('notice:deliveriesPage.since'),
            cell: (row) => sayWhen(say, locale, new Date(row.since), new Date(now)),
          },
          {
            key: 'end',
            head: <span className="visually-hidden">{say('notice:settingsPage.pushOff')}</span>,
            cell: (row) => (
              <Form method="post" onSubmit={() => row.endpoint === push.endpoint && void push.turnOff()}>
                <input type="hidden" name="subscription" value={row.id} />
                <Button kind="plain" name="intent" value="endPush">
                  {say('notice:settingsPage.pushOff')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Stack>
  );
}
