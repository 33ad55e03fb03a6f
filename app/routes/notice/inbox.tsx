import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { readInbox } from '#server/notice/queries-inbox';
import { readNotices } from '#server/notice/read-notices';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NoticeList } from '../../ui/notices/notice-list';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before');
  return view(context.desk, 'routes/notice/inbox', request, (reader) => readInbox(reader, before));
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, readNotices, await readForm(request), ({ link }) => link ?? paths.notices());
}

export default function Inbox() {
  const { say } = usePhrases();
  const { notices, older, isOlder, now } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <Page
      title={say('notice:title')}
      overline={<Link to={paths.noticeSettings()}>{say('notice:settings')}</Link>}
      actions={
        notices.some((one) => one.isUnread) && (
          <Form method="post">
            <Button kind="quiet">{say('notice:markAll')}</Button>
          </Form>
        )
      }
    >
      <Refused refusal={answer && !answer.ok ? answer.refusal : null} />
      {notices.length === 0 ? (
        <EmptyState title={say('notice:emptyTitle')}>{say('notice:empty')}</EmptyState>
      ) : (
        <NoticeList notices={notices} now={now} />
      )}
      {older && (
        <p>
          <ButtonLink kind="quiet" to={paths.notices(older)}>
            {say('notice:older')}
          </ButtonLink>
        </p>
      )}
      {isOlder && (
        <p>
          <Link to={paths.notices()}>{say('notice:newest')}</Link>
        </p>
      )}
    </Page>
  );
}
