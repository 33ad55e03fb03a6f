import { Form } from '@remix-run/react';
import type { PhraseParams } from '../../i18n/phrases';
import { sayNotice } from '../../i18n/say-notice';
import { sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge, Tag } from '../badge/badge';
import { classes } from '../classes';
import css from './notice-list.module.css';

export type Note = {
  readonly id: string;
  readonly kind: string;
  readonly params: PhraseParams;
  readonly at: string;
  readonly isUnread: boolean;
  readonly leads: boolean;
  readonly isStatutory: boolean;
};

/** One's own notices, newest first. Following one reads it: a form, so that it counts without script too and a preview reads nothing. */
export function NoticeList({ notices, now }: { notices: readonly Note[]; now: string }) {
  const { say, locale } = usePhrases();
  return (
    <ul className={classes('plain-list', css.notices)}>
      {notices.map((one) => {
        const { title, body } = sayNotice(say, locale, one);
        return (
          <li key={one.id} className={css.notice}>
            <p className={css.head}>
              <time dateTime={one.at} title={sayMoment(locale, new Date(one.at))}>
                {sayWhen(say, locale, new Date(one.at), new Date(now))}
              </time>
              {one.isUnread && <Badge tone="info">{say('notice:unread')}</Badge>}
              {one.isStatutory && <Tag>{say('notice:statutory')}</Tag>}
            </p>
            {one.leads || one.isUnread ? (
              <Form method="post">
                <button type="submit" name="notice" value={one.id} className={css.open}>
                  {title}
                </button>
              </Form>
            ) : (
              <p className={css.title}>{title}</p>
            )}
            {body && <p className={css.body}>{body}</p>}
          </li>
        );
      })}
    </ul>
  );
}
