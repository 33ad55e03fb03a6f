import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryCases } from '#server/monitor/case/queries-cases';
import { view } from '#server/platform/http';
import { caseViews } from '../../domain/monitor/case/views';
import { monitors } from '../../domain/monitor/words';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { CaseStateBadge } from '../../ui/monitor/case-state';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const filter = {
    view: caseViews.find((one) => one === asked.get('view')) ?? 'open',
    monitor: monitors.find((one) => one === asked.get('monitor')) ?? null,
    after: asked.get('after'),
  } as const;
  const page = await view(context.desk, 'routes/monitor/cases', request, (reader) =>
    queryCases(reader, filter),
  );
  return { page, filter };
}

/** Cases: what waits for the reader, what is under way, what is closed. */
export default function Cases() {
  const { say, locale } = usePhrases();
  const { page, filter } = useLoaderData<typeof loader>();
  const at = (more: Record<string, string>) =>
    paths.monitorCases({ view: filter.view, monitor: filter.monitor ?? '', ...more });
  return (
    <Page
      title={say('monitor:case.cases.title')}
      overline={<Link to={paths.monitors()}>{say('platform:nav.monitors')}</Link>}
      lede={say('monitor:case.cases.lede')}
      actions={
        <ButtonLink kind="quiet" to={paths.findings()}>
          {say('monitor:case.cases.findings')}
        </ButtonLink>
      }
    >
      <Tabs
        label={say('monitor:case.cases.views')}
        tabs={caseViews.map((one) => ({
          to: at({ view: one }),
          label: say(`monitor:case.cases.view.${one}`),
          ...(one === 'todo' ? { count: page.todo } : {}),
          isCurrent: one === filter.view,
        }))}
      />
      {page.entries.length === 0 ? (
        <EmptyState
          title={say(
            page.readsAll ? `monitor:case.cases.none.${filter.view}` : 'monitor:case.cases.noneYours',
          )}
        >
          {say(page.readsAll ? 'monitor:case.cases.noneNote' : 'monitor:case.cases.noneOwn')}
        </EmptyState>
      ) : (
        <EntryList
          label={say('monitor:case.cases.list')}
          entries={page.entries.map((one) => ({
            key: one.id,
            to: paths.monitorCase(one.id),
            title: one.title,
            meta: [
              say('monitor:case.numbered', { year: one.year, number: one.number }),
              say(`monitor:case.monitors.${one.monitor}`),
              say('monitor:case.cases.count', { count: one.findings }),
            ].join(' · '),
            note: one.owedBy
              ? say(one.isOverdue ? 'monitor:case.cases.overdue' : 'monitor:case.cases.due', {
                  day: sayIsoDay(locale, one.owedBy),
                })
              : one.outcome && say(`monitor:case.outcomes.${one.outcome}`),
            state: <CaseStateBadge state={one.state} />,
          }))}
        />
      )}
      {page.after && (
        <Pager
          label={say('monitor:case.cases.list')}
          next={{ to: at({ after: page.after }), text: say('monitor:case.cases.more') }}
        />
      )}
    </Page>
  );
}
