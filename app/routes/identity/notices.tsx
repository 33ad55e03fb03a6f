import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOwnNotices } from '#server/identity/queries-account';
import { readNotices } from '#server/identity/read-notices';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { NoticeList } from '../../ui/identity/notice-list';
import { Page } from '../../ui/page/page';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before');
  return view(context.desk, 'routes/identity/notices', request, (reader) => readOwnNotices(reader, before));
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, readNotices, await readForm(request), paths.notices());
}

export default function Notices() {
  const { say } = usePhrases();
  const { notices, older, now } = useLoaderData<typeof loader>();
  const unread = notices.some((one) => one.isUnread);
  return (
    <Page
      title={say('identity:noticesPage.title')}
      actions={
        unread && (
          <Form method="post">
            <Button kind="quiet">{say('identity:noticesPage.markRead')}</Button>
          </Form>
        )
      }
    >
      {notices.length === 0 ? (
        <EmptyState title={say('identity:noticesPage.emptyTitle')}>
          {say('identity:noticesPage.empty')}
        </EmptyState>
      ) : (
        <NoticeList notices={notices} now={now} />
      )}
      {older && (
        <p>
          <ButtonLink kind="quiet" to={paths.notices(older)}>
            {say('identity:noticesPage.older')}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
