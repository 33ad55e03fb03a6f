import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { historyShown, queryHistories, queryHistory } from '#server/proposal/queries-history';
import { receiveHistory } from '#server/proposal/receive-history';
import { importMegabytes } from '#server/roster/receive-import';
import { historyFields, historyHeaderOf, requiredHistoryFields } from '../../domain/proposal/history/columns';
import { isRefusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { HistoryColumns, HistoryUpload } from '../../ui/proposal/overview-history-form';
import { HistoryPreview } from '../../ui/proposal/overview-history-preview';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const batch = asked.get('batch');
  const show = historyShown.find((one) => one === asked.get('show')) ?? 'all';
  const after = Math.min(Math.max(Math.trunc(Number(asked.get('after'))) || 0, 0), 1_000_000);
  const page = await view(context.desk, 'routes/proposal/history', request, async (reader) => {
    const found = batch === null ? null : await queryHistory(reader, batch, { show, after });
    if (isRefusal(found)) return found;
    return { found, recent: found ? [] : await queryHistories(reader) };
  });
  const columns = historyFields.map((field) => ({
    field,
    header: historyHeaderOf(field),
    isRequired: requiredHistoryFields.includes(field),
  }));
  return { ...page, show, columns, megabytes: importMegabytes(context.env) };
}

export const action = ({ context, request }: ActionFunctionArgs) => receiveHistory(context, request);

export default function History() {
  const { say, locale } = usePhrases();
  const { found, recent, show, columns, megabytes } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  if (found) return <HistoryPreview {...found} show={show} refusal={refused?.refusal} />;
  return (
    <Page
      title={say('proposal:overview.history.title')}
      overline={<Link to={paths.proposals()}>{say('proposal:overview.list.title')}</Link>}
      lede={say('proposal:overview.history.lede')}
    >
      <Refused refusal={refused?.refusal} />
      <HistoryUpload megabytes={megabytes} />
      <Section title={say('proposal:overview.history.columns')}>
        <HistoryColumns columns={columns} />
      </Section>
      {recent.length > 0 && (
        <Section title={say('proposal:overview.history.recent')}>
          <EntryList
            label={say('proposal:overview.history.recent')}
            entries={recent.map((batch) => ({
              key: batch.id,
              to: paths.proposalHistory({ batch: batch.id }),
              title: say('proposal:overview.history.batch', {
                file: batch.fileName,
                when: sayMoment(locale, new Date(batch.at)),
              }),
              state: say(`proposal:overview.history.batchStates.${batch.state}`),
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
