import { Form, Link } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';

/** Unread statements lie before those that are shown: the way to the first of them, and a way to be done with all. */
export function UnreadGap(props: { roomId: string; count: number; from: number; newest: number }) {
  const { roomId, count, from, newest } = props;
  const { say } = usePhrases();
  return (
    <Notice
      tone="info"
      word={say('discussion:rooms.unreadBefore', { count })}
      actions={
        <>
          <Link to={paths.room(roomId, { from: String(from) })}>{say('discussion:rooms.toFirstUnread')}</Link>
          <Form method="post" action={paths.room(roomId)}>
            <input type="hidden" name="intent" value="read" />
            <input type="hidden" name="number" value={newest} />
            <Button kind="plain">{say('discussion:rooms.markAllRead')}</Button>
          </Form>
        </>
      }
    />
  );
}
