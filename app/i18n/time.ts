import type { Locale } from './locale';
import type { Say } from './phrases';

const zone = 'Asia/Shanghai';
const cache = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known =
    cache.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options });
  cache.set(key, known);
  return known;
}

/** The calendar day in Shanghai, as YYYY-MM-DD: Swedes write their days so. */
export const dayOf = (at: Date): string => days.format(at);
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** A day: 11月21日 星期六 · Sat 21 Nov. */
export const sayDay = (locale: Locale, at: Date): string =>
  format(locale, { month: 'long', day: 'numeric', weekday: 'short' }).format(at);

/** A day with its year. */
export const sayDate = (locale: Locale, at: Date): string =>
  format(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(at);

/** A calendar day (`YYYY-MM-DD`) as people write it: 2026年11月21日. */
export const sayIsoDay = (locale: Locale, day: string): string =>
  sayDate(locale, new Date(`${day}T00:00:00+08:00`));

/** A time of day: 20:00. */
export const sayClock = (locale: Locale, at: Date): string =>
  format(locale, { hour: '2-digit', minute: '2-digit' }).format(at);

/** Day and time, exact: 2026年11月21日 20:00. */
export const sayMoment = (locale: Locale, at: Date): string =>
  `${sayDate(locale, at)} ${sayClock(locale, at)}`;

/** As people say it: 今天 20:00, 明天 08:00, 11月24日 星期二 08:00. */
export function sayWhen(say: Say, locale: Locale, at: Date, now: Date): string {
  const time = sayClock(locale, at);
  const days = Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / 86_400_000);
  if (days === 0) return say('platform:time.today', { time });
  if (days === 1) return say('platform:time.tomorrow', { time });
  if (days === -1) return say('platform:time.yesterday', { time });
  return `${sayDay(locale, at)} ${time}`;
}

/** How long until then, rounded as people do: 还有 3 小时. Past moments say so. */
export function sayLeft(say: Say, at: Date, now: Date): string {
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000);
  if (minutes <= 0) return say('platform:time.over');
  if (minutes < 60) return say('platform:time.minutesLeft', { count: minutes });
  if (minutes < 48 * 60) return say('platform:time.hoursLeft', { count: Math.floor(minutes / 60) });
  return say('platform:time.daysLeft', { count: Math.floor(minutes / 1440) });
}
