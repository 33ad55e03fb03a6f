import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readDeliveries } from '#server/notice/queries-deliveries';
import { retryDelivery } from '#server/notice/retry-delivery';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Notice } from '../../ui/notice/notice';
import { DeliveryCounts } from '../../ui/notices/delivery-counts';
import { FailureTable } from '../../ui/notices/failure-table';
import { RefusedAddresses, UnreachedTable } from '../../ui/notices/unreached-table';
import { Page, Section } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const found = await view(context.desk, 'routes/notice/deliveries', request, (reader) =>
    readDeliveries(reader, after),
  );
  return { ...found, hasMailServer: context.desk.post?.mail != null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, retryDelivery, await readForm(request));
}

export default function Deliveries() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <Page
      title={say('notice:deliveriesPage.title')}
      overline={<Link to={paths.webhooks()}>{say('notice:deliveriesPage.toWebhooks')}</Link>}
      lede={say('notice:deliveriesPage.lede')}
    >
      {answer?.ok && (
        <Notice tone="success" word={say('notice:webhooksPage.doneWord')} live>
          <p>{say('notice:deliveriesPage.retried')}</p>
        </Notice>
      )}
      <Refused refusal={answer && !answer.ok ? answer.refusal : null} />
      {!found.hasMailServer && (
        <Notice tone="warning" word={say('notice:settingsPage.mail')}>
          <p>{say('notice:deliveriesPage.mailOff')}</p>
        </Notice>
      )}
      <Section title={say('notice:deliveriesPage.days')}>
        <DeliveryCounts counts={found.counts} />
      </Section>
      <Section title={say('notice:deliveriesPage.addresses')}>
        {found.addresses.length === 0 ? (
          <p>{say('notice:deliveriesPage.addressesNone')}</p>
        ) : (
          <>
            <p>{say('notice:deliveriesPage.addressesText')}</p>
            <RefusedAddresses addresses={found.addresses} now={found.now} />
          </>
        )}
      </Section>
      <Section title={say('notice:deliveriesPage.failures')}>
        <FailureTable failures={found.failures} now={found.now} />
      </Section>
      <Section
        title={say('notice:deliveriesPage.unreached')}
        aside={
          found.unreachedCount > 0 &&
          say('notice:deliveriesPage.unreachedCount', { count: found.unreachedCount })
        }
      >
        {found.unreachedCount === 0 ? (
          <p>{say('notice:deliveriesPage.unreachedNone')}</p>
        ) : (
          <>
            <p>{say('notice:deliveriesPage.unreachedText')}</p>
            <UnreachedTable people={found.unreached} />
          </>
        )}
        {found.later && (
          <Pager
            label={say('notice:deliveriesPage.unreached')}
            next={{ to: paths.deliveries({ after: found.later }), text: say('notice:deliveriesPage.next') }}
          />
        )}
      </Section>
    </Page>
  );
}
