import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readOpenBoard, viewOpen } from '#server/disclosure/read-open';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { BoardList } from '../../ui/disclosure/board-list';
import { OpenShell } from '../../ui/disclosure/open-shell';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Section } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';

export const handle = { bare: true, plain: true };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const page = await viewOpen(context.desk, 'routes/disclosure/open', params.slug ?? '', (outside) =>
    readOpenBoard(outside, after),
  );
  return { ...page, isFirst: after === null };
}

export default function Open() {
  const { say } = usePhrases();
  const { org, items, patients, isFirst } = useLoaderData<typeof loader>();
  const to = (id: string) => paths.openItem(org.slug, id);
  const list = say('disclosure:board.open.list');
  return (
    <OpenShell
      org={org}
      title={say('disclosure:board.open.title', { name: org.name })}
      lede={say('disclosure:board.open.lede')}
    >
      <Section title={list}>
        {items.entries.length > 0 ? (
          <BoardList label={list} entries={items.entries} to={to} isOutside />
        ) : (
          <EmptyState level={3} title={say('disclosure:board.open.none')}>
            {say('disclosure:board.open.noneNote')}
          </EmptyState>
        )}
        {items.after && (
          <Pager
            label={list}
            next={{
              to: paths.open(org.slug, { after: items.after }),
              text: say('disclosure:board.open.more'),
            }}
          />
        )}
        {!isFirst && (
          <p>
            <Link to={paths.open(org.slug)}>{say('disclosure:board.open.newest')}</Link>
          </p>
        )}
      </Section>
      {isFirst && (
        <Section title={say('disclosure:board.open.patients')} id="patients">
          {patients.entries.length > 0 ? (
            <BoardList
              label={say('disclosure:board.open.patients')}
              entries={patients.entries}
              to={to}
              isOutside
            />
          ) : (
            <p>{say('disclosure:board.open.patientsNone')}</p>
          )}
        </Section>
      )}
    </OpenShell>
  );
}
