import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { queryQueue } from '#server/report/queries-amendments';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const page = await view(context.desk, 'routes/report/to-answer', request, (reader) =>
    queryQueue(reader, after),
  );
  return { ...page, now: new Date() };
}

const shorten = (text: string, signs: number): string => {
  const all = [...text];
  return all.length > signs ? `${all.slice(0, signs).join('')}……` : text;
};

export default function ToAnswer() {
  const { say, locale } = usePhrases();
  const { entries, later, now } = useLoaderData<typeof loader>();
  return (
    <Page
      title={say('report:answer.queue')}
      overline={<Link to={paths.papers()}>{say('report:papers.title')}</Link>}
      lede={say('report:answer.queueLede')}
    >
      {entries.length === 0 ? (
        <EmptyState title={say('report:answer.empty')}>{say('report:answer.emptyNote')}</EmptyState>
      ) : (
        <EntryList
          label={say('report:answer.queue')}
          entries={entries.map((entry) => ({
            key: entry.id,
            to: paths.amendment(entry.id),
            title: say(`report:answer.what.${entry.kind}`, { of: shorten(entry.of, 24) }),
            note: say('report:amendment.reasonGiven', { reason: shorten(entry.reason, 80) }),
            meta: [
              entry.paper,
              say('report:amendment.by', { name: entry.author }),
              say('report:answer.waiting', { when: sayWhen(say, locale, entry.at, now) }),
              ...(entry.signers > 0 ? [say('report:amendment.signers', { count: entry.signers })] : []),
            ].join(' · '),
            state: entry.collides ? (
              <Badge tone="warning">{say('report:amendment.collides')}</Badge>
            ) : undefined,
          }))}
        />
      )}
      {later && (
        <Pager
          label={say('report:answer.queue')}
          next={{ to: paths.toAnswer(later), text: say('platform:actions.next') }}
        />
      )}
    </Page>
  );
}
