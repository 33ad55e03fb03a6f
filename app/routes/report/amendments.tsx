import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { queryAmendments } from '#server/report/queries-amendments';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { AmendmentCard } from '../../ui/report/amendment-card';
import { Stack } from '../../ui/stack/stack';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const page = await view(context.desk, 'routes/report/amendments', request, (reader) =>
    queryAmendments(reader, params.documentId ?? '', {
      filter: search.get('filter'),
      after: search.get('after'),
    }),
  );
  return { ...page, now: new Date() };
}

const tabs = [
  ['all', 'filterAll'],
  ['open', 'filterOpen'],
  ['answered', 'filterAnswered'],
  ['mine', 'filterMine'],
] as const;

export default function Amendments() {
  const { say } = usePhrases();
  const { paper, may, filter, amendments, older, now } = useLoaderData<typeof loader>();
  return (
    <Page
      title={say('report:amendment.all')}
      overline={<Link to={paths.paper(paper.id)}>{paper.title}</Link>}
    >
      <Tabs
        label={say('report:amendment.filters')}
        tabs={tabs.map(([value, label]) => ({
          to: paths.paperAmendments(paper.id, value === 'all' ? undefined : value),
          label: say(`report:amendment.${label}`),
          isCurrent: filter === value,
        }))}
      />
      {amendments.length === 0 ? (
        <EmptyState title={say('report:amendment.empty')}>{say('report:amendment.emptyNote')}</EmptyState>
      ) : (
        <Stack gap="normal">
          {amendments.map((amendment) => (
            <AmendmentCard
              key={amendment.id}
              amendment={amendment}
              now={now}
              action={paths.amendment(amendment.id)}
              mayAmend={may.amend}
            />
          ))}
        </Stack>
      )}
      {older && (
        <Pager
          label={say('report:amendment.all')}
          next={{
            to: paths.paperAmendments(paper.id, filter, older),
            text: say('report:amendment.older'),
          }}
        />
      )}
    </Page>
  );
}
