import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { openRooms } from '#server/discussion/open-rooms';
import { queryRooms } from '#server/discussion/queries-rooms';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { RootData } from '../../root-data';
import { Button, ButtonLink } from '../../ui/button/button';
import { RoomEntries } from '../../ui/discussion/room-entries';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const page = await view(context.desk, 'routes/discussion/rooms', request, (reader) =>
    queryRooms(reader, search.get('session')),
  );
  const paragraph = {
    document: (search.get('document') ?? '').slice(0, 40),
    block: (search.get('block') ?? '').slice(0, 40),
  };
  const brings = paragraph.document !== '' && paragraph.block !== '';
  const own = page.rooms.filter((room) => room.isOwn && room.kind === 'delegation');
  if (brings && own.length === 1) throw redirect(`${paths.room(own[0]!.id, paragraph)}#say`);
  return { ...page, paragraph: brings ? paragraph : null };
}

export const action = async ({ context, request }: ActionFunctionArgs) =>
  hand(context.desk, openRooms, await readForm(request));

export default function Rooms() {
  const { say } = usePhrases();
  const { session, rooms, sessions, missing, paragraph } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const root = useRouteLoaderData<RootData>('root');
  const now = new Date(root?.now ?? 0);
  const mayRaise = root?.person?.roles.some((role) =>
    ['representative', 'secretary', 'committeeMember', 'presidiumMember'].includes(role),
  );
  const own = rooms.filter((room) => room.isOwn);
  const others = rooms.filter((room) => !room.isOwn);
  const earlier = sessions.filter((one) => one.id !== session?.id);
  return (
    <Page
      title={say('discussion:rooms.title')}
      overline={session && <Link to={paths.now()}>{session.title}</Link>}
      lede={say(paragraph ? 'discussion:rooms.bring' : 'discussion:rooms.lede')}
    >
      <Refused refusal={answer && !answer.ok ? answer.refusal : null} />
      {!session?.open && (
        <EmptyState
          title={say('discussion:rooms.between')}
          action={mayRaise && <ButtonLink to={paths.topics()}>{say('discussion:rooms.toTopics')}</ButtonLink>}
        >
          <p>{say('discussion:rooms.betweenNote')}</p>
          {rooms.length > 0 && <p>{say('discussion:rooms.betweenRooms')}</p>}
        </EmptyState>
      )}
      {session && missing > 0 && (
        <Notice
          tone="warning"
          word={say('discussion:rooms.openMissing', { count: missing })}
          actions={
            <Form method="post">
              <input type="hidden" name="session" value={session.id} />
              <Button kind="quiet">{say('discussion:rooms.openRooms')}</Button>
            </Form>
          }
        >
          {say('discussion:rooms.openNote')}
        </Notice>
      )}
      {session?.open && rooms.length === 0 && missing === 0 && (
        <EmptyState
          title={say('discussion:rooms.none')}
          action={
            <Link to={paths.questions(session ? { session: session.id } : {})}>
              {say('discussion:rooms.toQuestions')}
            </Link>
          }
        >
          {say('discussion:rooms.noneNote')}
        </EmptyState>
      )}
      {own.length > 0 && (
        <Section title={say('discussion:rooms.own')}>
          <RoomEntries label={say('discussion:rooms.own')} rooms={own} now={now} carry={paragraph ?? {}} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={say('discussion:rooms.others')}>
          <RoomEntries
            label={say('discussion:rooms.others')}
            rooms={others}
            now={now}
            carry={paragraph ?? {}}
          />
        </Section>
      )}
      {rooms.length > 0 && (
        <p>
          <Link to={paths.questions(session ? { session: session.id } : {})}>
            {say('discussion:rooms.toQuestions')}
          </Link>
        </p>
      )}
      {earlier.length > 0 && (
        <Section title={say('discussion:rooms.sessions')}>
          <EntryList
            label={say('discussion:rooms.sessions')}
            entries={earlier.map((one) => ({ key: one.id, to: paths.group(one.id), title: one.title }))}
          />
        </Section>
      )}
    </Page>
  );
}
