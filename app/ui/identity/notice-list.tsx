import type { PhraseKey, PhraseParams, Say } from '../../i18n/phrases';
import { sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { classes } from '../classes';
import css from './notice-list.module.css';
import { sayRole } from './say-role';

type Note = { id: string; kind: string; params: PhraseParams; at: string; isUnread: boolean };

/** A notice in the reader's language; a kind that this version does not know says so instead of showing its code. */
function sayNotice(say: Say, { kind, params }: Note): string {
  const key = kind.replace('.', ':notices.');
  const office = params.office;
  const text = say(key as PhraseKey, {
    ...params,
    ...(typeof office === 'string' ? { office: sayRole(say, office) } : {}),
  });
  return key.endsWith(text) ? say('identity:noticesPage.unknown') : text;
}

/** One's own notices, newest first. */
export function NoticeList({ notices, now }: { notices: readonly Note[]; now: string }) {
  const { say, locale } = usePhrases();
  return (
    <ul className={classes('plain-list', css.notices)}>
      {notices.map((one) => (
        <li key={one.id} className={css.notice}>
          <p className={css.head}>
            <time dateTime={one.at} title={sayMoment(locale, new Date(one.at))}>
              {sayWhen(say, locale, new Date(one.at), new Date(now))}
            </time>
            {one.isUnread && <Badge tone="info">{say('identity:noticesPage.unread')}</Badge>}
          </p>
          <p>{sayNotice(say, one)}</p>
        </li>
      ))}
    </ul>
  );
}
