import { Form } from '@remix-run/react';
import type { PhraseParams } from '../../i18n/phrases';
import { sayNotice } from '../../i18n/say-notice';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import { sayReason } from './say-reason';

type Failure = {
  id: string;
  channel: 'mail' | 'push' | 'webhook' | 'digest';
  reason: string;
  at: string;
  who: string;
  kind: string | null;
  params: PhraseParams;
};

/** Messages that were given up, each with another chance. */
export function FailureTable({ failures, now }: { failures: readonly Failure[]; now: string }) {
  const { say, locale } = usePhrases();
  const what = ({ kind, params, channel }: Failure) =>
    kind ? sayNotice(say, locale, { kind, params }).title : say(`notice:deliveriesPage.channels.${channel}`);
  return (
    <DataTable
      caption={say('notice:deliveriesPage.failures')}
      captionHidden
      rows={failures}
      rowKey={(row) => row.id}
      empty={<p>{say('notice:deliveriesPage.failuresNone')}</p>}
      columns={[
        { key: 'who', head: say('notice:deliveriesPage.person'), isRowHead: true, cell: (row) => row.who },
        { key: 'what', head: say('notice:deliveriesPage.notice'), cell: what },
        {
          key: 'why',
          head: say('notice:deliveriesPage.reason'),
          cell: (row) =>
            `${say(`notice:deliveriesPage.channels.${row.channel}`)} · ${sayReason(say, row.reason)}`,
        },
        {
          key: 'at',
          head: say('notice:deliveriesPage.since'),
          cell: (row) => sayWhen(say, locale, new Date(row.at), new Date(now)),
        },
        {
          key: 'act',
          head: <span className="visually-hidden">{say('notice:deliveriesPage.retry')}</span>,
          cell: (row) => (
            <Form method="post">
              <Button kind="plain" name="delivery" value={row.id}>
                {say('notice:deliveriesPage.retry')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
