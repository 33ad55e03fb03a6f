import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { querySupervision } from '#server/proposal/queries-supervision';
import { watchViews } from '../../domain/proposal/rating-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page } from '../../ui/page/page';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import { WatchList } from '../../ui/proposal/watch-list';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const show = new URL(request.url).searchParams.get('show');
  return view(context.desk, 'routes/proposal/supervision', request, (reader) =>
    querySupervision(reader, show),
  );
}

/** What is watched over, the oldest due day first. */
export default function Supervision() {
  const { say } = usePhrases();
  const { view: shown, counts, entries, isCut, session, provisional } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={say('proposal:rating.supervision.title')}
      lede={say('proposal:rating.supervision.lede')}
      actions={
        <>
          <ButtonLink kind="quiet" to={paths.proposalAwards()}>
            {say('proposal:rating.supervision.awards')}
          </ButtonLink>
          {session && (
            <ButtonLink kind="quiet" to={paths.proposalReport(session.id)}>
              {say('proposal:rating.supervision.report')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Tabs
        label={say('proposal:rating.supervision.views')}
        tabs={watchViews.map((one) => ({
          to: paths.proposalSupervision(one === 'watched' ? {} : { show: one }),
          label: say(`proposal:rating.supervision.view.${one}`),
          count: counts[one],
          isCurrent: one === shown,
        }))}
      />
      <ProvisionalDays provisional={provisional} />
      {entries.length === 0 ? (
        <EmptyState title={say(`proposal:rating.supervision.empty.${shown}`)}>
          {say('proposal:rating.supervision.emptyNote')}
        </EmptyState>
      ) : (
        <WatchList entries={entries} />
      )}
      {isCut && <p>{say('proposal:rating.supervision.cut')}</p>}
    </Page>
  );
}
