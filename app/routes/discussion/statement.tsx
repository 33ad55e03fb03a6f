import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useRevalidator, useRouteLoaderData } from '@remix-run/react';
import { queryStatement } from '#server/discussion/queries-statement';
import { takeStatementOrder } from '#server/discussion/take-statement-order';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { useRoom } from '../../feed/use-room';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { RootData } from '../../root-data';
import { RoomComposer } from '../../ui/discussion/room-composer';
import type { RoomPlace } from '../../ui/discussion/room-place';
import { SaidItem } from '../../ui/discussion/said-item';
import { roomTitle } from '../../ui/discussion/said-state';
import { SaidTrace } from '../../ui/discussion/said-trace';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { type Answered, answerFor, refusalIn } from '../../ui/report/answer';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/discussion/statement', request, (reader) =>
    queryStatement(reader, params.roomId ?? '', params.statementId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = paths.statement(params.roomId ?? '', params.statementId ?? '');
  return takeStatementOrder(context.desk, params.roomId, await readForm(request), () => here);
}

export default function Statement() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const posted = useAnswer<typeof action>() as Answered | undefined;
  const root = useRouteLoaderData<RootData>('root');
  const { revalidate } = useRevalidator();
  const { room, statement, replies } = page;
  const { type } = useRoom(room.id);
  const place: RoomPlace = {
    room,
    action: paths.statement(room.id, statement.id),
    seat: page.seat,
    maySpeak: page.closed === null,
    draft: `gongyi:draft:${root?.person?.id}:room:${room.id}:${statement.id}`,
    serverKey: page.key,
    posted,
    now: new Date(root?.now ?? 0),
    items: new Map(statement.itemId && page.item ? [[statement.itemId, page.item]] : []),
    reload: revalidate,
  };
  const beginning = statement.parent?.id ?? statement.id;
  const label = say('discussion:rooms.replied', { number: statement.number, name: statement.author.name });
  return (
    <Page
      title={say('discussion:rooms.statement', { number: statement.number })}
      overline={<Link to={paths.room(room.id)}>{roomTitle(say, room)}</Link>}
    >
      {refusalIn(posted) && !answerFor(posted, { intent: 'say' }) && <Refused refusal={refusalIn(posted)} />}
      <ul className="plain-list">
        <SaidItem said={statement} place={place} isAlone={replies.length > 0} />
      </ul>
      <SaidTrace page={page} />
      {replies.length > 0 && (
        <Section title={say('discussion:rooms.repliesTitle')}>
          <ol className="plain-list">
            {replies.map((reply) => (
              <SaidItem key={reply.id} said={reply} place={place} isAlone />
            ))}
          </ol>
        </Section>
      )}
      {page.closed === null && !statement.withdrawn && (
        <RoomComposer
          place={place}
          items={[]}
          itemId=""
          about={null}
          replyTo={{ id: beginning, label, turn: 0 }}
          onlyReplies
          onType={type}
        />
      )}
    </Page>
  );
}
