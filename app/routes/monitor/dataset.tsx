import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { abandonDataset } from '#server/monitor/indicator/abandon-dataset';
import { confirmDataset } from '#server/monitor/indicator/confirm-dataset';
import { queryDataset } from '#server/monitor/indicator/queries-datasets';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { refusedIn } from '../../ui/identity/faults';
import { DatasetFaults } from '../../ui/monitor/dataset-faults';
import { DatasetFigures, DatasetMonths, DatasetVerbs } from '../../ui/monitor/dataset-preview';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row, Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const after = Number(new URL(request.url).searchParams.get('after'));
  return view(context.desk, 'routes/monitor/dataset', request, (reader) =>
    queryDataset(reader, params.dataset ?? '', Math.min(Math.max(Math.trunc(after) || 0, 0), 2_000_000_000)),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const order = { ...form, dataset: params.dataset ?? '' };
  return form.intent === 'abandon'
    ? hand(context.desk, abandonDataset, order, paths.dataset(order.dataset))
    : hand(context.desk, confirmDataset, order, paths.dataset(order.dataset));
}

const titles = { previewed: 'title', confirmed: 'confirmedTitle', abandoned: 'abandonedTitle' } as const;
const ledes = { previewed: 'lede', confirmed: 'confirmedLede', abandoned: 'abandonedLede' } as const;

export default function Dataset() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const { state, fileName, totals } = page;
  return (
    <Page
      wide
      overline={<Link to={paths.datasets()}>{say('monitor:indicator.dataset.title')}</Link>}
      title={say(`monitor:indicator.dataset.preview.${titles[state]}`, { file: fileName })}
      lede={say(`monitor:indicator.dataset.preview.${ledes[state]}`, {
        when: sayMoment(locale, new Date(page.at)),
      })}
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {state !== 'abandoned' && (
          <>
            <DatasetFigures totals={totals} newDepartments={page.newDepartments} />
            <DatasetMonths months={totals.months} known={state === 'previewed' ? page.known : null} />
          </>
        )}
        {state === 'previewed' ? (
          <DatasetVerbs sha256={page.sha256} totals={totals} known={page.known} />
        ) : (
          <Row>
            {state === 'confirmed' && (
              <ButtonLink to={paths.indicators()}>
                {say('monitor:indicator.dataset.preview.toIndicators')}
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" to={paths.datasets()}>
              {say('monitor:indicator.dataset.preview.again')}
            </ButtonLink>
          </Row>
        )}
        {state !== 'abandoned' && (
          <DatasetFaults dataset={page.id} totals={totals} faults={page.faults} next={page.next} />
        )}
      </Stack>
    </Page>
  );
}
