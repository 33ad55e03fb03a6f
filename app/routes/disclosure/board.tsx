import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { audiencesSeenBy, isOfDesk, levelOf } from '#app/domain/disclosure/audience';
import { readBoard } from '#server/disclosure/queries-board';
import { readUnitAddress } from '#server/disclosure/read-unit-address';
import { view } from '#server/platform/http';
import { readBoardFilter } from '../../domain/disclosure/board-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { BoardFilters } from '../../ui/disclosure/board-filters';
import { BoardList } from '../../ui/disclosure/board-list';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { Row } from '../../ui/stack/stack';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const filter = readBoardFilter(search);
  return view(context.desk, 'routes/disclosure/board', request, async (reader) => ({
    ...(await readBoard(reader, filter, search.get('after'))),
    filter,
    audiences: audiencesSeenBy(levelOf(reader.actor)),
    slug: await readUnitAddress(reader),
    keepsDesk: isOfDesk(reader.actor),
  }));
}

export default function Board() {
  const { say } = usePhrases();
  const { entries, after, categories, filter, audiences, slug, keepsDesk } = useLoaderData<typeof loader>();
  const isNarrow = Object.values(filter).some((one) => one !== '');
  return (
    <Page title={say('disclosure:board.title')} lede={say('disclosure:board.lede')}>
      <Tabs
        label={say('disclosure:board.tabs')}
        tabs={[
          {
            to: paths.affairs({ ...filter, audience: '' }),
            label: say('disclosure:board.all'),
            isCurrent: filter.audience === '',
          },
          ...audiences.map((one) => ({
            to: paths.affairs({ ...filter, audience: one }),
            label: say(`disclosure:audiences.${one}`),
            isCurrent: filter.audience === one,
          })),
        ]}
      />
      <BoardFilters filter={filter} categories={categories} />
      {entries.length > 0 ? (
        <BoardList label={say('disclosure:board.list')} entries={entries} to={(id) => paths.disclosure(id)} />
      ) : (
        <EmptyState
          title={say(isNarrow ? 'disclosure:board.noneFound' : 'disclosure:board.none')}
          who={isNarrow ? undefined : say('disclosure:board.noneWho')}
        >
          {say(isNarrow ? 'disclosure:board.noneFoundNote' : 'disclosure:board.noneNote')}
        </EmptyState>
      )}
      {after && (
        <Pager
          label={say('disclosure:board.list')}
          next={{ to: paths.affairs({ ...filter, after }), text: say('disclosure:board.more') }}
        />
      )}
      <Row>
        <Link to={paths.affairsCalendar()}>{say('disclosure:desk.links.calendar')}</Link>
        <Link to={paths.affairsAsked()}>{say('disclosure:board.asked')}</Link>
        {keepsDesk && <Link to={paths.affairsDesk()}>{say('disclosure:board.desk')}</Link>}
        <a href={paths.open(slug)}>{say('disclosure:board.public')}</a>
      </Row>
    </Page>
  );
}
