import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readSessions } from '#server/congress/queries';
import { view } from '#server/platform/http';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Page } from '../../ui/page/page';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/sessions', request, readSessions);
}

export default function Sessions() {
  const { say, locale } = usePhrases();
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <Page
      title={say('congress:setup.sessions.title')}
      lede={say('congress:setup.sessions.lede')}
      actions={
        <>
          <ButtonLink to={paths.newSession()}>{say('congress:setup.sessions.create')}</ButtonLink>
          <ButtonLink kind="quiet" to={paths.rehearsal()}>
            {say('congress:setup.sessions.rehearsal')}
          </ButtonLink>
        </>
      }
    >
      {sessions.length === 0 ? (
        <EmptyState title={say('congress:setup.sessions.empty')}>
          {say('congress:setup.sessions.emptyWhy')}
        </EmptyState>
      ) : (
        <EntryList
          label={say('congress:setup.sessions.list')}
          entries={sessions.map((session) => ({
            key: session.id,
            to: paths.chair(session.id),
            title: session.title,
            meta: [
              session.kind === 'rehearsal' ? null : session.term,
              say(`congress:kinds.${session.kind}`),
              sayDate(locale, session.createdAt),
              session.rollSize && say('congress:setup.sessions.roll', { count: session.rollSize }),
            ]
              .filter(Boolean)
              .join(' · '),
            state: <Badge tone="info">{say(`congress:states.${session.state}`)}</Badge>,
          }))}
        />
      )}
    </Page>
  );
}
