import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { queryProposals } from '#server/proposal/queries-list';
import { listViews, readListFilter, writeListFilter } from '../../domain/proposal/overview-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import css from '../../ui/proposal/overview.module.css';
import { OverviewFilters } from '../../ui/proposal/overview-filters';
import { OverviewList } from '../../ui/proposal/overview-list';
import { OverviewWays } from '../../ui/proposal/overview-ways';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const filter = readListFilter(search);
  const page = await view(context.desk, 'routes/proposal/list', request, (reader) =>
    queryProposals(reader, filter, search.get('after')),
  );
  return { ...page, filter };
}

export default function Proposals() {
  const { say } = usePhrases();
  const { entries, after, todo, hasOwn, years, units, who, filter, provisional } =
    useLoaderData<typeof loader>();
  const address = writeListFilter(filter);
  const { isRepresentative, handles, isManagement, isPublisher, isCommittee, isSecretary, isPresidium } = who;
  const acts = isRepresentative || handles || isManagement || isPublisher || isCommittee || isSecretary;
  // Rights in a proposal outlast the mandate: so do the ways to it.
  const opens = {
    all: true,
    mine: isRepresentative || hasOwn,
    todo: acts || isPresidium || todo > 0,
    seconding: isRepresentative,
  };
  const shown = listViews.filter((one) => one === filter.view || opens[one]);
  return (
    <Page
      title={say('proposal:overview.list.title')}
      lede={say('proposal:overview.list.lede')}
      actions={
        isRepresentative ? (
          <ButtonLink to={paths.writeProposal()}>{say('proposal:overview.list.write')}</ButtonLink>
        ) : undefined
      }
    >
      <OverviewWays who={who} />
      {shown.length > 1 && (
        <Tabs
          label={say('proposal:overview.list.views')}
          tabs={shown.map((one) => ({
            to: paths.proposals({ ...address, view: one === 'all' ? '' : one }),
            label: say(`proposal:overview.list.${one}`),
            count: one === 'todo' ? todo : undefined,
            isCurrent: one === filter.view,
          }))}
        />
      )}
      <OverviewFilters filter={filter} years={years} units={units} />
      <ProvisionalDays provisional={provisional} />
      {entries.length > 0 ? <OverviewList entries={entries} /> : <Nothing />}
      {after && (
        <Pager
          label={say('proposal:overview.list.list')}
          next={{ to: paths.proposals({ ...address, after }), text: say('proposal:overview.list.more') }}
        />
      )}
      {entries.length > 0 && (acts || isPresidium || who.isObserver) && (
        <p className={css.small}>
          <a className={css.link} href={paths.proposalExport(address)} download>
            {say('proposal:overview.list.export')}
          </a>{' '}
          {say('proposal:overview.list.exportNote')}
        </p>
      )}
    </Page>
  );
}

/** What will stand here, or that nothing fits what was asked for. */
function Nothing() {
  const { say } = usePhrases();
  const { filter } = useLoaderData<typeof loader>();
  const isNarrow = filter.q || filter.state || filter.category || filter.year || filter.unit;
  if (isNarrow)
    return (
      <EmptyState title={say('proposal:overview.list.noneFound')}>
        {say('proposal:overview.list.noneFoundNote')}
      </EmptyState>
    );
  const which = { all: 'none', mine: 'noneMine', todo: 'noneTodo', seconding: 'noneSeconding' } as const;
  const key = which[filter.view];
  return (
    <EmptyState
      title={say(`proposal:overview.list.${key}`)}
      who={filter.view === 'all' ? say('proposal:overview.list.noneWho') : undefined}
    >
      {say(`proposal:overview.list.${key}Note`)}
    </EmptyState>
  );
}
