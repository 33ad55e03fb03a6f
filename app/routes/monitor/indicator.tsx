import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { postRanking } from '#server/monitor/indicator/post-ranking';
import { queryIndicator } from '#server/monitor/indicator/queries-indicator';
import { rank } from '#server/monitor/indicator/rank';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { type RankSort, rankSorts } from '../../domain/monitor/indicator/views';
import { entryKinds } from '../../domain/monitor/indicator/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { NoRanking } from '../../ui/monitor/indicator-acts';
import { IndicatorRanking } from '../../ui/monitor/indicator-ranking';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const of = (name: string) => search.get(name)?.slice(0, 80) || null;
  const kind = entryKinds.find((one) => one === of('kind')) ?? 'doctor';
  const sort: RankSort = rankSorts.find((one) => one === of('sort')) ?? 'level';
  const department = Math.trunc(Number(of('department'))) || 0;
  const page = await view(context.desk, 'routes/monitor/indicator', request, (reader) =>
    queryIndicator(reader, params.indicator ?? '', {
      kind,
      sort,
      group: of('group'),
      after: of('after'),
      run: of('run'),
      period: of('period'),
      department: Math.abs(department) < 2_000_000_000 ? department : 0,
    }),
  );
  return { ...page, kind, sort };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const indicator = params.indicator ?? '';
  if (form.intent === 'post')
    return hand(context.desk, postRanking, form, paths.indicator(indicator, { run: String(form.run) }));
  return hand(context.desk, rank, { ...form, indicator }, ({ run }) => paths.indicator(indicator, { run }));
}

export default function Indicator() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const { indicator, ranking, may, periods, period, isAgreed, kind, sort } = page;
  return (
    <Page
      wide
      overline={<Link to={paths.indicators()}>{say('monitor:indicator.dashboard.title')}</Link>}
      title={indicator.name}
      lede={
        ranking &&
        say('monitor:indicator.page.lede', { period: ranking.source.period, ranked: ranking.ranked })
      }
      actions={
        <Row>
          <Link to={paths.indicatorMethod({ indicator: indicator.id })}>
            {say('monitor:indicator.page.methodLink')}
          </Link>
          {may.keep && <Link to={paths.datasets()}>{say('monitor:indicator.dataset.title')}</Link>}
        </Row>
      }
    >
      <Refused refusal={refused?.refusal} />
      {ranking ? (
        <IndicatorRanking
          indicator={indicator}
          ranking={ranking}
          may={may}
          periods={periods}
          kind={kind}
          sort={sort}
          refused={refused}
        />
      ) : (
        <EmptyState title={say('monitor:indicator.page.noRun')}>
          <NoRanking mayRank={may.rank} isAgreed={isAgreed} periods={periods} period={period} />
        </EmptyState>
      )}
    </Page>
  );
}
