import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryDatasets } from '#server/monitor/indicator/queries-datasets';
import { datasetMegabytes, receiveDataset } from '#server/monitor/indicator/receive-dataset';
import { view } from '#server/platform/http';
import { datasetFields, headerOf, requiredFields } from '../../domain/monitor/indicator/import/columns';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Facts } from '../../ui/facts/facts';
import { refusedIn } from '../../ui/identity/faults';
import { DatasetUpload } from '../../ui/monitor/dataset-upload';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const page = await view(context.desk, 'routes/monitor/datasets', request, queryDatasets);
  const columns = datasetFields.map((field) => ({
    field,
    header: headerOf(field),
    isRequired: requiredFields.includes(field),
  }));
  // The number under which the file will be known, so that the page can ask how far it is while it is read.
  return { ...page, columns, megabytes: datasetMegabytes, dataset: crypto.randomUUID() };
}

export const action = ({ context, request }: ActionFunctionArgs) => receiveDataset(context, request);

const tones = { previewed: 'warning', confirmed: 'success', abandoned: 'neutral' } as const;

export default function Datasets() {
  const { say, locale } = usePhrases();
  const { datasets, cut, columns, megabytes, dataset } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  return (
    <Page
      overline={<Link to={paths.indicators()}>{say('monitor:indicator.dashboard.title')}</Link>}
      title={say('monitor:indicator.dataset.title')}
      lede={say('monitor:indicator.dataset.lede')}
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        <DatasetUpload megabytes={megabytes} dataset={dataset} />
        <Section title={say('monitor:indicator.dataset.now')}>
          {cut ? (
            <p>
              {say('monitor:indicator.dataset.nowCut', {
                cut: cut.number,
                count: cut.months.length,
                first: cut.months[0] ?? '',
                last: cut.months.at(-1) ?? '',
              })}
            </p>
          ) : (
            <EmptyState level={3} title={say('monitor:indicator.dataset.none')}>
              {say('monitor:indicator.dataset.noneNote')}
            </EmptyState>
          )}
        </Section>
        {datasets.length > 0 && (
          <Section title={say('monitor:indicator.dataset.recent')}>
            <EntryList
              label={say('monitor:indicator.dataset.recent')}
              entries={datasets.map(({ id, number, fileName, state, rows, at }) => ({
                key: id,
                to: paths.dataset(id),
                title: say('monitor:indicator.dataset.entry', { number, file: fileName }),
                meta: say('monitor:indicator.dataset.entryMeta', {
                  when: sayMoment(locale, new Date(at)),
                  rows,
                }),
                state: <Badge tone={tones[state]}>{say(`monitor:indicator.dataset.states.${state}`)}</Badge>,
              }))}
            />
          </Section>
        )}
        <Section title={say('monitor:indicator.dataset.columns')}>
          <p>{say('monitor:indicator.dataset.columnsNote')}</p>
          <Facts
            items={columns.map(({ field, header, isRequired }) => ({
              label: header,
              value: (
                <>
                  {say(`monitor:indicator.dataset.fields.${field}`)}{' '}
                  {isRequired && <Badge tone="info">{say('monitor:indicator.dataset.required')}</Badge>}
                </>
              ),
            }))}
          />
        </Section>
      </Stack>
    </Page>
  );
}
