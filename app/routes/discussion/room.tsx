import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react';
import { queryRoom } from '#server/discussion/queries-room';
import { takeStatementOrder } from '#server/discussion/take-statement-order';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { useRoom } from '../../feed/use-room';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { RootData } from '../../root-data';
import { ButtonLink } from '../../ui/button/button';
import { ItemFilter } from '../../ui/discussion/item-filter';
import { readTo } from '../../ui/discussion/read-to';
import { RoomFlow } from '../../ui/discussion/room-flow';
import { roomTitle } from '../../ui/discussion/said-state';
import { UnreadWithoutScript } from '../../ui/discussion/unread-without-script';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { type Answered, answerFor, refusalIn } from '../../ui/report/answer';
import { useAnswer } from '../../use-answer';

const numberIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return view(context.desk, 'routes/discussion/room', request, (reader) =>
    queryRoom(reader, params.roomId ?? '', {
      before: numberIn(search.get('before')),
      from: numberIn(search.get('from')),
      item: search.get('item'),
      sides: search.get('view') === 'sides',
      reply: search.get('reply'),
      document: search.get('document'),
      block: search.get('block'),
    }),
  );
}

/** Forms that were sent without script come here and go on to the page, so that reading it again sends nothing twice. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const room = paths.room(params.roomId ?? '');
  return takeStatementOrder(context.desk, params.roomId, await readForm(request), (done) =>
    done.number === undefined ? room : `${room}#s-${done.number}`,
  );
}

export default function Room() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const posted = useAnswer<typeof action>() as Answered | undefined;
  const root = useRouteLoaderData<RootData>('root');
  const { search } = useLocation();
  const { room, seat, item, sides } = page;
  const { here, typing, type } = useRoom(room.id);
  const names = (of: readonly string[]) => of.join(say('discussion:rooms.comma'));
  const isElsewhere = refusalIn(posted) && !answerFor(posted, { intent: 'say' });
  const seen = item ? page.read : readTo(page.read, page.statements);
  const asked = new URLSearchParams(search);
  const scope = ['item', 'view', 'before', 'from', 'document', 'block'].map((name) => asked.get(name)).join();
  return (
    <Page
      title={roomTitle(say, room)}
      overline={<Link to={paths.group(room.sessionId)}>{room.sessionTitle}</Link>}
      status={
        here && (
          <span>
            {here.names.length > 0
              ? say('discussion:rooms.hereNames', { count: here.count, names: names(here.names) })
              : say('discussion:rooms.here', { count: here.count })}
          </span>
        )
      }
      actions={
        <>
          <ButtonLink kind="quiet" to={paths.floor(room.id)}>
            {say('discussion:rooms.floor')}
          </ButtonLink>
          {seat === 'moderator' && (
            <ButtonLink kind="quiet" to={paths.gather(room.id)}>
              {say('discussion:rooms.gather')}
            </ButtonLink>
          )}
        </>
      }
    >
      {isElsewhere && <Refused refusal={refusalIn(posted)} />}
      <ItemFilter roomId={room.id} items={page.items} item={item} sides={sides} />
      <RoomFlow
        key={`${room.id},${scope}`}
        page={page}
        personId={root?.person?.id ?? ''}
        posted={posted}
        now={new Date(root?.now ?? 0)}
        isLive={!page.hasNewer}
        typing={
          typing.length === 0
            ? ''
            : say(`discussion:rooms.${typing.length > 2 ? 'typingMany' : 'typingOne'}`, {
                names: names(typing.slice(0, 2)),
              })
        }
        onType={type}
      />
      {seen > page.read && <UnreadWithoutScript roomId={room.id} number={seen} />}
    </Page>
  );
}
