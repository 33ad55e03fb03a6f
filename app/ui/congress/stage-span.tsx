import { sayClock, sayDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';

/** From when to when, the second day only where it differs: 11月10日 周二 09:00 – 11:00. */
export function StageSpan({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }) {
  const { locale } = usePhrases();
  const from = `${sayDay(locale, opensAt)} ${sayClock(locale, opensAt)}`;
  const sameDay = sayDay(locale, opensAt) === sayDay(locale, closesAt);
  const to = sameDay
    ? sayClock(locale, closesAt)
    : `${sayDay(locale, closesAt)} ${sayClock(locale, closesAt)}`;
  return (
    <>
      <time dateTime={opensAt.toISOString()}>{from}</time> –{' '}
      <time dateTime={closesAt.toISOString()}>{to}</time>
    </>
  );
}
