import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { addWebhook } from '#server/notice/add-webhook';
import { readWebhooks } from '#server/notice/queries-webhooks';
import { removeWebhook } from '#server/notice/remove-webhook';
import { testWebhook } from '#server/notice/test-webhook';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { DataTable } from '../../ui/data-table/data-table';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { WebhookForm } from '../../ui/notices/webhook-form';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/notice/webhooks', request, readWebhooks);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  if (raw.intent === 'test') return hand(context.desk, testWebhook, raw);
  if (raw.intent === 'remove') return hand(context.desk, removeWebhook, raw);
  return hand(context.desk, addWebhook, raw);
}

const saidOf = { tested: 'tested', removed: 'removed', webhook: 'added' } as const;

export default function Webhooks() {
  const { say } = usePhrases();
  const { robots } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const done = answer?.ok ? (Object.keys(answer.value)[0] as keyof typeof saidOf) : null;
  return (
    <Page
      title={say('notice:webhooksPage.title')}
      overline={<Link to={paths.deliveries()}>{say('notice:deliveriesPage.title')}</Link>}
      lede={say('notice:webhooksPage.lede')}
    >
      {done && (
        <Notice tone="success" word={say('notice:webhooksPage.doneWord')} live>
          <p>{say(`notice:webhooksPage.${saidOf[done]}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      <DataTable
        caption={say('notice:webhooksPage.title')}
        captionHidden
        rows={robots}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={say('notice:webhooksPage.none')}>
            {say('notice:webhooksPage.noneText')}
          </EmptyState>
        }
        columns={[
          { key: 'name', head: say('notice:webhooksPage.name'), isRowHead: true, cell: (row) => row.name },
          {
            key: 'dialect',
            head: say('notice:webhooksPage.dialect'),
            cell: (row) => say(`notice:webhooksPage.dialects.${row.dialect}`),
          },
          { key: 'host', head: say('notice:webhooksPage.host'), cell: (row) => row.host },
          {
            key: 'act',
            head: <span className="visually-hidden">{say('notice:webhooksPage.test')}</span>,
            cell: (row) => (
              <Form method="post">
                <input type="hidden" name="webhook" value={row.id} />
                <Row>
                  <Button kind="plain" name="intent" value="test">
                    {say('notice:webhooksPage.test')}
                  </Button>
                  <Button kind="plain" name="intent" value="remove">
                    {say('notice:webhooksPage.remove')}
                  </Button>
                </Row>
              </Form>
            ),
          },
        ]}
      />
      <Section title={say('notice:webhooksPage.add')}>
        <WebhookForm key={robots.length} refused={refused?.typed.intent === 'add' ? refused : null} />
      </Section>
    </Page>
  );
}
