import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryIndicators } from '#server/monitor/indicator/queries-indicators';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { IndicatorCards } from '../../ui/monitor/indicator-cards';
import { IndicatorUsage } from '../../ui/monitor/indicator-usage';
import { Page, Section } from '../../ui/page/page';
import { Row, Stack } from '../../ui/stack/stack';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('month')?.replace('-', '');
  return view(context.desk, 'routes/monitor/indicators', request, (reader) =>
    queryIndicators(reader, Number(asked) || null),
  );
}

export default function Indicators() {
  const { say } = usePhrases();
  const { cards, usage, waiting, mayKeep } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      overline={<Link to={paths.monitors()}>{say('monitor:indicator.dashboard.monitors')}</Link>}
      title={say('monitor:indicator.dashboard.title')}
      lede={say('monitor:indicator.dashboard.lede')}
      actions={
        mayKeep && (
          <Row>
            <Link to={paths.datasets()}>{say('monitor:indicator.dashboard.data')}</Link>
            <Link to={paths.indicatorMethod()}>{say('monitor:indicator.dashboard.add')}</Link>
          </Row>
        )
      }
    >
      <Stack gap="loose">
        {waiting.length > 0 && (
          <Section title={say('monitor:indicator.dashboard.waiting')}>
            <p>{say('monitor:indicator.dashboard.waitingNote')}</p>
            <EntryList
              label={say('monitor:indicator.dashboard.waiting')}
              entries={waiting.map(({ id, name }) => ({
                key: id,
                to: paths.indicatorMethod({ indicator: id }),
                title: name,
              }))}
            />
          </Section>
        )}
        <Section title={say('monitor:indicator.dashboard.list')}>
          {cards.length > 0 ? (
            <IndicatorCards cards={cards} />
          ) : (
            <EmptyState
              title={say('monitor:indicator.dashboard.empty')}
              level={3}
              who={say('monitor:indicator.dashboard.emptyWho')}
              action={
                mayKeep && (
                  <ButtonLink to={paths.indicatorMethod()}>
                    {say('monitor:indicator.dashboard.add')}
                  </ButtonLink>
                )
              }
            >
              {say('monitor:indicator.dashboard.emptyNote')}
            </EmptyState>
          )}
        </Section>
        {usage ? (
          <IndicatorUsage usage={usage} />
        ) : (
          <EmptyState title={say('monitor:indicator.dashboard.noData')}>
            {say('monitor:indicator.dashboard.noDataNote')}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}
