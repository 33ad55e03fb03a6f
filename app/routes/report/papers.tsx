import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { queryPapers } from '#server/report/queries-papers';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { ButtonLink } from '../../ui/button/button';
import { ItemList } from '../../ui/congress/item-list';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Page, Section } from '../../ui/page/page';
import type { Tone } from '../../ui/shape/shape';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('session');
  const page = await view(context.desk, 'routes/report/papers', request, (reader) =>
    queryPapers(reader, wanted),
  );
  return { ...page, now: new Date() };
}

const tones: Readonly<Record<'unread' | 'begun' | 'read' | 'changed', Tone>> = {
  unread: 'info',
  begun: 'info',
  read: 'success',
  changed: 'warning',
};

export default function Papers() {
  const { say, locale } = usePhrases();
  const { session, sessions, papers, agenda, totalsOf, prepares, isReader, now } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={say('report:papers.title')}
      overline={session?.title}
      lede={isReader && say('report:papers.lede')}
      actions={
        prepares && (
          <>
            <ButtonLink kind="quiet" to={paths.uploadPaper()}>
              {say('report:papers.upload')}
            </ButtonLink>
            <ButtonLink kind="quiet" to={paths.toAnswer()}>
              {say('report:papers.toAnswer')}
            </ButtonLink>
          </>
        )
      }
    >
      {sessions.length > 1 && (
        <Tabs
          label={say('report:papers.sessions')}
          tabs={sessions.map((one) => ({
            to: paths.papers(one.id),
            label: one.title,
            isCurrent: one.id === session?.id,
          }))}
        />
      )}
      {!isReader ? (
        <EmptyState title={say('report:papers.notReader')}>{say('report:papers.notReaderNote')}</EmptyState>
      ) : papers.length === 0 ? (
        <EmptyState title={say('report:papers.empty')} who={say('report:papers.emptyWho')}>
          {say('report:papers.emptyNote')}
        </EmptyState>
      ) : (
        <EntryList
          label={say('report:papers.title')}
          entries={papers.map((paper) => ({
            key: paper.id,
            to: paper.number === null ? paths.paperVersions(paper.id) : paths.paper(paper.id),
            title: paper.title,
            number: paper.item ? String(paper.item.ordinal) : undefined,
            meta:
              paper.number !== null && paper.outAt
                ? [
                    say('report:papers.version', { number: paper.number }),
                    say('report:papers.sent', { when: sayWhen(say, locale, paper.outAt, now) }),
                  ].join(' · ')
                : paper.item?.title,
            state: paper.reading ? (
              <Badge tone={tones[paper.reading]}>
                {say(`report:papers.${paper.reading}`, { read: paper.blocksRead, of: paper.blockCount })}
              </Badge>
            ) : (
              <Badge>{say('report:papers.draft')}</Badge>
            ),
            note:
              paper.totals &&
              say(
                totalsOf === 'delegation' ? 'report:papers.totalsOwn' : 'report:papers.totals',
                paper.totals,
              ),
          }))}
        />
      )}
      {agenda.length > 0 && (
        <Section title={say('congress:chair.agenda')}>
          <ItemList items={agenda} />
        </Section>
      )}
    </Page>
  );
}
